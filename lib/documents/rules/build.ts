import { type DocumentAsk, type DocumentHead, MEETING_KINDS_OF_PAPER } from "../schema"
import type { StaleCards } from "../schema/cards"
import { cardChangesDocument } from "./cards/changes"
import { nameCardsDocument } from "./cards/name-cards"
import { seatChartDocument } from "./chart/seat-chart"
import { indexDocument } from "./name-index"
import type { Paper } from "./paper"
import { photoDocument } from "./photo"
import { readAloudDocument } from "./read-aloud"
import { scheduleDocument } from "./schedule"
import { signInDocument } from "./sign-in"
import { slipsDocument } from "./slips"
import { tablePlanDocument } from "./table-plan"

/** A document ready to be set: the template's name, its data, whether the PDF is tagged for reading aloud. */
export type BuiltDocument = { template: string; data: { readonly head: DocumentHead }; tags: boolean }

/**
 * Puts together what was asked for; null when the plan has no such meeting, nobody has a seat at it, or nothing has changed.
 * `codes`: SVG of the personal address by participation id, for slips. `stale`: what became of the cards printed before, for
 * printing only the changed ones.
 */
export function buildDocument(
  paper: Paper,
  ask: DocumentAsk,
  codes: ReadonlyMap<string, string>,
  stale: StaleCards = { print: [], remove: [] },
): BuiltDocument | null {
  const meetingId = ask.meeting ?? ""
  // A release holds one meeting: a schedule or slips of it would look like the whole.
  if (paper.release && !MEETING_KINDS_OF_PAPER.includes(ask.kind)) return null
  const built = (data: BuiltDocument["data"] | null, tags = false): BuiltDocument | null =>
    data && { template: ask.kind, data, tags }
  switch (ask.kind) {
    case "schedule":
      return built(scheduleDocument(paper), true)
    case "seat-chart":
      return built(seatChartDocument(paper, meetingId, ask.format === "pdf" ? ask : { ...ask, tiles: "1x1" }))
    case "index":
      return built(indexDocument(paper, meetingId, ask.order))
    case "name-cards": {
      const facts = ask.only === "changed" ? stale.print.map((task) => task.card) : undefined
      const data = nameCardsDocument(paper, meetingId, ask, facts)
      return data && data.cards.length > 0 ? built(data) : null
    }
    case "card-changes":
      return built(cardChangesDocument(paper, meetingId, stale))
    case "read-aloud":
      return built(readAloudDocument(paper, meetingId, ask.reading))
    case "table-plan":
      return built(tablePlanDocument(paper, meetingId))
    case "photo":
      return built(photoDocument(paper, meetingId, ask.rows))
    case "sign-in":
      return built(signInDocument(paper, meetingId))
    case "slips": {
      const data = slipsDocument(paper, codes)
      return data.slips.length > 0 ? built(data) : null
    }
  }
}
