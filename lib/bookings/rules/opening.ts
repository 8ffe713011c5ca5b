import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, type Zone } from "@/lib/kernel/zoned"
import { closedMinutes } from "@/lib/occupancy/rules/opening"
import { workingDay } from "@/lib/office/rules/working-day"

export type OpeningFacts = { opensAt: number; closesAt: number; openDays: string }
type Slot = { from: number; to: number }

/** Does the slot touch a day on which the office does not work? */
export function onDayOff(slot: Slot, zone: Zone, ownDays: Readonly<Record<string, boolean>>): boolean {
  const days = new Set([dayOf(fromMinutes(slot.to - 1), zone)])
  for (let at = slot.from; at < slot.to; at += 1440) days.add(dayOf(fromMinutes(at), zone))
  return [...days].some((day) => !workingDay(day, ownDays).works)
}

/** Is the room open for all of the slot: inside its hours, and on a workday where it opens on workdays only? */
export const isOpen = (
  room: OpeningFacts,
  slot: Slot,
  zone: Zone,
  ownDays: Readonly<Record<string, boolean>>,
): boolean =>
  closedMinutes(slot.from, slot.to, room.opensAt, room.closesAt, zone) === 0 &&
  (room.openDays !== "WORKDAYS" || !onDayOff(slot, zone, ownDays))
