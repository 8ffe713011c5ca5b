import { workingDay } from "@/lib/office/rules/working-day"
import type { RoomDto } from "@/lib/venues/schema"
import { closedWallMinutes } from "../opening"
import type { AgainstReason } from "./reasons"

const DAY = 1440

/** The ISO day of local minutes. */
export const isoDayOf = (wall: number): string =>
  new Date(Math.floor(wall / DAY) * DAY * 60_000).toISOString().slice(0, 10)

/** What days are: asked of the calendar once each. */
export type Calendar = (wall: number) => { day: string; works: boolean; name: string }

export function calendarOf(ownDays: Readonly<Record<string, boolean>> | undefined): Calendar {
  const known = new Map<number, { day: string; works: boolean; name: string }>()
  return (wall) => {
    const number = Math.floor(wall / DAY)
    const found = known.get(number)
    if (found) return found
    const day = isoDayOf(wall)
    const detail = { day, ...workingDay(day, ownDays) }
    known.set(number, detail)
    return detail
  }
}

/** Why the room is not open at these local minutes; null = it is. */
export function closedAt(room: RoomDto, wallFrom: number, wallTo: number, calendar: Calendar): AgainstReason | null {
  const { opensAt, closesAt } = room
  if (closedWallMinutes(wallFrom, wallTo, opensAt, closesAt) > 0) return { code: "room_closed", opensAt, closesAt }
  if (room.openDays !== "WORKDAYS") return null
  for (const wall of [wallFrom, wallTo - 1]) {
    const { day, works, name } = calendar(wall)
    if (!works) return { code: "day_off", day, name }
  }
  return null
}
