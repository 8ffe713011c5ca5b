import { tz } from "@date-fns/tz"
import { differenceInCalendarDays } from "date-fns"
import { fromMinutes } from "@/lib/kernel/interval"
import { minuteOfDay, type Zone } from "@/lib/kernel/zoned"

const DAY = 1440

/**
 * Minutes of [from, to) that lie outside the room's hours (wall clock, minutes after local midnight). Hours that end before
 * they begin run past midnight; 0–1440 is always open. Wall-clock minutes: a change of the clock neither opens nor shuts a room.
 */
export function closedMinutes(from: number, to: number, opensAt: number, closesAt: number, zone: Zone): number {
  const closes = closesAt <= opensAt ? closesAt + DAY : closesAt
  if (closes - opensAt >= DAY) return 0
  const [start, end] = [fromMinutes(from), fromMinutes(to)]
  const days = differenceInCalendarDays(end, start, { in: tz(zone) })
  const wallFrom = minuteOfDay(start, zone)
  const wallTo = minuteOfDay(end, zone) + days * DAY
  let open = 0
  for (let day = -1; day <= days; day += 1)
    open += Math.max(0, Math.min(wallTo, closes + day * DAY) - Math.max(wallFrom, opensAt + day * DAY))
  return Math.max(0, wallTo - wallFrom - open)
}
