import type { RoomDto } from "@/lib/venues/schema"
import { seatsOf } from "../fit"
import type { Prepared } from "../prepare"
import type { FinderAsk } from "./ask"
import type { AgainstReason, ForReason } from "./reasons"
import { holderAt, type RoomTimes, roomTimes } from "./room-times"
import type { Ways } from "./ways"

/** A room as the ask sees it at any time: what it has, what it lacks, and its taken times. */
export type RoomNature = {
  room: RoomDto
  venue: number
  times: RoomTimes
  layout: string
  capacity: number
  /** Meetings of the same people in it. */
  usedBefore: number
  reasons: readonly ForReason[]
  against: readonly AgainstReason[]
  /** How many of `against` are near misses, and how many put it out of the question. */
  near: number
  no: number
  /** 0 = the right size, 1 = roomy, 2 = people are lost in it. */
  size: 0 | 1 | 2
  spare: number
  /** Whether the layout that is asked for is to be had. */
  layoutFits: boolean
}

/** So many seats too few still are a near miss. */
const nearShort = (expected: number): number => Math.max(2, Math.floor(expected / 10))

/** 0 = the right size, 1 = roomy, 2 = people are lost in it. */
function sizeClass(capacity: number, expected: number): 0 | 1 | 2 {
  if (expected === 0 || capacity <= expected * 2 + 10) return 0
  return capacity <= expected * 5 + 30 ? 1 : 2
}

/** How often the very same people meet in each room. */
function stability(ask: FinderAsk, prepared: Prepared): Map<string, number> {
  const counts = new Map<string, number>()
  const own = ask.meetingId === null ? null : prepared.peopleOf(ask.meetingId)
  if (!own || own.length === 0) return counts
  for (const { meeting, people } of prepared.slots) {
    if (!meeting || meeting.id === ask.meetingId || meeting.roomId === null || people.length !== own.length) continue
    if (people.every((number, i) => number === own[i]))
      counts.set(meeting.roomId, (counts.get(meeting.roomId) ?? 0) + 1)
  }
  return counts
}

function natureOf(room: RoomDto, ask: FinderAsk, used: number): Omit<RoomNature, "venue" | "times"> {
  const { layout, capacity } = seatsOf(room, ask.layout)
  const reasons: ForReason[] = []
  const against: AgainstReason[] = []
  let [near, no] = [0, 0]
  if (ask.now?.roomId === room.id) reasons.push({ code: "here" })
  const short = ask.expected - capacity
  if (short > 0) {
    against.push({ code: "too_small", short, capacity, expected: ask.expected })
    if (short <= nearShort(ask.expected)) near += 1
    else no += 1
  } else reasons.push({ code: "seats", capacity, expected: ask.expected, layout })
  const otherLayout = ask.layout !== "" && !room.layouts.some((one) => one.layout === ask.layout)
  if (otherLayout) {
    against.push({ code: "no_layout", layout: ask.layout, instead: layout })
    near += 1
  }
  const missing = ask.equipment.filter((thing) => !room.equipment.includes(thing))
  if (missing.length > 0) {
    against.push({ code: "lacks", missing })
    if (missing.length === 1) near += 1
    else no += 1
  } else if (ask.equipment.length > 0) reasons.push({ code: "equipment", has: ask.equipment })
  if (room.bookable === false && ask.booking) {
    against.push({ code: "not_bookable" })
    no += 1
  }
  if (room.needsApproval) against.push({ code: "needs_approval" })
  const size = sizeClass(capacity, ask.expected)
  if (size === 2) against.push({ code: "roomy", spare: capacity - ask.expected })
  if (used > 0) reasons.push({ code: "used_before", times: used })
  const spare = Math.max(0, -short)
  return { room, layout, capacity, usedBefore: used, reasons, against, near, no, size, spare, layoutFits: !otherLayout }
}

/** All rooms of the plan as the ask sees them, in the office's order. */
export function roomNatures(ask: FinderAsk, prepared: Prepared, ways: Ways): RoomNature[] {
  const timesOf = roomTimes(ask, prepared)
  const used = stability(ask, prepared)
  return prepared.plan.rooms.map((room) => ({
    ...natureOf(room, ask, used.get(room.id) ?? 0),
    venue: ways.numberOf(room.venueId),
    times: timesOf(room.id),
  }))
}

/** Who holds the room at [from, to) with its margins; −1 = nobody. */
export const takenAt = ({ room, times }: RoomNature, from: number, to: number): number =>
  holderAt(times, from, to, room.setUpMinutes, room.clearAwayMinutes)
