import { postOf } from "@/lib/seating/rules/release/difference"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { Seat } from "@/lib/venues/schema"
import type { CardChoice, CardFact } from "../../schema/cards"
import { groupWords, meetingOf, type Paper, peopleById, seatWords } from "../paper"

/**
 * The seats in walking order: the stage first, then row by row from the front, each row from left to right as one faces the
 * stage — in the order of places, whatever the numbers on the seats. Tables are finished one by one.
 */
export function walkingOrder(seats: readonly Seat[]): Seat[] {
  const tableAt = new Map<string, { y: number; x: number }>()
  for (const { table, x, y } of seats) {
    const known = table === undefined ? undefined : tableAt.get(table)
    if (table !== undefined) tableAt.set(table, { x: Math.min(known?.x ?? x, x), y: Math.min(known?.y ?? y, y) })
  }
  const placeOf = (seat: Seat) => (seat.table === undefined ? seat : (tableAt.get(seat.table) ?? seat))
  return seats
    .map((seat, index) => ({ seat, index, at: placeOf(seat) }))
    .sort(
      (a, b) =>
        Number(b.seat.area === "stage") - Number(a.seat.area === "stage") ||
        lineOf(a) - lineOf(b) ||
        a.at.x - b.at.x ||
        a.index - b.index,
    )
    .map(({ seat }) => seat)
}

/** Sections one after another; bent rows are walked as rows, tables by where they stand. */
const lineOf = ({ seat, at }: { seat: Seat; at: { y: number } }): number =>
  (seat.area === "stage" ? 0 : Number(seat.area) * 10_000) + (seat.table === undefined ? seat.rowIndex : at.y)

/** Every card of one meeting in walking order, with what it says; null without seats. */
export function cardFacts(paper: Paper, meetingId: string, { part, posts }: CardChoice): CardFact[] | null {
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  if (!meetingOf(paper, meetingId) || !seating || !hall) return null
  const people = peopleById(paper)
  const taken = new Map(seating.seats.map((seat) => [seat.seatId, seat]))
  return walkingOrder(hallGeometry(hall.description).seats)
    .filter((place) => part === "all" || (place.area === "stage") === (part === "stage"))
    .flatMap((place) => {
      const seat = taken.get(place.id)
      const person = seat && people.get(seat.participationId)
      if (!seat || !person) return []
      const told = posts === "all" || (posts === "guests" && person.category !== "DEPUTY")
      const group = groupWords(paper, person)
      return [
        {
          id: person.id,
          name: person.name,
          post: told ? postOf(person) : "",
          seatId: seat.seatId,
          seat: seatWords(paper, seat),
          group,
        },
      ]
    })
}
