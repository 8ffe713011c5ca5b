import type { Zone } from "@/lib/kernel/zoned"
import { wallMinutes } from "./wall-clock"

const DAY = 1440

/**
 * Minutes of [from, to) that lie outside the room's hours (wall clock, minutes after local midnight). Hours that end before
 * they begin run past midnight; 0–1440 is always open. Wall-clock minutes: a change of the clock neither opens nor shuts a room.
 */
export const closedMinutes = (from: number, to: number, opensAt: number, closesAt: number, zone: Zone): number =>
  closedWallMinutes(wallMinutes(from, zone), wallMinutes(to, zone), opensAt, closesAt)

/** The same for minutes of the local clock (`wallMinutes`). */
export function closedWallMinutes(wallFrom: number, wallTo: number, opensAt: number, closesAt: number): number {
  const closes = closesAt <= opensAt ? closesAt + DAY : closesAt
  if (closes - opensAt >= DAY) return 0
  let open = 0
  for (let midnight = (Math.floor(wallFrom / DAY) - 1) * DAY; midnight <= wallTo; midnight += DAY)
    open += Math.max(0, Math.min(wallTo, closes + midnight) - Math.max(wallFrom, opensAt + midnight))
  return Math.max(0, wallTo - wallFrom - open)
}
