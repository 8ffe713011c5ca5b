import { workingDay } from "@/lib/office/rules/working-day"
import type { RoomDto } from "@/lib/venues/schema"
import type { ConflictPlan, FindingData } from "../schema"
import { dayNumber, dayText } from "./clock-days"

type DayOff = FindingData & { kind: "day_off" }

/**
 * The first of a meeting's local days on which its room is shut (rooms that open on workdays only), else the first on which
 * nobody works (when the settings ask for the calendar); null when there is none. Half-open: midnight ends the day before.
 */
export function dayOff(from: number, to: number, room: RoomDto | null, plan: ConflictPlan): DayOff | null {
  const onlyWorkdays = room?.openDays === "WORKDAYS"
  if (!onlyWorkdays && !plan.settings?.holidays) return null
  for (let number = dayNumber(from, plan.zone); number <= dayNumber(to - 1, plan.zone); number += 1) {
    const day = dayText(number)
    const { works, reason, name } = workingDay(day, plan.settings?.ownDays)
    if (works) continue
    if (onlyWorkdays) return { kind: "day_off", day, reason: "closed", name, roomId: room.id }
    return { kind: "day_off", day, reason: reason === "weekend" ? "weekend" : "holiday", name, roomId: null }
  }
  return null
}
