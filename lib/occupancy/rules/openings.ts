import { type Interval, overlaps } from "@/lib/kernel/interval"
import { isSubset, roomHolds } from "@/lib/meetings/rules/holds"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { expectedPeople, seatsOf } from "./fit"
import { closedMinutes } from "./opening"
import type { Prepared } from "./prepare"

/** Why a room at a time will not do for a meeting. */
export type Hindrance = "room_taken" | "room_closed" | "people_elsewhere" | "against_parent"

/** Asks of one meeting where and when it could be instead, with everybody else where they are. */
export type Openings = {
  meeting: MeetingPlan
  /** Seats the meeting needs. */
  expected: number
  /**
   * What stands in the way of this room (null = any) at this time; null when nothing does. Seats are not asked here.
   * `keeping` passes over people who are wanted elsewhere already as it is: another room neither causes nor cures that.
   */
  hindrance(room: RoomDto | null, slot: Interval, keeping?: boolean): Hindrance | null
  seats(room: RoomDto): { layout: string; capacity: number }
}

type Busy = Interval & { venueId: string | null; related: boolean }

/** People who are wanted here are elsewhere, or could not get here or away in time. */
function elsewhere(
  busy: readonly Busy[],
  slot: Interval,
  venueId: string | null,
  travel: Prepared["plan"]["travel"],
): boolean {
  return busy.some((other) => {
    // A meeting inside its parent, or around its children, may share people: but not across town.
    if (overlaps(other, slot)) return !other.related || (travel[`${other.venueId}>${venueId}`] ?? 0) > 0
    if (venueId === null || other.venueId === null || other.venueId === venueId) return false
    const gap = other.to <= slot.from ? slot.from - other.to : other.from - slot.to
    const way = other.to <= slot.from ? `${other.venueId}>${venueId}` : `${venueId}>${other.venueId}`
    return gap < (travel[way] ?? 0)
  })
}

export function openingsFor(meeting: MeetingPlan, prepared: Prepared): Openings {
  const { plan, tree, meetings } = prepared
  const people = prepared.peopleOf(meeting.id)
  const wanted = new Set(people)
  const busy = prepared.slots.flatMap((slot): Busy[] => {
    if (slot.id === meeting.id || !slot.people.some((number) => wanted.has(number))) return []
    return [
      {
        from: slot.from,
        to: slot.to,
        venueId: slot.venueId,
        related: slot.meeting !== null && tree.related(slot.id, meeting.id),
      },
    ]
  })
  const now = { from: meeting.from ?? 0, to: meeting.to ?? 0 }
  const fresh = busy.filter((other) => other.related || !overlaps(other, now))
  const others = roomHolds(
    plan.meetings.filter((one) => one.id !== meeting.id),
    plan.rooms,
    prepared.peopleOf,
  )
  const ancestors = tree.ancestorsOf(meeting.id)
  const above = ancestors
    .map((id) => meetings.get(id))
    .find((one) => one && !one.cancelled && one.from !== null && one.to !== null)
  const ridesOn = (members: readonly string[], held: Interval, slot: Interval): boolean =>
    slot.from <= held.to &&
    slot.to >= held.from &&
    members.some(
      (id) => ancestors.includes(id) && (prepared.peopleOf(id).length === 0 || isSubset(people, prepared.peopleOf(id))),
    )
  const taken = (room: RoomDto, slot: Interval): boolean => {
    const whole = { from: slot.from - room.setUpMinutes, to: slot.to + room.clearAwayMinutes }
    return (
      others.some(
        (hold) => hold.roomId === room.id && overlaps(hold, whole) && !ridesOn(hold.members, hold.held, slot),
      ) ||
      plan.outside.some((hold) => hold.subjectKind === "ROOM" && hold.subjectId === room.id && overlaps(hold, whole))
    )
  }
  const againstParent = (slot: Interval): boolean =>
    above !== undefined &&
    (slot.from < (above.from as number) || (slot.from < (above.to as number) && slot.to > (above.to as number)))
  return {
    meeting,
    expected: expectedPeople(meeting, prepared).length,
    seats: (room) => seatsOf(room, meeting.layout),
    hindrance(room, slot, keeping = false) {
      if (againstParent(slot)) return "against_parent"
      if (room && closedMinutes(slot.from, slot.to, room.opensAt, room.closesAt, plan.zone) > 0) return "room_closed"
      if (room && taken(room, slot)) return "room_taken"
      if (elsewhere(keeping ? fresh : busy, slot, room?.venueId ?? null, plan.travel)) return "people_elsewhere"
      return null
    },
  }
}
