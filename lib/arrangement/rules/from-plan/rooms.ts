import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { lackingIn } from "@/lib/occupancy/rules/equipment"
import { seatsOf } from "@/lib/occupancy/rules/fit"
import { closedMinutes } from "@/lib/occupancy/rules/opening"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import { severityIn } from "@/lib/occupancy/rules/severity"
import type { ConflictSettings, FindingKind } from "@/lib/occupancy/schema"
import { workingDay } from "@/lib/office/rules/working-day"
import type { RoomDto, TravelMinutes } from "@/lib/venues/schema"
import type { PlanGrid } from "../../schema/wishes"
import { span } from "./grid"

/** People who must come and people who may, as numbers of the roster; who is both must. */
export function peopleFor(meeting: MeetingPlan, prepared: Prepared): { required: number[]; preferred: number[] } {
  const required = resolveNumbers(
    meeting.scopes.filter((item) => !item.optional),
    prepared.roster,
  )
  const must = new Set(required)
  const all = prepared.peopleOf(meeting.id)
  return { required: [...required], preferred: [...all].filter((number) => !must.has(number)) }
}

export type RoomFit = { fits: boolean; seats: number; missing: readonly string[] }

/**
 * Answers whether a room would do for the meeting at all: seats in the layout it asks for, and what the agenda needs, as far as
 * the office asks. `expected` people need a seat.
 */
export function fitFor(meeting: MeetingPlan, expected: number, settings: ConflictSettings | undefined) {
  const matters = (kind: FindingKind): boolean => severityIn(settings, kind) !== "ignore"
  return (room: RoomDto): RoomFit => {
    const seats = seatsOf(room, meeting.layout).capacity
    const missing = lackingIn(room.equipment, meeting.equipment ?? [])
    const enough = expected <= seats || !matters("room_too_small")
    const equipped = missing.length === 0 || !matters("equipment_missing")
    return { fits: enough && equipped && room.bookable !== false, seats, missing }
  }
}

/**
 * For each grain whether the room may be in use by a meeting itself: open, and not held by others, whose holds are widened by
 * this room's set-up and clear-away. A grain that is half taken is taken.
 */
export function freeGrains(room: RoomDto, grid: PlanGrid, prepared: Prepared): Uint8Array {
  const last = grid.days[grid.days.length - 1]
  const count = span(grid, grid.base, last?.to ?? grid.base).length
  const free = new Uint8Array(count)
  const { grainMinutes: step } = grid
  for (const day of grid.days) {
    if (room.openDays === "WORKDAYS" && !workingDay(day.iso, prepared.plan.settings?.ownDays).works) continue
    const { start, length } = span(grid, day.from, day.to)
    for (let grain = start; grain < start + length; grain += 1) {
      const at = grid.base + grain * step
      if (closedMinutes(at, at + step, room.opensAt, room.closesAt, prepared.plan.zone) === 0) free[grain] = 1
    }
  }
  for (const hold of prepared.plan.outside) {
    if (hold.subjectKind !== "ROOM" || hold.subjectId !== room.id || hold.tentative) continue
    const { start, length } = span(grid, hold.from - room.clearAwayMinutes, hold.to + room.setUpMinutes)
    free.fill(0, Math.max(0, start), Math.max(0, Math.min(count, start + length)))
  }
  return free
}

/** Grains on the way from each room's venue to each other's; what is not known costs nothing. */
export const wayTable = (rooms: readonly RoomDto[], travel: TravelMinutes, grainMinutes: number): number[][] =>
  rooms.map((from) =>
    rooms.map((to) =>
      from.venueId === to.venueId ? 0 : Math.ceil((travel[`${from.venueId}>${to.venueId}`] ?? 0) / grainMinutes),
    ),
  )
