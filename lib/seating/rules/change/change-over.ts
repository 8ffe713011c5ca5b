import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatTaken } from "../../schema"
import { walkingOrder } from "./walking-order"

/** What happens at one seat: whose card goes (and where to, null = put by), whose comes (and where from, null = new). */
export type SeatChange = {
  seatId: string
  area: string
  away: { participationId: string; to: string | null } | null
  put: { participationId: string; from: string | null } | null
}

export type ChangeOver = {
  /** In walking order, only seats where the card changes. */
  seats: SeatChange[]
  counts: { away: number; moved: number; placed: number; kept: number }
}

/** The change from one meeting to the next one in the same room; `change` null: one of them has no plan (`missing`). */
export type RoomTurn = {
  before: { title: string; to: number | null }
  after: { title: string; from: number | null }
  change: ChangeOver | null
  missing: string
}

/**
 * 换场: the cards to change between two meetings in one room (handbook §7.3, check 67). A card that is needed at both
 * meetings but at another seat is moved (counted once); one that is not needed again is taken away; `placed` ones are new.
 */
export function changeOver(
  before: readonly SeatTaken[],
  after: readonly SeatTaken[],
  geometry: HallGeometry,
): ChangeOver {
  const was = new Map(before.map((one) => [one.participationId, one.seatId]))
  const is = new Map(after.map((one) => [one.participationId, one.seatId]))
  const satBefore = new Map(before.map((one) => [one.seatId, one.participationId]))
  const sitsAfter = new Map(after.map((one) => [one.seatId, one.participationId]))
  const area = new Map(geometry.seats.map((seat) => [seat.id, seat.area]))
  const touched = [...new Set([...satBefore.keys(), ...sitsAfter.keys()])]
  const changed = touched.filter((seatId) => satBefore.get(seatId) !== sitsAfter.get(seatId))
  const seats = walkingOrder(changed, geometry).map((seatId): SeatChange => {
    const goes = satBefore.get(seatId)
    const comes = sitsAfter.get(seatId)
    return {
      seatId,
      area: area.get(seatId) ?? "",
      away: goes === undefined ? null : { participationId: goes, to: is.get(goes) ?? null },
      put: comes === undefined ? null : { participationId: comes, from: was.get(comes) ?? null },
    }
  })
  const moved = [...was].filter(([id, seatId]) => is.has(id) && is.get(id) !== seatId).length
  return {
    seats,
    counts: {
      away: [...was.keys()].filter((id) => !is.has(id)).length,
      moved,
      placed: [...is.keys()].filter((id) => !was.has(id)).length,
      kept: [...was].filter(([id, seatId]) => is.get(id) === seatId).length,
    },
  }
}

/** `usable`: minutes left once the room has emptied (its clear-away margin); laying cards is part of setting up. */
export type ChangeOverTime = { gap: number; clear: number; usable: number; people: number | null }

/**
 * How many people it takes: each changes `rate` cards a minute. Null people: there is no time at all. Minutes since the
 * epoch; null when a meeting has no time yet.
 */
export function changeOverTime(
  endsAt: number | null,
  startsAt: number | null,
  clear: number,
  { away, moved, placed }: ChangeOver["counts"],
  rate: number,
): ChangeOverTime | null {
  if (endsAt === null || startsAt === null) return null
  const gap = startsAt - endsAt
  const usable = Math.max(0, gap - clear)
  const cards = away + moved + placed
  const people = cards === 0 ? 0 : usable === 0 ? null : Math.ceil(cards / (usable * rate))
  return { gap, clear, usable, people }
}
