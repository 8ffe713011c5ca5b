import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { DocumentAsk } from "../../schema"
import type { CardFact } from "../../schema/cards"
import type { PrintedContents } from "../../schema/printed"
import { meetingOf, type Paper, peopleById, seatsOf, seatWords } from "../paper"
import { choicesOf } from "./choices"

type Seats = Extract<PrintedContents, { kind: "seats" }>["seats"]

/** Kinds of which it is kept who stands on them. Photo order and read-aloud lists are working papers. */
const LISTED = ["seat-chart", "index", "table-plan", "sign-in"]

/** Who stands on a chart, an index or a list of one meeting, with the seat in words; null for kinds that are not kept. */
export function seatsOn(paper: Paper, meetingId: string, kind: string, section: string): Seats | null {
  const meeting = meetingOf(paper, meetingId)
  if (!meeting || !LISTED.includes(kind)) return null
  const people = peopleById(paper)
  const seats = seatsOf(paper, meetingId)
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  const inSection =
    section === "" || !hall
      ? null
      : new Set(
          hallGeometry(hall.description)
            .seats.filter((seat) => seat.area === section)
            .map((seat) => seat.id),
        )
  const ids =
    kind === "sign-in" ? new Set([...meeting.chair, ...meeting.speak, ...meeting.attend]) : new Set(seats.keys())
  return [...ids].flatMap((id): Seats => {
    const [person, seat] = [people.get(id), seats.get(id)]
    if (!person || (inSection && !(seat && inSection.has(seat.seatId)))) return []
    return [[id, person.name, seat ? seatWords(paper, seat) : ""]]
  })
}

/** What is kept of a print with its record; null for kinds of which only the version is kept. */
export function contentsOf(
  paper: Paper,
  ask: DocumentAsk,
  cards: readonly CardFact[],
  removed: readonly string[],
): PrintedContents | null {
  const { kind, part, posts, section, meeting = "" } = ask
  if (kind === "name-cards" || kind === "card-changes") {
    // The list of changes is no card; it counts only where there is nothing but taking away, for which no card is printed.
    if (kind === "card-changes" && (cards.length > 0 || removed.length === 0)) return null
    const kept = cards.map(({ id, name, post, seatId, seat }) => ({ id, name, post, seatId, seat }))
    const full = kind === "name-cards" && ask.only === "all"
    return { kind: "cards", part, posts, cards: kept, full, removed: [...removed], choices: choicesOf(ask) }
  }
  const seats = seatsOn(paper, meeting, kind, kind === "seat-chart" ? section : "")
  return seats && { kind: "seats", section: kind === "seat-chart" ? section : "", seats, choices: choicesOf(ask) }
}
