import { spacedName } from "@/lib/names/rules/normalise"
import { displayNames } from "@/lib/people/rules/display-names"
import { nameOrder } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import { photoOrder } from "@/lib/seating/rules/orders/rows"
import type { PhotoDocument } from "../schema/lists"
import { ems, POINTS_PER_MM } from "./fit"
import { headOf, meetingOf, type Paper, peopleById, placeWords, timeWords } from "./paper"

/** One row up to this many people; then rows of about PER_ROW. */
const ONE_ROW = 12
const PER_ROW = 24
const WIDTH = 390
const LARGEST = 14
const UNRANKED = Number.MAX_SAFE_INTEGER

/** Everybody at the meeting by rank; those without one after them, in the event's order of names. */
function inPrecedence(paper: Paper, ids: Iterable<string>): Participant[] {
  const people = peopleById(paper)
  const named = nameOrder(
    [...new Set(ids)].flatMap((id) => people.get(id) ?? []),
    paper.plan.event.settings,
  )
  return named
    .map((person, index) => ({ person, index }))
    .sort((a, b) => (a.person.rank ?? UNRANKED) - (b.person.rank ?? UNRANKED) || a.index - b.index)
    .map(({ person }) => person)
}

/**
 * 合影排位表: everybody at the meeting in rows for the group photo, the first in the centre of the front row, no. 2 at their
 * left hand (handbook §1.6). `rows`: how many; 0 = as the number of people asks for. Null when nobody takes part.
 */
export function photoDocument(paper: Paper, meetingId: string, rows: number): PhotoDocument | null {
  const meeting = meetingOf(paper, meetingId)
  if (!meeting) return null
  const people = inPrecedence(paper, [...meeting.chair, ...meeting.attend])
  if (people.length === 0) return null
  const { t, plan } = paper
  const wanted = rows > 0 ? rows : people.length <= ONE_ROW ? 1 : Math.max(2, Math.ceil(people.length / PER_ROW))
  const ranked = people.map((person, index) => ({ person, rank: index + 1 }))
  const standing = photoOrder(ranked, wanted, Math.ceil(people.length / wanted), plan.event.settings).rows
  const names = displayNames(people)
  const lines = standing.map((line, row) => ({
    title: t("photo.row", { row: row + 1 }),
    count: t("people", { count: line.length }),
    people: line.map(({ person, rank }) => ({ rank, name: spacedName(person.name), head: rank === 1 })),
  }))
  const widest = Math.max(1, ...standing.map((line) => line.length))
  const longest = Math.max(3, ...people.map((person) => Math.min(5, ems(person.name))))
  const size = Math.max(4, Math.min(LARGEST, ((WIDTH / widest) * 0.86 * POINTS_PER_MM) / longest))
  const told = people.filter((person) => (names.get(person.id) ?? person.name) !== person.name)
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId), t("people", { count: people.length })]
  return {
    head: headOf(paper, t("title.photo", { meeting: meeting.title }), subtitle.filter(Boolean).join(" · ")),
    camera: t("photo.camera"),
    size: Math.round(size * 10) / 10,
    // The camera sees the back row on top.
    rows: lines.reverse(),
    left:
      told.length === 0
        ? ""
        : t("photo.same", { names: told.map((person) => names.get(person.id) ?? "").join(t("comma")) }),
  }
}
