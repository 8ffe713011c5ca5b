import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Finding } from "../../schema"
import { makeFinding } from "../make-finding"
import { idsOf, type Prepared, type Slot } from "../prepare"
import { longestGap, type MealGap, type MealWindow } from "./meal-gap"
import { mealWindows } from "./windows"

/** What a slot is to a meal: in its way, the meal itself, or neither (registration lasts all day and people drop in). */
export type MealRole = 0 | 1 | 2
export const [BUSY, MEAL, NEITHER] = [0, 1, 2] as const
export const mealRole = (meeting: MeetingPlan | null): MealRole =>
  meeting?.kind === "用餐" ? MEAL : meeting?.kind === "报到" ? NEITHER : BUSY

/** Collects people by the two slots between which their meal is too short: one finding for each pair of meetings and meal. */
export function mealBook(slotAt: (index: number) => Slot | undefined, prepared: Prepared) {
  const book = new Map<string, { window: MealWindow; gap: MealGap; people: number[] }>()
  return {
    add(window: MealWindow, gap: MealGap, person: number): void {
      const key = `${window.name}|${window.from}|${gap.before}|${gap.after}|${gap.left}`
      const known = book.get(key)
      if (known) known.people.push(person)
      else book.set(key, { window, gap, people: [person] })
    },
    findings(): Finding[] {
      const found: Finding[] = []
      for (const { window, gap, people } of book.values()) {
        const sides = [slotAt(gap.before), slotAt(gap.after)].filter((slot) => slot !== undefined)
        // The plan's own meeting comes first.
        const [one, other] = sides[0]?.meeting ? sides : [...sides].reverse()
        if (!one?.meeting) continue
        const from = slotAt(gap.before)?.to ?? window.from
        const data = { kind: "break_too_short", meal: window.name, needed: window.needed, left: gap.left } as const
        found.push(
          makeFinding(
            data,
            {
              a: one.id,
              b: other?.id ?? null,
              outsideTitle: other?.outsideTitle ?? null,
              tag: `${window.name}@${window.from}${gap.before < 0 ? "<" : ">"}`,
              from: gap.left === 0 ? window.from : Math.max(from, window.from),
              to: gap.left === 0 ? window.to : Math.max(from, window.from) + gap.left,
              minutes: window.needed - gap.left,
              people: idsOf(people, prepared.roster),
              pairs: other ? [{ a: one.id, b: other.id, people: idsOf(people, prepared.roster) }] : [],
              atMost: sides.some((slot) => slot.tentative) ? "warn" : "refuse",
            },
            prepared,
          ),
        )
      }
      return found
    },
  }
}

/**
 * People without time for a meal (handbook §7.1 check 16), by the meals of the settings: none of their free stretches inside
 * the meal's hours is long enough. Whoever is at a 用餐 then has the meal; 报到 is in nobody's way.
 */
export function mealFindings(prepared: Prepared): Finding[] {
  const windows = mealWindows(prepared.plan, prepared.slots)
  if (windows.length === 0) return []
  const { slots, from, to, roster } = prepared
  const { starts, items, reach } = prepared.timelines()
  const roles = slots.map((slot) => mealRole(slot.meeting))
  const book = mealBook((index) => slots[index], prepared)
  const busy = new Int32Array(slots.length)
  for (let person = 0; person < roster.people.length; person += 1) {
    let first = starts[person] as number
    const end = starts[person + 1] as number
    if (first === end) continue
    for (const window of windows) {
      while (first < end && (reach[first] as number) <= window.from) first += 1
      let count = 0
      let fed = false
      for (let at = first; at < end && (from[items[at] as number] as number) < window.to; at += 1) {
        const slot = items[at] as number
        if ((to[slot] as number) <= window.from) continue
        if (roles[slot] === MEAL) fed = true
        else if (roles[slot] === BUSY) busy[count++] = slot
      }
      if (fed || count === 0) continue
      const gap = longestGap(window, busy, count, from, to)
      if (gap.left < window.needed) book.add(window, gap, person)
    }
  }
  return book.findings()
}
