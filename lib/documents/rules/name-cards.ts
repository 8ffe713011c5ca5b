import { spacedName } from "@/lib/names/rules/normalise"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { DocumentAsk, NameCardsDocument } from "../schema"
import { fitCard } from "./fit"
import { groupWords, headOf, meetingOf, type Paper, peopleById, seatWords } from "./paper"

/**
 * 桌签 of one meeting in walking order: the stage first, then row by row, each row from left to right as one faces the
 * stage — in the order of places, whatever the numbers on the seats. Null without seats.
 */
export function nameCardsDocument(
  paper: Paper,
  meetingId: string,
  part: DocumentAsk["part"] = "all",
): NameCardsDocument | null {
  const meeting = meetingOf(paper, meetingId)
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  if (!meeting || !seating || !hall) return null
  const people = peopleById(paper)
  const taken = new Map(seating.seats.map((seat) => [seat.seatId, seat]))
  const walk = hallGeometry(hall.description)
    .seats.filter((seat) => part === "all" || (seat.area === "stage") === (part === "stage"))
    .map((seat, index) => ({ ...seat, index }))
    .sort(
      (a, b) => Number(b.area === "stage") - Number(a.area === "stage") || a.y - b.y || a.x - b.x || a.index - b.index,
    )
  const cards = walk.flatMap((place) => {
    const seat = taken.get(place.id)
    const person = seat && people.get(seat.participationId)
    if (!seat || !person) return []
    const name = spacedName(person.name)
    return [{ name, ...fitCard(name), edge: `${seatWords(paper, seat)} · ${groupWords(paper, person)}` }]
  })
  return { head: headOf(paper, paper.t("title.nameCards", { meeting: meeting.title }), ""), cards }
}
