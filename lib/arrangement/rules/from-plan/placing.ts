import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { ArrangeWishes, PlanGrid, Stuck } from "../../schema/wishes"
import { span } from "./grid"
import { mealStretches } from "./meals"
import { fitOf, freeGrains } from "./rooms"
import { daysOf, startsIn, withStart } from "./starts"
import { range, timed } from "./timed"

export type Placing = { allowedRooms: number[]; allowedStarts: (readonly number[])[]; stuck: Stuck | null }

/** Builds a row of allowed rooms and starts for each meeting that may move. */
export function placingOf(plan: ConflictPlan, wishes: ArrangeWishes, prepared: Prepared, grid: PlanGrid) {
  const free = plan.rooms.map((room) => freeGrains(room, grid, prepared))
  const starts = startsIn(grid, wishes, wishes.keepMeals ? mealStretches(plan, grid) : [], free)
  return (meeting: MeetingPlan): Placing => {
    const now = timed(meeting) ? span(grid, meeting.from, meeting.to) : null
    const minutes = timed(meeting) ? meeting.to - meeting.from : (meeting.minutes ?? 0)
    const length = now?.length ?? Math.ceil(minutes / grid.grainMinutes)
    const days = daysOf(meeting, wishes)
    const fits = plan.rooms.map((room) => fitOf(meeting, room, prepared))
    const usable = plan.rooms.map((room, at) => wishes.rooms.includes(room.id) && (fits[at]?.fits ?? false))
    const allowedStarts = plan.rooms.map((room, at): readonly number[] => {
      if (!usable[at]) return []
      const found = starts({ length, minutes, days }, at)
      // Where it is now it may stay, off the quarter hour or over a meal, as long as the room is its own.
      const mine = now && room.id === meeting.roomId && range(now.length).every((n) => free[at]?.[now.start + n] === 1)
      return mine ? withStart(found, now.start) : found
    })
    const allowedRooms = range(plan.rooms.length).filter((at) => (allowedStarts[at]?.length ?? 0) > 0)
    if (allowedRooms.length > 0) return { allowedRooms, allowedStarts, stuck: null }
    if (usable.some(Boolean))
      return { allowedRooms, allowedStarts, stuck: { reason: "no_free_time", meetingId: meeting.id } }
    const largest = Math.max(
      0,
      ...fits.filter((_, at) => wishes.rooms.includes(plan.rooms[at]?.id ?? "")).map((fit) => fit.seats),
    )
    const missing = fits.reduce<readonly string[]>(
      (least, fit) => (fit.missing.length < least.length ? fit.missing : least),
      meeting.equipment ?? [],
    )
    const expected = fits[0]?.expected ?? 0
    return {
      allowedRooms,
      allowedStarts,
      stuck: { reason: "no_room_fits", meetingId: meeting.id, expected, largest, missing },
    }
  }
}
