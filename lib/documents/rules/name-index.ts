import { isHan } from "@/lib/names/rules/han"
import { pinyinFull } from "@/lib/names/rules/search-key"
import { listedNames } from "@/lib/people/rules/display-names"
import { firstStrokes, strokeOrder } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { wayTo } from "@/lib/venues/rules/seat-name"
import type { DocumentAsk } from "../schema"
import type { IndexDocument } from "../schema/lists"
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

type Group = { title: string; entries: IndexDocument["groups"][number]["entries"][number][] }

/**
 * 姓名→座位, for the entrance: by strokes, in groups of one number of strokes of the surname, or by pinyin, in groups of one
 * letter. Each with the door to come in by and the side of the hall; the same names are told apart. Null without seats.
 */
export function indexDocument(
  paper: Paper,
  meetingId: string,
  order: DocumentAsk["order"] = "strokes",
): IndexDocument | null {
  const meeting = meetingOf(paper, meetingId)
  const seats = seatsOf(paper, meetingId)
  if (!meeting || seats.size === 0) return null
  const people = peopleById(paper)
  const seated = [...seats.keys()].flatMap((id) => people.get(id) ?? [])
  const { sorted, titleOf } = order === "pinyin" ? byPinyin(paper, seated) : byStrokes(paper, seated)
  const names = listedNames(sorted, { groupShown: true })
  const ways = waysOf(paper, meetingId)
  const groups: Group[] = []
  for (const person of sorted) {
    const title = titleOf(person)
    const seat = seats.get(person.id)
    if (!seat) continue
    if (groups.at(-1)?.title !== title) groups.push({ title, entries: [] })
    groups.at(-1)?.entries.push({
      name: names.get(person.id) ?? person.name,
      note: groupWords(paper, person),
      seat: seatWords(paper, seat),
      way: ways.get(seat.seatId) ?? "",
    })
  }
  const subtitle = [timeWords(paper, meeting), placeWords(paper, meeting.roomId)].filter(Boolean).join(" · ")
  const title = paper.t(order === "pinyin" ? "title.indexPinyin" : "title.index", { meeting: meeting.title })
  return { head: headOf(paper, title, subtitle), groups }
}

type Ordered = { sorted: Participant[]; titleOf: (person: Participant) => string }

function byStrokes({ plan, t }: Paper, people: readonly Participant[]): Ordered {
  const customs = plan.event.settings
  const titleOf = (person: Participant): string => {
    const { first, strokes } = firstStrokes(person, customs)
    if (!isHan(first)) return t("index.letters")
    return strokes > 0 ? t("index.strokes", { count: strokes }) : t("index.unknown")
  }
  return { sorted: strokeOrder(people, customs), titleOf }
}

/** By the surname's reading; where the spelling is equal, by strokes. Names in other letters come last. */
function byPinyin(paper: Paper, people: readonly Participant[]): Ordered {
  const { sorted: strokes } = byStrokes(paper, people)
  const spelled = new Map(strokes.map((person) => [person.id, pinyinFull(person.name)[0] ?? ""]))
  const spelling = (person: Participant): string => spelled.get(person.id) ?? ""
  const letterOf = (person: Participant): string => {
    const first = spelling(person).charAt(0).toUpperCase()
    return /^[A-Z]$/.test(first) ? first : paper.t("index.letters")
  }
  const lettered = (person: Participant): number => Number(!/^[a-z]/i.test(spelling(person)))
  const sorted = strokes
    .map((person, index) => ({ person, index, key: spelling(person).toLowerCase() }))
    .sort(
      (a, b) =>
        lettered(a.person) - lettered(b.person) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.index - b.index,
    )
    .map(({ person }) => person)
  return { sorted, titleOf: letterOf }
}

/** "东门进，左侧" by seat id: the nearest door and the side as one faces the stage; on the stage neither. */
function waysOf({ plan, t }: Paper, meetingId: string): Map<string, string> {
  const seating = plan.seating.find((one) => one.meetingId === meetingId)
  const hall = plan.halls.find((one) => one.id === seating?.hallId)
  if (!seating || !hall) return new Map()
  const geometry = hallGeometry(hall.description)
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  return new Map(
    seating.seats.flatMap(({ seatId }): [string, string][] => {
      const seat = seatOf.get(seatId)
      if (!seat || seat.area === "stage") return []
      const { door, side } = wayTo(seat, geometry)
      const words = [door ? t("index.door", { door }) : "", seat.table === undefined ? t(`index.side.${side}`) : ""]
      return [[seatId, words.filter(Boolean).join(t("comma"))]]
    }),
  )
}
