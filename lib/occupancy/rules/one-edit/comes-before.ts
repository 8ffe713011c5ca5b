import type { Prepared, Slot } from "../prepare"

/** Would `slot` come before the meeting in the sorted list of slots, were it there? */
export function comesBefore(slot: Slot, mine: Slot, prepared: Prepared): boolean {
  if (slot.from !== mine.from) return slot.from < mine.from
  if (slot.to !== mine.to) return slot.to < mine.to
  return !slot.meeting || (prepared.order.get(slot.id) ?? 0) < (prepared.order.get(mine.id) ?? 0)
}
