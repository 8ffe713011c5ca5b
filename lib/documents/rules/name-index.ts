import { sortNames } from "@/lib/names/rules/order"
import { isHan, strokesOf } from "@/lib/names/rules/strokes"
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
  const { strokeRule, strokeTie } = plan.event.settings
  const sorted = sortNames(seated, {
    // The finder looks for strokes, also where lists keep another order.
    rule: strokeRule === "surname" ? "surname" : "name",
    tie: strokeTie,
    nameOf: ({ person }) => person.name,
    secondary: ({ person }) => person.groupPosition,
  })
  const key = (person: Participant): string => `${person.name} ${groupWords(paper, person)}`
  const same = new Map<string, number>()
  for (const { person } of sorted) same.set(key(person), (same.get(key(person)) ?? 0) + 1)
  const titleOf = (name: string): string => {
    const first = [...name][0] ?? ""
    if (!isHan(first)) return t("index.letters")
    const strokes = strokesOf(first)
    return strokes ? t("index.strokes", { count: strokes.count }) : t("index.unknown")
  }
  const groups: { title: string; entries: IndexDocument["groups"][number]["entries"][number][] }[] = []
  for (const { person, seat } of sorted) {
    const title = titleOf(person.name)
    if (groups.at(-1)?.title !== title) groups.push({ title, entries: [] })
    const note =
      (same.get(key(person)) ?? 0) > 1
        ? [groupWords(paper, person), person.unit || person.post].filter(Boolean).join(" ")
        : groupWords(paper, person)
    groups.at(-1)?.entries.push({ name: person.name, note, seat: seatWords(paper, seat) })
  }
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId)].filter(Boolean).join(" · ")
  return { head: headOf(paper, t("title.index", { meeting: meeting.title }), subtitle), groups }
}
