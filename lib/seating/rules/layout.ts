import { CATEGORIES, type Participant } from "@/lib/people/schema"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatGiven, SeatHold, SeatingCustoms, SeatingNote, SeatingSettings, SeatReserve } from "../schema"
import { hallIndex } from "./constraints/hall-index"
import { seatDelegation } from "./delegation"
import { delegationsOf } from "./delegations"
import { sectionGrids } from "./grid"
import { joinBlocks } from "./join-blocks"
import { fillingSequence } from "./orders/filling"
import { planSection, type ZoneAsk, type ZonePlace } from "./section-plan"
import { seatZone } from "./zone"

export type HallLayout = {
  given: SeatGiven[]
  holds: SeatHold[]
  reserves: SeatReserve[]
  left: Participant[]
  notes: SeatingNote[]
}

export type LayoutAsk = {
  geometry: HallGeometry
  people: readonly Participant[]
  usable: (seat: Seat) => boolean
  settings: SeatingSettings
  rank: ReadonlyMap<string, number>
  customs: SeatingCustoms
  /** Seats to keep empty inside the blocks of delegations, by group. */
  reserve: ReadonlyMap<string, number>
}

/**
 * Seats the hall (not the stage): the zones of the settings one behind the other in the first section, what finds no
 * room there in the sections behind it. `left`: people for whom the zones had no seat.
 */
export function layoutHall(ask: LayoutAsk): HallLayout {
  const result: HallLayout = { given: [], holds: [], reserves: [], left: [], notes: [] }
  const grids = sectionGrids(ask.geometry, ask.usable)
  const zones = zoneAsks(ask)
  const up = new Set(grids.length > 1 ? ask.settings.upstairs : [])
  let waiting = zones.filter(({ category }) => !up.has(category))
  for (const [index, grid] of grids.entries()) {
    if (index === 1) waiting = inOrder([...waiting, ...zones.filter(({ category }) => up.has(category))], ask.settings)
    if (waiting.length === 0) continue
    const plan = planSection(grid, waiting, ask.settings, ask.geometry.axis)
    if (index === 0 && plan.gap < ask.settings.gapRows && waiting.length > 1)
      result.notes.push({ code: "gaps_dropped" })
    const whole = joinBlocks(plan.places, grid.rows.flat(), hallIndex(ask.geometry))
    for (const place of whole) seatPlace(place, ask, result)
    waiting = plan.left
  }
  for (const { people, delegations } of waiting) {
    result.left.push(...people, ...delegations.flatMap(({ members }) => members))
  }
  return result
}

function seatPlace(place: ZonePlace, ask: LayoutAsk, result: HallLayout): void {
  const { settings, rank, geometry, customs } = ask
  if (place.delegation) {
    const { key, name, members, reserve = 0 } = place.delegation
    const seated = seatDelegation(name, members, place.seats, { ...settings, customs }, rank, geometry.doors)
    result.given.push(...seated.given)
    result.holds.push(...seated.holds)
    if (reserve > 0) {
      const used = new Set([...seated.given, ...seated.holds].map(({ seatId }) => seatId))
      const kept = place.seats.filter(({ seat }) => !used.has(seat.id)).slice(-reserve)
      result.reserves.push(...kept.map(({ seat }) => ({ seatId: seat.id, groupId: key })))
    }
    return
  }
  const walk = fillingSequence(place.seats, settings.zoneOrder, geometry.axis)
  const seated = seatZone(place.category, place.people, walk, geometry.doors)
  result.given.push(...seated.given)
  result.holds.push(...seated.holds)
  result.left.push(...seated.left)
}

function zoneAsks({ people, settings, customs, reserve }: LayoutAsk): ZoneAsk[] {
  const asks = CATEGORIES.map((category): ZoneAsk => {
    const own = people.filter((person) => person.category === category)
    if (category !== "DEPUTY") return { category, people: own, delegations: [] }
    const blocks = delegationsOf(own, settings, customs)
    const delegations = blocks.map((one) => ({ ...one, reserve: reserve.get(one.key) ?? 0 }))
    return { category, people: [], delegations }
  })
  return inOrder(
    asks.filter(({ people: own, delegations }) => own.length + delegations.length > 0),
    settings,
  )
}

const inOrder = (asks: readonly ZoneAsk[], { zones }: SeatingSettings): ZoneAsk[] =>
  asks
    .filter(({ category }) => zones.includes(category))
    .sort((a, b) => zones.indexOf(a.category) - zones.indexOf(b.category))
