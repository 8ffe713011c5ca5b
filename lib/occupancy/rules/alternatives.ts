import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Finding } from "../schema"
import { askOfMeeting } from "./finder/ask"
import { type Finder, finderFor } from "./finder/finder"
import { momentOf } from "./finder/moment"
import type { AgainstReason, RoomFit } from "./finder/reasons"
import { roomFits } from "./finder/room-fits"
import { takenAt } from "./finder/room-nature"
import { closedAt } from "./finder/room-open"
import { isPossible, timeReasons } from "./finder/time-reasons"
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

/** Findings another room cures. */
const OF_ROOM: readonly Finding["kind"][] = [
  "room_taken",
  "room_too_small",
  "room_closed",
  "no_room",
  "equipment_missing",
  "room_unconfirmed",
]
/** Findings another time does not cure. */
const NOT_OF_TIME: readonly Finding["kind"][] = [
  "room_too_small",
  "no_room",
  "equipment_missing",
  "room_unconfirmed",
  "people_unknown",
]

/** Which meetings of a finding could give way, the easier one first: fewer people, no heading, of this event. */
function movable(finding: Finding, prepared: Prepared): string[] {
  if (finding.kind === "people_unknown") return []
  const ids = finding.kind === "travel_too_short" ? [finding.b, finding.a] : [finding.a, finding.b]
  const real = ids.filter((id): id is string => id !== null && prepared.meetings.get(id)?.from != null)
  const one = finding.kind === "travel_too_short" || finding.kind === "order_broken"
  if (one || finding.kind.startsWith("child_")) return real.slice(0, 1)
  return real.sort((x, y) => prepared.peopleOf(x).length - prepared.peopleOf(y).length)
}

const amount = <C extends AgainstReason["code"]>(fit: RoomFit, code: C): Extract<AgainstReason, { code: C }> | null =>
  (fit.against.find((reason) => reason.code === code) as Extract<AgainstReason, { code: C }> | undefined) ?? null

/** Rooms for the meeting at its own time: the ones that fit, best first, then those a few seats short or free a little later. */
export function roomAlternatives(finder: Finder, limit = 3): RoomAlternative[] {
  const { meetingId, now } = finder.ask
  if (meetingId === null || now === null) return []
  const here = now.roomId === null ? undefined : finder.prepared.rooms.get(now.roomId)
  return roomFits(finder, now)
    .filter((fit) => fit.verdict !== "no" && fit.roomId !== now.roomId)
    .filter((fit) => !fit.against.some(({ code }) => code === "lacks" || code === "no_layout"))
    .slice(0, limit)
    .map((fit): RoomAlternative => {
      const room = finder.prepared.rooms.get(fit.roomId)
      const sameVenue = room?.venueId === here?.venueId
      return {
        kind: "room",
        meetingId,
        roomId: fit.roomId,
        capacity: fit.capacity,
        expected: fit.expected,
        floor: room?.floor ?? "",
        sameVenue,
        sameFloor: sameVenue && room?.floor === here?.floor,
        shortBy: amount(fit, "too_small")?.short ?? 0,
        wait: amount(fit, "free_later")?.wait ?? 0,
      }
    })
}

/** Is the meeting's own room free at another time, and everybody with it? */
function timeIsFree(finder: Finder, from: number, to: number): boolean {
  const own = finder.ask.now?.roomId ?? null
  const nature = finder.rooms.find(({ room }) => room.id === own)
  if (nature && takenAt(nature, from, to) >= 0) return false
  const venue = nature?.venue ?? -1
  const presence = finder.presence(from, to, venue)
  if (presence.busyRequired > 0 || (nature && presence.lateRequired > 0)) return false
  const moment = momentOf(finder, from, to)
  if (nature && closedAt(nature.room, moment.wallFrom, moment.wallTo, moment.calendar)) return false
  return isPossible(timeReasons(finder, moment))
}

/**
 * Times for the meeting in its own room, in steps of five minutes and inside the hours of the day: the nearest of each free
 * stretch of the same day (of the days before and after when there is none), nearest first; nobody's meal is taken.
 */
export function timeAlternatives(finder: Finder, limit = 3): TimeAlternative[] {
  const { meetingId, now } = finder.ask
  if (meetingId === null || now === null) return []
  const { prepared } = finder
  const [start, length] = [now.from, now.to - now.from]
  // The days of the plan and a day on either side of the meeting, whichever is shorter.
  const first = Math.max(prepared.slots[0]?.from ?? start, start - 1440)
  const last = Math.min(
    prepared.slots.reduce((end, other) => Math.max(end, other.to), now.to),
    now.to + 1440,
  )
  const free = (shift: number): boolean => {
    const from = start + shift
    return from >= first && from + length <= last && timeIsFree(finder, from, from + length)
  }
  const shifts: number[] = []
  for (const direction of [1, -1]) {
    let before = false
    for (let steps = 1; steps * STEP <= 1440 && shifts.length < 2 * limit; steps += 1) {
      const fits = free(direction * steps * STEP)
      if (fits && !before) shifts.push(direction * steps * STEP)
      before = fits
    }
  }
  const dayOf = (minutes: number): number => Math.floor(wallMinutes(minutes, prepared.plan.zone) / 1440)
  const sameDay = shifts.filter((shift) => dayOf(start + shift) === dayOf(start))
  return (sameDay.length > 0 ? sameDay : shifts)
    .sort((x, y) => Math.abs(x) - Math.abs(y) || y - x)
    .slice(0, limit)
    .map((shift) => ({
      kind: "time",
      meetingId,
      roomId: now.roomId,
      from: start + shift,
      to: start + shift + length,
      shift,
    }))
}

const finders = new WeakMap<Prepared, Map<string, Finder>>()

/** A meeting with several findings is read once. */
function finderOf(meeting: MeetingPlan, prepared: Prepared): Finder {
  const known = finders.get(prepared) ?? new Map<string, Finder>()
  finders.set(prepared, known)
  const finder = known.get(meeting.id) ?? finderFor(askOfMeeting(meeting, prepared), prepared)
  known.set(meeting.id, finder)
  return finder
}

/** The offers for a finding as they are found, the meeting that gives way more easily first. */
function* offersFor(finding: Finding, prepared: Prepared, limit: number): Generator<Alternative> {
  for (const id of movable(finding, prepared)) {
    const meeting = prepared.meetings.get(id)
    if (!meeting) continue
    const finder = finderOf(meeting, prepared)
    // Where both meetings want the same people, another room alone would not help.
    const sharing = finding.kind === "room_taken" && finding.people.length > 0
    if (!sharing && OF_ROOM.includes(finding.kind)) yield* roomAlternatives(finder, limit)
    if (!NOT_OF_TIME.includes(finding.kind)) yield* timeAlternatives(finder, limit)
  }
}

/**
 * What could be done about a finding: best free rooms and nearest free times of the meetings in it, with everybody else
 * left where they are. Rooms that are large enough, open and free with their margins and reachable for everybody come first;
 * near misses say what is missing. Empty when nothing fits or nothing needs to move.
 */
export const alternatives = (finding: Finding, prepared: Prepared, limit = 3): Alternative[] => [
  ...offersFor(finding, prepared, limit),
]

/** The first of `alternatives` without the work for the others; null when there is none. */
export const firstAlternative = (finding: Finding, prepared: Prepared): Alternative | null =>
  offersFor(finding, prepared, 3).next().value ?? null
