import { isHan } from "@/lib/names/rules/han"
import { listedNames } from "@/lib/people/rules/display-names"
import { firstStrokes, strokeOrder } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import type { IndexDocument } from "../schema"
import {
  groupWords,
  headOf,
  meetingOf,
  type Paper,
  peopleById,
  placeWords,
  seatsOf,
  seatWords,
  timeWords,
} from "./paper"

/** 姓名→座位, for the entrance: by strokes, in groups of one number of strokes of the surname; null without seats. */
export function indexDocument(paper: Paper, meetingId: string): IndexDocument | null {
  const meeting = meetingOf(paper, meetingId)
  const seats = seatsOf(paper, meetingId)
  if (!meeting || seats.size === 0) return null
  const { t, plan } = paper
  const people = peopleById(paper)
  const seated = [...seats].flatMap(([id, seat]) => {
    const person = people.get(id)
    return person ? [{ person, seat }] : []
  })
  const customs = plan.event.settings
  const seatOf = new Map(seated.map(({ person, seat }) => [person.id, seat]))
  const sorted = strokeOrder(
    seated.map(({ person }) => person),
    customs,
  )
  const names = listedNames(sorted, { groupShown: true })
  const titleOf = (person: Participant): string => {
    const { first, strokes } = firstStrokes(person, customs)
    if (!isHan(first)) return t("index.letters")
    return strokes > 0 ? t("index.strokes", { count: strokes }) : t("index.unknown")
  }
  const groups: { title: string; entries: IndexDocument["groups"][number]["entries"][number][] }[] = []
  for (const person of sorted) {
    const title = titleOf(person)
    const seat = seatOf.get(person.id)
    if (!seat) continue
    if (groups.at(-1)?.title !== title) groups.push({ title, entries: [] })
    const name = names.get(person.id) ?? person.name
    groups.at(-1)?.entries.push({ name, note: groupWords(paper, person), seat: seatWords(paper, seat) })
  }
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId)].filter(Boolean).join(" · ")
  return { head: headOf(paper, t("title.index", { meeting: meeting.title }), subtitle), groups }
}
