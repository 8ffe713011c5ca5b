import type { StaleCards } from "../../schema/cards"
import type { PrintedRecord, StaleSheet } from "../../schema/printed"
import { cardFacts } from "../cards/facts"
import type { Paper } from "../paper"
import { seatsOn } from "./contents"
import { postsPrinted, staleCards } from "./stale-cards"
import { staleSheets } from "./stale-sheets"

/**
 * All that was printed of one meeting and no longer says what `paper` says. `paper` must be in the office's language, in which
 * the contents of prints are kept; `records`: the prints of this meeting.
 */
export const staleOf = (
  paper: Paper,
  meetingId: string,
  records: readonly PrintedRecord[],
): { cards: StaleCards; sheets: StaleSheet[] } => ({
  cards: staleCards(
    records,
    cardFacts(paper, meetingId, { part: "all", posts: postsPrinted(records) ?? "none" }) ?? [],
  ),
  sheets: staleSheets(records, (kind, section) => seatsOn(paper, meetingId, kind, section)),
})
