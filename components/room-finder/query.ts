import { fromMinutes, type Interval, toMinutes } from "@/lib/kernel/interval"
import { dayOf, instantOf, timeOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { adHocAsk, askOfMeeting, type FinderAsk } from "@/lib/occupancy/rules/finder/ask"
import type { Prepared } from "@/lib/occupancy/rules/prepare"

/** What is asked, as it stands in the fields. */
export type Query = {
  day: string
  from: string
  to: string
  people: string
  layout: string
  equipment: readonly string[]
}

/** A day of the plan with its own word. */
export type FinderDay = { iso: string; label: string; from: number; to: number }

const DAY = 1440

export function queryOf(ask: FinderAsk, slot: Interval, zone: string): Query {
  return {
    day: dayOf(fromMinutes(slot.from), zone),
    from: timeOf(fromMinutes(slot.from), zone),
    to: timeOf(fromMinutes(slot.to), zone),
    people: ask.expected > 0 ? String(ask.expected) : "",
    layout: ask.layout,
    equipment: ask.equipment,
  }
}

/** The time the fields say; an end before the start is the next day's. Null = they say none. */
export function slotOfQuery({ day, from, to }: Query, zone: string): Interval | null {
  const [start, end] = [instantOf(day, from, zone), instantOf(day, to, zone)]
  if (!start || !end) return null
  const [a, b] = [toMinutes(start), toMinutes(end)]
  return { from: a, to: b <= a ? b + DAY : b }
}

/** The meeting's own ask (or one for nobody in particular) with what the fields say otherwise. */
export function askOfQuery(meeting: MeetingPlan | null, query: Query, minutes: number, prepared: Prepared): FinderAsk {
  const own = meeting ? askOfMeeting(meeting, prepared) : adHocAsk({ minutes }, prepared.roster)
  const people = Number(query.people)
  return {
    ...own,
    minutes,
    expected: Number.isInteger(people) && people > 0 ? people : own.expected,
    layout: query.layout,
    equipment: query.equipment,
  }
}
