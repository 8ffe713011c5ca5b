import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatHallInput } from "../schema"
import { blockOf } from "./constraints/breaches"
import type { Region } from "./constraints/regions"
import { type HallLayout, layoutHall } from "./layout"

export type RegionsAsk = {
  input: SeatHallInput
  people: readonly Participant[]
  usable: (seat: Seat) => boolean
  rank: ReadonlyMap<string, number>
  regions: readonly Region[]
  reserve: ReadonlyMap<string, number>
}

/**
 * Lays out the people region by region: those told where to sit first, the tightest region before the others, then
 * everybody else on what is left, zone behind zone. With one region this is the layout of the hall.
 */
export function layoutRegions(ask: RegionsAsk): HallLayout {
  const { geometry, settings, customs } = ask.input
  const taken = new Set<string>()
  const numberOf = new Map(geometry.seats.map((seat, index) => [seat.id, index]))
  const result: HallLayout = { given: [], holds: [], reserves: [], left: [], notes: [] }
  const used = new Map<string, number>()
  for (const { region, people } of ordered(ask)) {
    const allowed = region.allowed
    const open = (seat: Seat): boolean =>
      ask.usable(seat) && !taken.has(seat.id) && (allowed === null || allowed[numberOf.get(seat.id) ?? -1] === 1)
    const layout = (gap: number | null): HallLayout =>
      layoutHall({
        ...ask,
        geometry,
        settings,
        customs,
        people,
        usable: (seat) => open(seat) && (gap === null || seat.rowIndex > (used.get(seat.area) ?? -1 - gap) + gap),
      })
    const laid = region.zoned || used.size === 0 ? layout(null) : firstWhole([settings.gapRows, 0, null], layout)
    for (const one of [...laid.given, ...laid.holds, ...laid.reserves]) taken.add(one.seatId)
    if (!region.zoned) noteRows(geometry.seats, laid, used)
    result.given.push(...laid.given)
    result.holds.push(...laid.holds)
    result.reserves.push(...laid.reserves)
    result.left.push(...laid.left)
    for (const note of laid.notes) if (!result.notes.some(({ code }) => code === note.code)) result.notes.push(note)
  }
  return result
}

/** The first of these layouts that seats everybody, otherwise the last. */
function firstWhole(gaps: readonly (number | null)[], layout: (gap: number | null) => HallLayout): HallLayout {
  let last = layout(gaps[0] ?? null)
  for (const gap of gaps.slice(1)) {
    if (last.left.length === 0) break
    last = layout(gap)
  }
  return last
}

/** How far back each section is used, so that the next zone goes behind. */
function noteRows(seats: readonly Seat[], laid: HallLayout, used: Map<string, number>): void {
  const ids = new Set(laid.given.map(({ seatId }) => seatId))
  for (const seat of seats) {
    if (ids.has(seat.id)) used.set(seat.area, Math.max(used.get(seat.area) ?? 0, seat.rowIndex))
  }
}

function ordered({ input, people, regions, usable }: RegionsAsk): { region: Region; people: Participant[] }[] {
  const all = regions.map((region) => ({ region, people: people.filter((one) => region.units.has(blockOf(one))) }))
  const present = all.filter((one) => one.people.length > 0)
  const size = ({ allowed }: Region): number =>
    input.geometry.seats.reduce((sum, seat, index) => sum + (usable(seat) && allowed?.[index] !== 0 ? 1 : 0), 0)
  const slack = new Map(present.map(({ region, people: own }) => [region, size(region) - own.length]))
  const zone = (own: readonly Participant[]): number =>
    Math.min(...own.map(({ category }) => input.settings.zones.indexOf(category)))
  return present.sort((a, b) => {
    if (a.region.zoned !== b.region.zoned) return a.region.zoned ? -1 : 1
    if (a.region.zoned) return (slack.get(a.region) ?? 0) - (slack.get(b.region) ?? 0)
    return zone(a.people) - zone(b.people)
  })
}
