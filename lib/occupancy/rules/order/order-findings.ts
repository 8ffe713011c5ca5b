import type { Zone } from "@/lib/kernel/zoned"
import type { Finding } from "../../schema"
import { dayNumber, instantOn } from "../clock-days"
import { makeFinding } from "../make-finding"
import type { Prepared } from "../prepare"
import { type RequiredOrder, sessionOrders, waitsOf } from "./required-orders"

/** The first minute at which a meeting may begin that has to wait for one ending at `end`. */
export function earliestAfter(end: number, { minutes, days }: { minutes: number; days: number }, zone: Zone): number {
  const rested = end + minutes
  return days === 0 ? rested : Math.max(rested, instantOn(dayNumber(end, zone) + days, 0, zone))
}

/** The orders that are broken; where several rules say the same of two meetings, the one that misses most. */
export function brokenOrders(orders: readonly RequiredOrder[], prepared: Prepared): Finding[] {
  const worst = new Map<string, Finding>()
  for (const { a, b, rule, minutes: neededMinutes, days: neededDays } of orders) {
    const from = a.from as number
    const to = earliestAfter(b.to as number, { minutes: neededMinutes, days: neededDays }, prepared.plan.zone)
    if (from >= to) continue
    const data = { kind: "order_broken", rule, neededMinutes, neededDays } as const
    const parts = { a: a.id, b: b.id, from, to, minutes: to - from, pairs: [{ a: a.id, b: b.id, people: [] }] }
    const known = worst.get(`${a.id}|${b.id}`)
    if (!known || known.minutes < parts.minutes) worst.set(`${a.id}|${b.id}`, makeFinding(data, parts, prepared))
  }
  return [...worst.values()]
}

/** Meetings that begin before what they have to wait for: by hand, by the order of a session, by law. */
export const orderFindings = (prepared: Prepared): Finding[] =>
  brokenOrders(
    [
      ...prepared.plan.meetings.flatMap((meeting) => waitsOf(meeting, prepared.meetings)),
      ...sessionOrders(prepared.plan.meetings, prepared.plan.settings),
    ],
    prepared,
  )
