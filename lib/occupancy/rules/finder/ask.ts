import type { Interval } from "@/lib/kernel/interval"
import { peopleOfItem } from "@/lib/meetings/rules/resolve"
import type { RosterIndex } from "@/lib/meetings/rules/roster-index"
import type { MeetingPlan, ScopeItem } from "@/lib/meetings/schema"
import { expectedPeople } from "../fit"
import type { Prepared } from "../prepare"

/** What looks for a place and a time. People are roster numbers, sorted; nobody is in both lists. */
export type FinderAsk = {
  /** The meeting of the plan that looks; null: something that is not in the plan yet. */
  meetingId: string | null
  required: Int32Array
  optional: Int32Array
  /** Seats it needs. */
  expected: number
  /** "" = any layout will do. */
  layout: string
  /** What it needs, in the words of a room's equipment. */
  equipment: readonly string[]
  /** How long it is. */
  minutes: number
  /** Where and when it is now; null = nowhere yet. */
  now: (Interval & { roomId: string | null }) | null
  /** ISO days it may be on; none = any. */
  allowedDays: readonly string[]
  /** A booking of the ordinary week: rooms that may not be booked are out of the question. */
  booking: boolean
  /** Minutes after local midnight inside which times are proposed. */
  hours: Interval
  /** It is a meal itself: it takes nobody's meal away. */
  meal: boolean
}

/** The day of a session: presidiums sit until the evening. */
export const SESSION_HOURS: Interval = { from: 7 * 60, to: 21 * 60 }
export const MEAL_KIND = "用餐"
const USUAL_MINUTES = 60

/** Whom a scope requires and who may stay away (可不参加), in any role; required in one item is required. */
export function splitPeople(
  scopes: readonly ScopeItem[],
  roster: RosterIndex,
): { required: Int32Array; optional: Int32Array } {
  const marks = new Uint8Array(roster.people.length)
  for (const item of scopes)
    for (const number of peopleOfItem(item, scopes, roster))
      marks[number] = item.optional ? Math.max(1, marks[number] ?? 0) : 2
  const pick = (mark: number): Int32Array => {
    const numbers: number[] = []
    for (let number = 0; number < marks.length; number += 1) if (marks[number] === mark) numbers.push(number)
    return Int32Array.from(numbers)
  }
  return { required: pick(2), optional: pick(1) }
}

/** What a meeting of the plan asks for, scheduled or not. */
export function askOfMeeting(meeting: MeetingPlan, prepared: Prepared, hours: Interval = SESSION_HOURS): FinderAsk {
  const { from, to, roomId } = meeting
  const placed = from !== null && to !== null && from < to
  return {
    meetingId: meeting.id,
    ...splitPeople(meeting.scopes, prepared.roster),
    expected: expectedPeople(meeting, prepared).length,
    layout: meeting.layout,
    equipment: meeting.equipment ?? [],
    minutes: placed ? to - from : (meeting.minutes ?? USUAL_MINUTES),
    now: placed ? { from, to, roomId } : null,
    allowedDays: meeting.allowedDays ?? [],
    booking: false,
    hours,
    meal: meeting.kind === MEAL_KIND,
  }
}

/** Something that is not in the plan: so many people, or these (participation ids; unknown ones are passed over). */
export function adHocAsk(
  asked: {
    minutes: number
    people?: number
    required?: readonly string[]
    optional?: readonly string[]
    layout?: string
    equipment?: readonly string[]
    booking?: boolean
    hours?: Interval
  },
  roster: RosterIndex,
): FinderAsk {
  const required = new Set((asked.required ?? []).flatMap((id) => roster.numberOf.get(id) ?? []))
  const optional = (asked.optional ?? []).flatMap((id) => roster.numberOf.get(id) ?? [])
  const extra = new Set(optional.filter((number) => !required.has(number)))
  return {
    meetingId: null,
    required: Int32Array.from(required).sort(),
    optional: Int32Array.from(extra).sort(),
    expected: Math.max(asked.people ?? 0, required.size + extra.size),
    layout: asked.layout ?? "",
    equipment: asked.equipment ?? [],
    minutes: asked.minutes,
    now: null,
    allowedDays: [],
    booking: asked.booking ?? false,
    hours: asked.hours ?? SESSION_HOURS,
    meal: false,
  }
}
