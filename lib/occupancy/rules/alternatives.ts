import type { Interval } from "@/lib/kernel/interval"
import type { RoomDto } from "@/lib/venues/schema"
import type { Finding } from "../schema"
import { type Openings, openingsFor } from "./openings"
import type { Prepared } from "./prepare"
import { wallMinutes } from "./wall-clock"

/** Another room for the meeting at its time. `shortBy`: that many seats too few; `wait`: free if it began that many minutes later. */
export type RoomAlternative = {
  kind: "room"
  meetingId: string
  roomId: string
  capacity: number
  expected: number
  floor: string
  sameVenue: boolean
  sameFloor: boolean
  shortBy: number
  wait: number
}
/** Another time for the meeting in its room; `shift` in minutes, negative = earlier. */
export type TimeAlternative = {
  kind: "time"
  meetingId: string
  roomId: string | null
  from: number
  to: number
  shift: number
}
export type Alternative = RoomAlternative | TimeAlternative

const STEP = 5
/** The office's day, where a room is open longer. */
const DAY_FROM = 7 * 60
const DAY_TO = 21 * 60
const LONGEST_WAIT = 30

/** Which meetings of a finding could give way, the easier one first: fewer people, no heading, of this event. */
function movable(finding: Finding, prepared: Prepared): string[] {
  if (finding.kind === "people_unknown") return []
  const ids = finding.kind === "travel_too_short" ? [finding.b, finding.a] : [finding.a, finding.b]
  const real = ids.filter((id): id is string => id !== null && prepared.meetings.get(id)?.from != null)
  if (finding.kind === "travel_too_short" || finding.kind.startsWith("child_")) return real.slice(0, 1)
  return real.sort((x, y) => prepared.peopleOf(x).length - prepared.peopleOf(y).length)
}

/** Rooms for the meeting at its own time: the free ones that are large enough, nearest first, then near misses. */
export function roomAlternatives(openings: Openings, prepared: Prepared, limit = 3): RoomAlternative[] {
  const { meeting, expected } = openings
  if (meeting.from === null || meeting.to === null) return []
  const slot: Interval = { from: meeting.from, to: meeting.to }
  const here = meeting.roomId === null ? undefined : prepared.rooms.get(meeting.roomId)
  const found: RoomAlternative[] = []
  for (const room of prepared.plan.rooms) {
    if (room.id === meeting.roomId) continue
    const { capacity } = openings.seats(room)
    const shortBy = Math.max(0, expected - capacity)
    if (shortBy > Math.max(2, Math.floor(expected / 10))) continue
    let wait = 0
    while (wait <= LONGEST_WAIT && openings.hindrance(room, { from: slot.from + wait, to: slot.to + wait }, true))
      wait += STEP
    // One thing may be nearly right, not two.
    if (wait > LONGEST_WAIT || (wait > 0 && shortBy > 0)) continue
    const sameVenue = room.venueId === here?.venueId
    const sameFloor = sameVenue && room.floor === here?.floor
    found.push({
      kind: "room",
      meetingId: meeting.id,
      roomId: room.id,
      capacity,
      expected,
      floor: room.floor,
      sameVenue,
      sameFloor,
      shortBy,
      wait,
    })
  }
  const order = (one: RoomAlternative): number[] => [
    one.shortBy + one.wait > 0 ? 1 : 0,
    one.sameVenue ? 0 : 1,
    one.sameFloor ? 0 : 1,
    one.wait,
    one.shortBy,
    one.capacity - expected,
  ]
  return found.sort((x, y) => compare(order(x), order(y))).slice(0, limit)
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let i = 0; i < one.length; i += 1) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The days of the plan and a day on either side of the meeting, whichever is shorter. */
function reach(prepared: Prepared, slot: Interval): Interval {
  const first = prepared.slots[0]?.from ?? slot.from
  const last = prepared.slots.reduce((end, other) => Math.max(end, other.to), slot.to)
  return { from: Math.max(first, slot.from - 1440), to: Math.min(last, slot.to + 1440) }
}

/**
 * Times for the meeting in its own room, in steps of five minutes: the nearest of each free stretch of the same day
 * (of the days before and after when there is none), nearest first.
 */
export function timeAlternatives(openings: Openings, prepared: Prepared, limit = 3): TimeAlternative[] {
  const { meeting } = openings
  if (meeting.from === null || meeting.to === null) return []
  const [start, length] = [meeting.from, meeting.to - meeting.from]
  const room: RoomDto | null = meeting.roomId === null ? null : (prepared.rooms.get(meeting.roomId) ?? null)
  const within = reach(prepared, { from: start, to: meeting.to })
  const free = (shift: number): boolean => {
    const from = start + shift
    if (from < within.from || from + length > within.to) return false
    const clock = wallMinutes(from, prepared.plan.zone) % 1440
    return (
      clock >= DAY_FROM && clock + length <= DAY_TO && openings.hindrance(room, { from, to: from + length }) === null
    )
  }
  const shifts: number[] = []
  for (const direction of [1, -1]) {
    let before = false
    for (let steps = 1; steps * STEP <= 1440 && shifts.length < 2 * limit; steps += 1) {
      const now = free(direction * steps * STEP)
      if (now && !before) shifts.push(direction * steps * STEP)
      before = now
    }
  }
  const dayOf = (minutes: number): number => Math.floor(wallMinutes(minutes, prepared.plan.zone) / 1440)
  const sameDay = shifts.filter((shift) => dayOf(start + shift) === dayOf(start))
  return (sameDay.length > 0 ? sameDay : shifts)
    .sort((x, y) => Math.abs(x) - Math.abs(y) || y - x)
    .slice(0, limit)
    .map((shift) => ({
      kind: "time",
      meetingId: meeting.id,
      roomId: meeting.roomId,
      from: start + shift,
      to: start + shift + length,
      shift,
    }))
}

/**
 * What could be done about a finding: nearest free rooms and nearest free times of the meetings in it, with everybody else
 * left where they are. Rooms that are large enough, open and free with their margins and reachable for everybody come first;
 * near misses say what is missing. Empty when nothing fits or nothing needs to move.
 */
export function alternatives(finding: Finding, prepared: Prepared, limit = 3): Alternative[] {
  const offers: Alternative[] = []
  for (const id of movable(finding, prepared)) {
    const meeting = prepared.meetings.get(id)
    if (!meeting) continue
    const openings = openingsFor(meeting, prepared)
    // Where both meetings want the same people, another room alone would not help.
    const sharing = finding.kind === "room_taken" && finding.people.length > 0
    const rooms = !sharing && ["room_taken", "room_too_small", "room_closed", "no_room"].includes(finding.kind)
    const times = !["room_too_small", "no_room"].includes(finding.kind)
    if (rooms) offers.push(...roomAlternatives(openings, prepared, limit))
    if (times) offers.push(...timeAlternatives(openings, prepared, limit))
  }
  return offers
}
