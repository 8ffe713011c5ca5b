import type { MeetingPlan } from "@/lib/meetings/schema"
import { type Prepared, prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Problem, RealRules } from "../../schema"
import type { ArrangeWishes, PlanGrid, PlanProblem, PublishedPlace, Stuck } from "../../schema/wishes"
import { placeable } from "./candidates"
import { grainsOf, gridOf, insideOneDay, span } from "./grid"
import { orderPairs } from "./orders"
import { groupsOf, relatedPairs } from "./pairs"
import { placingOf } from "./placing"
import { peopleFor, wayTable } from "./rooms"
import { type Timed, timed } from "./timed"
import { moveWeight, weightsOf } from "./weights"

/** Meetings that hold their place are part of the problem where it can say so: in a room, inside one day. */
type Sorted = { in: MeetingPlan[]; aside: Timed[]; movable: Set<string> }

function sortOut(plan: ConflictPlan, wishes: ArrangeWishes, grid: PlanGrid): Sorted {
  const asked = new Set(wishes.movable)
  const sorted: Sorted = { in: [], aside: [], movable: new Set() }
  for (const meeting of placeable(plan)) {
    const length = timed(meeting) ? meeting.to - meeting.from : meeting.minutes
    if (asked.has(meeting.id) && length != null && length <= 1440) {
      sorted.in.push(meeting)
      sorted.movable.add(meeting.id)
    } else if (!timed(meeting)) continue
    else if (meeting.roomId !== null && insideOneDay(grid, meeting.from, meeting.to)) sorted.in.push(meeting)
    else sorted.aside.push(meeting)
  }
  return sorted
}

/** People's times taken elsewhere: their appointments and other events, and meetings that have no place in the grid. */
function busyTimes(prepared: Prepared, aside: readonly Timed[], grid: PlanGrid): RealRules["busy"] {
  const count = span(grid, grid.base, grid.days[grid.days.length - 1]?.to ?? grid.base).length
  const unsure = new Set(prepared.plan.outside.filter((hold) => hold.tentative).map((hold) => hold.causeId))
  const taken = [
    ...prepared.slots.filter((slot) => slot.meeting === null && !unsure.has(slot.id)),
    ...aside.map(({ id, from, to }) => ({ from, to, people: prepared.peopleOf(id) })),
  ]
  return taken.flatMap(({ from, to, people }) => {
    const { start, length } = span(grid, from, to)
    const [first, end] = [Math.max(0, start), Math.min(count, start + length)]
    return first < end ? Array.from(people, (person) => ({ person, from: first, to: end })) : []
  })
}

/**
 * A real plan as a problem for the search. What may not move is pinned, people are the numbers of the roster (optional
 * ones preferred), margins of rooms are grains between two meetings, outside holds and closed hours take starts away. What
 * has no place whatever the others do is left out and told (`stuck`); if it stands somewhere it stays there, pinned.
 */
export function problemOf(
  plan: ConflictPlan,
  wishes: ArrangeWishes,
  published: Readonly<Record<string, PublishedPlace>>,
): PlanProblem {
  const prepared = prepare(plan)
  const asked = new Set(wishes.movable)
  const grid = gridOf(
    plan.zone,
    wishes.days,
    plan.meetings.filter((meeting) => asked.has(meeting.id)),
  )
  const { in: wanted, aside, movable: mayMove } = sortOut(plan, wishes, grid)
  const roomAt = new Map(plan.rooms.map((room, at) => [room.id, at]))
  const place = placingOf(plan, wishes, prepared, grid)
  const stuck: Stuck[] = placeable(plan)
    .filter((meeting) => asked.has(meeting.id) && !timed(meeting) && meeting.minutes == null)
    .map((meeting) => ({ reason: "no_length", meetingId: meeting.id }))
  const rows = wanted.flatMap((meeting) => {
    const placing = mayMove.has(meeting.id) ? place(meeting) : null
    if (placing?.stuck) stuck.push(placing.stuck)
    if (placing && !placing.stuck) return [{ meeting, placing, movable: true }]
    const here = meeting.roomId === null ? undefined : roomAt.get(meeting.roomId)
    if (!timed(meeting) || here === undefined || !insideOneDay(grid, meeting.from, meeting.to)) return []
    const { start } = span(grid, meeting.from, meeting.to)
    const allowedStarts = plan.rooms.map((_, at) => (at === here ? [start] : []))
    return [{ meeting, placing: { allowedRooms: [here], allowedStarts, stuck: null }, movable: false }]
  })
  const meetings = rows.map((row) => row.meeting)
  const movable = rows.map((row) => row.movable)
  const at = new Map(meetings.map((meeting, index) => [meeting.id, index]))
  const real: RealRules = {
    allowedRooms: rows.map((row) => row.placing.allowedRooms),
    allowedStarts: rows.map((row) => row.placing.allowedStarts),
    pinned: movable.map((moves) => !moves),
    now: meetings.map((meeting) => {
      const room = meeting.roomId === null ? undefined : roomAt.get(meeting.roomId)
      if (!timed(meeting) || room === undefined) return null
      const weight = moveWeight(meeting, prepared.peopleOf(meeting.id).length, published[meeting.id])
      return { start: span(grid, meeting.from, meeting.to).start, room, weight }
    }),
    order: orderPairs(plan, wishes.keepOrder).flatMap(({ before, after, minutes, days }) => {
      const [first, then] = [at.get(before), at.get(after)]
      if (first === undefined || then === undefined || !(movable[first] || movable[then])) return []
      return [{ before: first, after: then, gapGrains: Math.ceil(minutes / grid.grainMinutes), gapDays: days }]
    }),
    related: relatedPairs(plan, meetings, movable),
    travel: wayTable(plan.rooms, plan.travel, grid.grainMinutes),
    roomGap: plan.rooms.map((room) => ({
      before: Math.ceil((room.setUpMinutes + room.clearAwayMinutes) / grid.grainMinutes),
      after: 0,
    })),
    group: groupsOf(meetings),
    busy: busyTimes(prepared, aside, grid),
    breakGrains: Math.ceil(wishes.breakMinutes / grid.grainMinutes),
    weights: weightsOf(wishes, grid.grainMinutes),
  }
  const problem: Problem = {
    grainMinutes: grid.grainMinutes,
    days: grid.days.length,
    grains: grainsOf(grid),
    rooms: plan.rooms.map(({ id, name, layouts, capacity }) => ({
      id,
      name,
      capacity: Math.max(capacity, ...layouts.map((layout) => layout.capacity)),
    })),
    people: prepared.roster.people.length,
    meetings: meetings.map((meeting) => ({
      id: meeting.id,
      durationInGrains: timed(meeting)
        ? span(grid, meeting.from, meeting.to).length
        : Math.ceil((meeting.minutes ?? 0) / grid.grainMinutes),
      ...peopleFor(meeting, prepared),
    })),
    real,
  }
  return {
    problem,
    grid,
    meetingIds: meetings.map((meeting) => meeting.id),
    movable,
    roomIds: plan.rooms.map((room) => room.id),
    stuck,
  }
}
