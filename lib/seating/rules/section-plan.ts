import type { Category, Participant } from "@/lib/people/schema"
import type { SeatingSettings } from "../schema"
import { type Delegation, delegationBlocks, delegationSeats, fittingDelegations } from "./delegations"
import type { Grid, GridSeat } from "./grid"
import { seatsNeeded, zoneSeats } from "./zone"

/** A zone waiting for its place: deputies by delegation, everybody else as one list. */
export type ZoneAsk = { category: Category; delegations: Delegation[]; people: Participant[] }

export type ZonePlace =
  | { category: Category; delegation: Delegation; seats: GridSeat[] }
  | { category: Category; delegation: null; people: Participant[]; seats: GridSeat[] }

export type SectionPlan = { places: ZonePlace[]; left: ZoneAsk[]; gap: number }

type Attempt = { gap: number; shared: boolean; reserve: boolean }

/**
 * Lays the zones one behind the other in one section. Tries, in this order: whole columns per delegation with the
 * wished empty rows between zones, with fewer, without; shared columns the same way; and when the section does not hold
 * everybody, the zones in front take what they need and the rest is `left` for the next section.
 */
export function planSection(
  grid: Grid,
  asks: readonly ZoneAsk[],
  settings: SeatingSettings,
  axis: number,
): SectionPlan {
  let last: SectionPlan = { places: [], left: [...asks], gap: 0 }
  for (const attempt of attempts(settings.gapRows)) {
    last = tryPlan(grid, asks, settings, axis, attempt)
    if (last.left.length === 0) return last
  }
  return last
}

function attempts(gapRows: number): Attempt[] {
  const list: Attempt[] = []
  for (const shared of [false, true]) {
    for (let gap = gapRows; gap >= 0; gap--) list.push({ gap, shared, reserve: true })
  }
  list.push({ gap: 0, shared: false, reserve: false }, { gap: 0, shared: true, reserve: false })
  return list
}

function tryPlan(
  grid: Grid,
  asks: readonly ZoneAsk[],
  settings: SeatingSettings,
  axis: number,
  attempt: Attempt,
): SectionPlan {
  const plan: SectionPlan = { places: [], left: [], gap: attempt.gap }
  let row = 0
  for (const [index, ask] of asks.entries()) {
    const end = attempt.reserve ? rowsBefore(grid, asks.slice(index + 1), attempt.gap) : grid.rows.length
    const used =
      ask.category === "DEPUTY"
        ? placeDelegations(grid, row, end, ask, attempt, settings, plan)
        : placePeople(grid, row, end, ask, axis, plan)
    row += used > 0 ? used + attempt.gap : 0
  }
  return plan
}

/** The first row that must stay free so that the zones after this one still find room at the back. */
function rowsBefore(grid: Grid, following: readonly ZoneAsk[], gap: number): number {
  let end = grid.rows.length
  for (const ask of [...following].reverse()) {
    let wanted = askedSeats(ask)
    while (wanted > 0 && end > 0) {
      end--
      wanted -= grid.rows[end]?.length ?? 0
    }
    end -= gap
  }
  return Math.max(0, end)
}

export const askedSeats = (ask: ZoneAsk): number =>
  seatsNeeded(ask.people) + ask.delegations.reduce((sum, one) => sum + delegationSeats(one), 0)

function placeDelegations(
  grid: Grid,
  from: number,
  to: number,
  ask: ZoneAsk,
  attempt: Attempt,
  settings: SeatingSettings,
  plan: SectionPlan,
): number {
  const whole = delegationBlocks(grid, from, to, ask.delegations, attempt.shared, settings)
  if (whole || attempt.reserve || !attempt.shared) {
    if (!whole) plan.left.push(ask)
    return whole ? push(plan, ask, ask.delegations, whole.seats, whole.rows) : 0
  }
  const seats = grid.rows.slice(from, to).reduce((sum, row) => sum + row.length, 0)
  const [here, there] = fittingDelegations(ask.delegations, seats)
  const part =
    delegationBlocks(grid, from, to, here, false, settings) ?? delegationBlocks(grid, from, to, here, true, settings)
  plan.left.push({ ...ask, delegations: part ? there : ask.delegations })
  return part ? push(plan, ask, here, part.seats, part.rows) : 0
}

function push(
  plan: SectionPlan,
  ask: ZoneAsk,
  delegations: readonly Delegation[],
  seats: ReadonlyMap<string, GridSeat[]>,
  rows: number,
): number {
  for (const delegation of delegations) {
    plan.places.push({ category: ask.category, delegation, seats: seats.get(delegation.key) ?? [] })
  }
  return rows
}

function placePeople(grid: Grid, from: number, to: number, ask: ZoneAsk, axis: number, plan: SectionPlan): number {
  const rows = grid.rows.slice(from, Math.max(from, to))
  const seats = zoneSeats(rows, askedSeats(ask), axis)
  const here: Participant[] = []
  let free = seats.length
  for (const person of ask.people) {
    free -= 1 + person.companions
    if (free < 0) break
    here.push(person)
  }
  const there = ask.people.slice(here.length)
  if (there.length > 0) plan.left.push({ ...ask, people: there })
  if (here.length === 0) return 0
  plan.places.push({ category: ask.category, delegation: null, people: here, seats })
  const furthest = seats.reduce((most, place) => Math.max(most, place.row), from)
  return furthest - from + 1
}
