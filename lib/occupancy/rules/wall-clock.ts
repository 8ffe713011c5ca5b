import type { Minutes } from "@/lib/kernel/interval"
import { offsetOf } from "@/lib/kernel/zone-offset"
import type { Zone } from "@/lib/kernel/zoned"

/**
 * Wall-clock minutes of an instant in a zone: whole days of 1440 and the minute of the local day, so that hours can be compared
 * without date objects in loops.
 */
export const wallMinutes = (minutes: Minutes, zone: Zone): number => minutes + offsetOf(minutes * 60_000, zone) / 60_000
