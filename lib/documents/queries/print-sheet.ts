import type { Locale } from "@/lib/kernel/locale"
import { missingGlyphs } from "@/lib/names/rules/glyphs"
import { db } from "@/lib/platform/db"
import { printFontCoverage } from "@/lib/platform/fonts"
import { wordsFor } from "@/lib/platform/messages"
import { releaseHeads } from "@/lib/seating/queries/release"
import type { ReleaseHead } from "@/lib/seating/schema/release"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { type ChartAdvice, chartWays } from "../rules/chart/advice"
import { type Paper, peopleById } from "../rules/paper"
import { staleOf } from "../rules/printed/stale"
import { cardChoices } from "../rules/printed/stale-cards"
import { wordedFor } from "../rules/printed/worded"
import { tablePlanDocument } from "../rules/table-plan"
import type { StaleCards } from "../schema/cards"
import type { PrintedRecord, StaleSheet } from "../schema/printed"
import type { PrintMeeting } from "./desk"
import type { PlanToPrint } from "./plan"

export type PrintSheet = {
  meeting: PrintMeeting
  version: number | null
  release: { number: number; approved: boolean } | null
  releases: readonly ReleaseHead[]
  /** Seats of this meeting in what is printed; 0 = only lists. */
  seated: number
  onStage: number
  /** The parts of the hall that can be printed alone; the stage is "stage". */
  sections: readonly { area: string; name: string }[]
  hasTables: boolean
  /** Ways to print the chart by section ("" = the whole hall), as seen from the hall. */
  ways: Readonly<Record<string, ChartAdvice[]>>
  /** Names with characters no print font can draw. */
  rare: readonly { name: string; characters: string }[]
  /** In the reader's language. */
  cards: StaleCards
  /** How the cards that are out were printed, for those that go beside them. */
  cardChoices: Readonly<Record<string, string>>
  sheets: readonly StaleSheet[]
}

/** What can be printed of one meeting, and what was printed of it that is out of date. For callers that have asked the policy. */
export async function printSheet(
  { plan, version, release }: PlanToPrint,
  meeting: PrintMeeting,
  all: readonly PrintedRecord[],
  locale: Locale,
): Promise<PrintSheet> {
  // What was printed is kept in the office's language, whoever printed it.
  const paper: Paper = { plan, version, release, now: new Date(0), locale: "zh-CN", t: wordsFor("zh-CN", "documents") }
  const records = all.filter((record) => record.meetingId === meeting.id)
  const seating = plan.seating.find((one) => one.meetingId === meeting.id)
  const hall = plan.halls.find((one) => one.id === seating?.hallId)
  const areas = new Map(hall ? hallGeometry(hall.description).seats.map((seat) => [seat.area, seat.sectionName]) : [])
  const sections = areas.size > 1 ? [...areas].map(([area, name]) => ({ area, name })) : []
  const seats = seating?.seats ?? []
  const stale = staleOf(paper, meeting.id, records)
  const shown: Paper = { ...paper, locale, t: wordsFor(locale, "documents") }
  return {
    meeting,
    version,
    release,
    releases: await releaseHeads(db(), plan.event.id, meeting.id),
    seated: seats.length,
    onStage: seats.filter((seat) => seat.seatId.startsWith("stage/")).length,
    sections,
    hasTables: seats.length > 0 && tablePlanDocument(paper, meeting.id) !== null,
    ways: seats.length === 0 ? {} : waysOf(paper, meeting.id, ["", ...sections.map(({ area }) => area)]),
    rare: rareNames(paper, [...meetingPeople(paper, meeting.id)]),
    cards: wordedFor(paper, shown, meeting.id, stale.cards),
    cardChoices: cardChoices(records),
    sheets: stale.sheets,
  }
}

const waysOf = (paper: Paper, meetingId: string, sections: readonly string[]): Record<string, ChartAdvice[]> =>
  Object.fromEntries(sections.map((section) => [section, chartWays(paper, meetingId, { view: "hall", section })]))

function meetingPeople({ plan }: Paper, meetingId: string): Set<string> {
  const meeting = plan.meetings.find((one) => one.id === meetingId)
  const seats = plan.seating.find((one) => one.meetingId === meetingId)?.seats ?? []
  return new Set([...(meeting?.attend ?? []), ...(meeting?.chair ?? []), ...seats.map((seat) => seat.participationId)])
}

function rareNames(paper: Paper, ids: readonly string[]): PrintSheet["rare"] {
  const [people, coverage] = [peopleById(paper), printFontCoverage()]
  return ids.flatMap((id) => {
    const name = people.get(id)?.name ?? ""
    const characters = missingGlyphs(name, coverage).join("")
    return characters === "" ? [] : [{ name, characters }]
  })
}
