import type { Interval } from "@/lib/kernel/interval"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, timeOf, type Zone } from "@/lib/kernel/zoned"

/** The booking form with room, day and time filled in; a slot that ends at midnight ends at 24:00 of its day. */
export function newHref(roomId: string, slot: Interval, zone: Zone): string {
  const [from, to] = [fromMinutes(slot.from), fromMinutes(slot.to)]
  const end = dayOf(to, zone) === dayOf(from, zone) ? timeOf(to, zone) : "24:00"
  const query = new URLSearchParams({ room: roomId, day: dayOf(from, zone), from: timeOf(from, zone), to: end })
  return `/rooms/new?${query}`
}
