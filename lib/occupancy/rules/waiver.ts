import { fromMinutes } from "@/lib/kernel/interval"
import type { Zone } from "@/lib/kernel/zoned"
import { instantOn } from "./clock-days"

/** Does a decision still hold? From the moment its end has come the finding is open again. `until` null = without end. */
export const inForce = (waiver: { until: Date | null }, now: Date): boolean =>
  waiver.until === null || now.getTime() < waiver.until.getTime()

/** The instant (minutes) at which a local day ("2027-01-14") is over. */
export const endOfDay = (day: string, zone: Zone): number =>
  instantOn(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 1, 0, zone)

/** When a waiver of this event ends: "" = never (null), "event" = with the event's last day, else with the day given. */
export function waiverEnd(until: string, event: { endsOn: string; zone: Zone }): Date | null {
  const day = until === "event" ? event.endsOn : until
  return day === "" ? null : fromMinutes(endOfDay(day, event.zone))
}
