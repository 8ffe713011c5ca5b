import type { HallDoor, HallGeometry, Seat } from "../schema"
import type { SeatName } from "../schema/seat-name"
import { AISLE } from "./row-places"

/** How a seat is called on paper and on phones. The first section is the usual one and goes without saying. */
export const seatName = (seat: Seat): SeatName => ({
  section: seat.area === "0" ? "" : seat.sectionName,
  row: seat.rowLabel,
  label: seat.label,
  ...(atRoundTable(seat) ? { at: "table" } : {}),
})

/** The values of any sentence that names a seat: {section}, {row}, {label} and {at} to choose between 排 and 桌. */
export const seatValues = ({ section, row, label, at = "row" }: SeatName): Required<SeatName> => ({
  section,
  row,
  label,
  at,
})

/** Whether the seat's row is a round table: then it is called 3 桌 5 座. The table's id is that of the row. */
export const atRoundTable = ({ id, table }: Pick<Seat, "id" | "table">): boolean =>
  table !== undefined && id.startsWith(`${table}/`)

export const HALL_SIDES = ["left", "centerLeft", "center", "centerRight", "right"] as const
export type HallSide = (typeof HALL_SIDES)[number]

/** The door to come in by (null: none known, or a seat on the stage) and the side as one faces the stage. */
export type SeatWay = { door: string | null; side: HallSide }

/** Metres from seat to seat and from row to row, to weigh a long row against many rows. */
const SEAT_WIDTH = 0.55
const ROW_DEPTH = 0.95

/** The way to a seat for the person who sits there: nearest door of the same section, and the side of the hall. */
export function wayTo(seat: Seat, geometry: HallGeometry): SeatWay {
  let nearest: { door: HallDoor; walk: number } | null = null
  for (const door of geometry.doors) {
    if (door.area !== seat.area) continue
    const walk = Math.abs(door.x - seat.x) * SEAT_WIDTH + Math.abs(door.y - seat.y) * ROW_DEPTH
    if (!nearest || walk < nearest.walk) nearest = { door, walk }
  }
  return { door: nearest?.door.name ?? null, side: sideOf(seat, geometry) }
}

function sideOf(seat: Seat, geometry: HallGeometry): HallSide {
  const row = geometry.seats.filter((other) => other.area === seat.area && other.rowIndex === seat.rowIndex)
  const offset = seat.x - geometry.axis
  if (Math.abs(offset) < 0.25) return "center"
  const inMiddle = middlePart(row, seat, geometry.axis)
  if (offset < 0) return inMiddle ? "centerLeft" : "left"
  return inMiddle ? "centerRight" : "right"
}

/** In the block across the middle line; where the row has none, in the middle half of the row. */
function middlePart(row: readonly Seat[], seat: Seat, axis: number): boolean {
  const blocks = new Set(row.map((other) => other.block))
  const own = row.filter((other) => other.block === seat.block)
  const across = own.some((other) => other.x < axis) && own.some((other) => other.x > axis)
  if (blocks.size > 2) return across
  const reach = row.reduce((far, other) => Math.max(far, Math.abs(other.x - axis)), AISLE)
  return Math.abs(seat.x - axis) <= reach / 2
}
