import type { StaleCards } from "../../schema/cards"
import type { PrintedRecord, StaleSheet } from "../../schema/printed"
import { cardFacts } from "../cards/facts"
import type { DocumentWords, Paper } from "../paper"
import { seatsOn } from "./contents"
import { postsPrinted, staleCards } from "./stale-cards"
import { staleSheets } from "./stale-sheets"

/**
 * All that was printed of one meeting and no longer says what the plan (`said`) says. It must be in the office's language, in which
 * the contents of prints are kept; `records`: the prints of this meeting.
 */
export function staleOf(
  said: Paper,
  meetingId: string,
  records: readonly PrintedRecord[],
): { cards: StaleCards; sheets: StaleSheet[] } {
  const paper = { ...said, t: remembering(said.t) }
  const posts = postsPrinted(records) ?? "none"
  return {
    cards: staleCards(records, cardFacts(paper, meetingId, { part: "all", posts }) ?? []),
    sheets: staleSheets(records, (kind, section) => seatsOn(paper, meetingId, kind, section)),
  }
}

/** Every seat is worded once, however many papers it stands on. */
function remembering(t: DocumentWords): DocumentWords {
  const known = new Map<string, string>()
  return (key, values) => {
    const asked = `${key} ${JSON.stringify(values)}`
    const words = known.get(asked) ?? t(key, values)
    known.set(asked, words)
    return words
  }
}
