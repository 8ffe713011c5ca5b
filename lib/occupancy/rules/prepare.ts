import { type RoomHold, roomHolds } from "@/lib/meetings/rules/holds"
import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import { indexRoster, type RosterIndex } from "@/lib/meetings/rules/roster-index"
import { type MeetingTree, meetingTree } from "@/lib/meetings/rules/tree"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { RoomDto } from "@/lib/venues/schema"
import type { ConflictPlan } from "../schema"
import { type Timelines, timelines } from "./timelines"

/** Something that takes people's time at a place: a meeting of the plan, or an outside hold (meeting = null). */
export type Slot = {
  id: string
  /** Title of an outside hold; null for meetings of the plan. */
  outsideTitle: string | null
  meeting: MeetingPlan | null
  from: number
  to: number
  venueId: string | null
  /** Numbers of the people (roster order), sorted. */
  people: Int32Array
  /** Those of them who need not come; null = all have to. */
  optional: ReadonlySet<number> | null
  /** An outside hold that is not certain. */
  tentative: boolean
}

/** The plan, read once: slots sorted by start, people by number. */
export type Prepared = {
  plan: ConflictPlan
  roster: RosterIndex
  tree: MeetingTree
  meetings: ReadonlyMap<string, MeetingPlan>
  rooms: ReadonlyMap<string, RoomDto>
  slots: readonly Slot[]
  /** Starts and ends of the slots. */
  from: Int32Array
  to: Int32Array
  /** Every person's slots in the order of time; worked out when first asked for. */
  timelines(): Timelines
  /** A meeting's place in the plan: who comes first where two are otherwise alike. */
  order: ReadonlyMap<string, number>
  holds: readonly RoomHold[]
  peopleOf(meetingId: string): Int32Array
}

const NOBODY = new Int32Array(0)

function outsideSlots(plan: ConflictPlan, roster: RosterIndex): Slot[] {
  const holds = plan.outside.filter((hold) => hold.subjectKind === "PERSON")
  if (holds.length === 0) return []
  const numbers = new Map(roster.people.map((person, number) => [person.personId, number]))
  const slots = new Map<string, { slot: Slot; people: number[] }>()
  for (const hold of holds) {
    const number = numbers.get(hold.subjectId)
    if (number === undefined) continue
    const key = `${hold.causeId} ${hold.from} ${hold.to}`
    const known = slots.get(key)
    if (known) known.people.push(number)
    else {
      const { causeId: id, title: outsideTitle, from, to, venueId, tentative = false } = hold
      const slot: Slot = {
        id,
        outsideTitle,
        meeting: null,
        from,
        to,
        venueId,
        people: NOBODY,
        optional: null,
        tentative,
      }
      slots.set(key, { slot, people: [number] })
    }
  }
  return [...slots.values()].map(({ slot, people }) => ({
    ...slot,
    people: Int32Array.from(new Set(people)).sort(),
  }))
}

/** Whoever is named in the scope, but nowhere as one who has to come. */
function optionalOf(meeting: MeetingPlan, people: Int32Array, roster: RosterIndex): ReadonlySet<number> | null {
  if (!meeting.scopes.some((item) => item.optional)) return null
  const required = new Set(
    resolveNumbers(
      meeting.scopes.filter((item) => !item.optional),
      roster,
    ),
  )
  return new Set(people.filter((number) => !required.has(number)))
}

/** A meeting with a time as the sweep sees it. */
export function slotOfMeeting(
  meeting: MeetingPlan,
  rooms: ReadonlyMap<string, RoomDto>,
  roster: RosterIndex,
  people: Int32Array,
): Slot {
  const venueId = meeting.roomId === null ? null : (rooms.get(meeting.roomId)?.venueId ?? null)
  const [from, to] = [meeting.from as number, meeting.to as number]
  const optional = optionalOf(meeting, people, roster)
  return { id: meeting.id, outsideTitle: null, meeting, from, to, venueId, people, optional, tentative: false }
}

export function prepare(plan: ConflictPlan): Prepared {
  const roster = indexRoster(plan.participants)
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]))
  const meetings = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]))
  const people = new Map<string, Int32Array>()
  const peopleOf = (id: string): Int32Array => {
    const known = people.get(id)
    if (known) return known
    const meeting = meetings.get(id)
    const numbers = meeting ? resolveNumbers(meeting.scopes, roster) : NOBODY
    people.set(id, numbers)
    return numbers
  }
  const slots = outsideSlots(plan, roster)
  for (const meeting of plan.meetings) {
    if (meeting.cancelled || meeting.from === null || meeting.to === null || meeting.from >= meeting.to) continue
    slots.push(slotOfMeeting(meeting, rooms, roster, peopleOf(meeting.id)))
  }
  slots.sort((a, b) => a.from - b.from || a.to - b.to)
  const tree = meetingTree(plan.meetings)
  const holds = roomHolds(plan.meetings, plan.rooms, peopleOf)
  const from = Int32Array.from(slots, (slot) => slot.from)
  const to = Int32Array.from(slots, (slot) => slot.to)
  let lines: Timelines | null = null
  const linesOf = (): Timelines => {
    lines ??= timelines(
      slots.map((slot) => slot.people),
      to,
      roster.people.length,
    )
    return lines
  }
  const order = new Map(plan.meetings.map((meeting, place) => [meeting.id, place]))
  return { plan, roster, tree, meetings, rooms, slots, from, to, timelines: linesOf, order, holds, peopleOf }
}

/** Participation ids of roster numbers. */
export const idsOf = (numbers: Iterable<number>, roster: RosterIndex): string[] =>
  Array.from(numbers, (number) => roster.people[number]?.id ?? "").filter((id) => id !== "")
