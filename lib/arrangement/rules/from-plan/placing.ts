import type { MeetingPlan } from "@/lib/meetings/schema"
import { expectedPeople } from "@/lib/occupancy/rules/fit"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { ArrangeWishes, PlanGrid, Stuck } from "../../schema/wishes"
import { dayIndex, span } from "./grid"
import { mealStretches } from "./meals"
import { fitFor, freeGrains } from "./rooms"
import { daysOf, startsIn, withStart } from "./starts"
import { parentAround, range, type Timed, timed } from "./timed"

export type Placing = { allowedRooms: number[]; allowedStarts: (readonly number[])[]; stuck: Stuck | null }

type Rows = (readonly number[])[]

/** Why nothing was found: no room will do at all, or none is free long enough. */
function stuckOf(meeting: MeetingPlan, wishes: ArrangeWishes, prepared: Prepared): Stuck {
  const expected = expectedPeople(meeting, prepared).length
  const fitIn = fitFor(meeting, expected, prepared.plan.settings)
  const fits = prepared.plan.rooms.filter((room) => wishes.rooms.includes(room.id)).map(fitIn)
  if (fits.some((one) => one.fits)) return { reason: "no_free_time", meetingId: meeting.id }
  const missing = fits.reduce<readonly string[]>(
    (least, one) => (one.missing.length < least.length ? one.missing : least),
    meeting.equipment ?? [],
  )
  const largest = Math.max(0, ...fits.map((one) => one.seats))
  return { reason: "no_room_fits", meetingId: meeting.id, expected, largest, missing }
}

/** The rows with only the rooms of the venue where the meeting is now, if another room of that venue would do as well. */
function inOwnVenue(meeting: MeetingPlan, rows: Rows, plan: ConflictPlan): Rows {
  const here = plan.rooms.find((room) => room.id === meeting.roomId)
  const near = plan.rooms.map((room, at) => room.venueId === here?.venueId && (rows[at]?.length ?? 0) > 0)
  if (!plan.rooms.some((room, at) => near[at] && room.id !== meeting.roomId)) return rows
  return rows.map((row, at) => (near[at] ? row : []))
}

/**
 * The rows of a meeting that lies inside its parent's time: inside it or after it, in the parent's venue. The parent is taken
 * as it stands now; should it move as well, the two are brought together afterwards.
 */
function besideParent(meeting: MeetingPlan, parent: Timed, rows: Rows, plan: ConflictPlan, grid: PlanGrid): Rows {
  const venue = plan.rooms.find((room) => room.id === parent.roomId)?.venueId
  const [minutes, from, to] = [(meeting.to ?? 0) - (meeting.from ?? 0), parent.from - grid.base, parent.to - grid.base]
  const inside = (start: number): boolean => {
    const at = start * grid.grainMinutes
    return at >= to || (at >= from && at + minutes <= to)
  }
  return rows.map((row, at) => (plan.rooms[at]?.venueId === venue ? row.filter(inside) : []))
}

/** Says for each meeting that may move which rooms and starts it may have. */
export function placingOf(plan: ConflictPlan, wishes: ArrangeWishes, prepared: Prepared, grid: PlanGrid) {
  const free = plan.rooms.map((room) => freeGrains(room, grid, prepared))
  const starts = startsIn(grid, wishes, wishes.keepMeals ? mealStretches(plan, grid) : [], free)
  const everywhere = (meeting: MeetingPlan): Rows => {
    const now = timed(meeting) ? span(grid, meeting.from, meeting.to) : null
    const minutes = timed(meeting) ? meeting.to - meeting.from : (meeting.minutes ?? 0)
    const ask = {
      minutes,
      length: now?.length ?? Math.ceil(minutes / grid.grainMinutes),
      days: daysOf(meeting, wishes),
    }
    const fitIn = fitFor(meeting, expectedPeople(meeting, prepared).length, plan.settings)
    const today = timed(meeting) && ask.days.includes(grid.days[dayIndex(grid, meeting.from)]?.iso ?? "")
    return plan.rooms.map((room, at): readonly number[] => {
      if (!wishes.rooms.includes(room.id) || !fitIn(room).fits) return []
      const found = starts(ask, at)
      // At its time of now it may stay, off the quarter hour, in the evening or over a meal.
      const stays = now && today && range(now.length).every((n) => free[at]?.[now.start + n] === 1)
      return stays ? withStart(found, now.start) : found
    })
  }
  return (meeting: MeetingPlan): Placing => {
    const parent = parentAround(plan, meeting)
    let rows = everywhere(meeting)
    if (parent) rows = besideParent(meeting, parent, rows, plan, grid)
    else if (wishes.sameVenue && meeting.roomId !== null) rows = inOwnVenue(meeting, rows, plan)
    const allowedRooms = range(plan.rooms.length).filter((at) => (rows[at]?.length ?? 0) > 0)
    const stuck = allowedRooms.length > 0 ? null : stuckOf(meeting, wishes, prepared)
    return { allowedRooms, allowedStarts: rows, stuck }
  }
}
