import type { Finding } from "../../schema"
import { dayNumber } from "../clock-days"
import { BUSY, MEAL, mealBook, mealRole } from "../meals/meal-findings"
import { longestGap, type MealWindow } from "../meals/meal-gap"
import type { Prepared, Slot } from "../prepare"
import { firstFrom } from "./bounds"
import { comesBefore } from "./comes-before"
import type { Lookup } from "./lookup"

/** Start and end of the slots with one more place, the last, for the meeting that is being judged. */
export type EditTimes = { from: Int32Array; to: Int32Array; spare: Int32Array }

export function editTimes({ from, to }: Prepared): EditTimes {
  const more = (times: Int32Array): Int32Array => {
    const copy = new Int32Array(times.length + 1)
    copy.set(times)
    return copy
  }
  return { from: more(from), to: more(to), spare: new Int32Array(from.length + 1) }
}

/** Fills `busy` with the person's slots inside the window, the meeting among them, by start; −1 when a meal is among them. */
function busyIn(
  window: MealWindow,
  range: readonly [first: number, end: number],
  old: number,
  look: Lookup,
  { from, to, spare: busy }: EditTimes,
  meeting: Slot,
): number {
  const { items, reach } = look.lines
  const mine = from.length - 1
  let count = 0
  let placed = false
  const end = firstFrom((at) => from[items[at] as number] as number, range[0], range[1], window.to)
  const place = (): void => {
    busy[count++] = mine
    placed = true
  }
  for (let at = end - 1; at >= range[0] && (reach[at] as number) > window.from; at -= 1) {
    const slot = items[at] as number
    if (slot === old || (to[slot] as number) <= window.from) continue
    if (look.mealRoles[slot] === MEAL) return -1
    if (look.mealRoles[slot] !== BUSY) continue
    // Met from the last to the first: the meeting goes in as soon as the others come before it.
    if (!placed && comesBefore(look.prepared.slots[slot] as Slot, meeting, look.prepared)) place()
    busy[count++] = slot
  }
  if (!placed) place()
  busy.subarray(0, count).reverse()
  return count
}

/** Meals that the meeting, together with what else its people have, leaves too little time for. */
export function mealSide(mine: Slot, old: number, look: Lookup, view: Prepared, times: EditTimes): Finding[] {
  if ((view.plan.settings?.meals ?? []).length === 0 || mealRole(mine.meeting) !== BUSY) return []
  const { slots } = look.prepared
  const { starts } = look.lines
  const place = slots.length
  times.from[place] = mine.from
  times.to[place] = mine.to
  const book = mealBook((index) => (index === place ? mine : slots[index]), view)
  const { zone } = view.plan
  for (let day = dayNumber(mine.from, zone); day <= dayNumber(mine.to - 1, zone); day += 1)
    for (const window of look.mealsOn(day)) {
      if (mine.from >= window.to || mine.to <= window.from) continue
      for (let i = 0; i < mine.people.length; i += 1) {
        const person = mine.people[i] as number
        const range = [starts[person] as number, starts[person + 1] as number] as const
        const count = busyIn(window, range, old, look, times, mine)
        if (count < 0) continue
        const gap = longestGap(window, times.spare, count, times.from, times.to)
        if (gap.left < window.needed && (gap.before === place || gap.after === place)) book.add(window, gap, person)
      }
    }
  return book.findings()
}
