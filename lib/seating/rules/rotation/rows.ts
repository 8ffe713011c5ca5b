import type { Participant } from "@/lib/people/schema"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatTaken } from "../../schema"
import type { SeatPlace } from "../../schema/history"

export type DeputySeat = Omit<SeatPlace, "session"> & { participationId: string; personId: string; groupId: string }

/**
 * Where the deputies of a plan sit, counted as fairness counts: rows in which deputies sit in the hall, from the front, a
 * balcony behind the floor; and how far their delegation lies from the middle line, in seats to one decimal. Who is on the
 * stage has no row among the deputies.
 */
export function deputySeats(
  geometry: HallGeometry,
  seats: readonly SeatTaken[],
  people: readonly Participant[],
): DeputySeat[] {
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const personOf = new Map(people.map((person) => [person.id, person]))
  const areas = [...new Set(geometry.seats.map((seat) => seat.area))]
  const depth = (seat: Seat): number => areas.indexOf(seat.area) * 10_000 + seat.rowIndex
  const sitting = seats.flatMap(({ seatId, participationId }) => {
    const [seat, person] = [seatOf.get(seatId), personOf.get(participationId)]
    return seat && seat.area !== "stage" && person?.category === "DEPUTY" ? [{ seat, person }] : []
  })
  const depths = [...new Set(sitting.map(({ seat }) => depth(seat)))].sort((a, b) => a - b)
  const rowOf = new Map(depths.map((one, index) => [one, index + 1]))
  const sums = new Map<string, { x: number; seats: number }>()
  for (const { seat, person } of sitting) {
    const sum = sums.get(person.groupId ?? "") ?? { x: 0, seats: 0 }
    sums.set(person.groupId ?? "", { x: sum.x + seat.x, seats: sum.seats + 1 })
  }
  const fromCentre = (groupId: string): number => {
    const sum = sums.get(groupId)
    return sum ? Math.round(Math.abs(sum.x / sum.seats - geometry.axis) * 10) / 10 : 0
  }
  return sitting.map(({ seat, person }) => ({
    participationId: person.id,
    personId: person.personId,
    groupId: person.groupId ?? "",
    groupName: person.groupName,
    row: rowOf.get(depth(seat)) ?? 1,
    rows: depths.length,
    fromCentre: fromCentre(person.groupId ?? ""),
  }))
}

/** Of a seat whose delegation's distance from the middle nobody wrote down. */
export const UNKNOWN_DISTANCE = -1

/** How many rows at the back count as the last ones: the fifth part, at least one. */
const lastRows = (rows: number): number => Math.max(1, Math.round(rows / 5))

/** Too few rows to speak of front and back. */
const FEW = 3

export const inLastRows = ({ row, rows }: Pick<SeatPlace, "row" | "rows">): boolean =>
  rows >= FEW && row > rows - lastRows(rows)

export const inFirstRows = ({ row, rows }: Pick<SeatPlace, "row" | "rows">): boolean =>
  rows >= FEW && row <= lastRows(rows)

/** 0 = the first row, 1 = the last: comparable between halls of different depth. */
export const depthOf = ({ row, rows }: Pick<SeatPlace, "row" | "rows">): number =>
  rows > 1 ? (row - 1) / (rows - 1) : 0
