import { TZDate } from "@date-fns/tz"
import { fromMinutes, type Minutes } from "@/lib/kernel/interval"
import type { Zone } from "@/lib/kernel/zoned"

/** Clocks change on quarters of an hour at the finest. */
const BLOCK = 15
const offsets = new Map<Zone, Map<number, number>>()

/**
 * Wall-clock minutes of an instant in a zone: whole days of 1440 and the minute of the local day, so that hours can be compared
 * without date objects in loops. The zone's offset is looked up once for each quarter of an hour.
 */
export function wallMinutes(minutes: Minutes, zone: Zone): number {
  let known = offsets.get(zone)
  if (!known) {
    known = new Map()
    offsets.set(zone, known)
  }
  const block = Math.floor(minutes / BLOCK)
  let offset = known.get(block)
  if (offset === undefined) {
    if (known.size > 20_000) known.clear()
    offset = -new TZDate(fromMinutes(block * BLOCK).getTime(), zone).getTimezoneOffset()
    known.set(block, offset)
  }
  return minutes + offset
}
