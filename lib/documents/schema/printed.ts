import { z } from "zod"

const text = z.string().max(400)
const card = z.object({ id: text, name: text, post: text, seatId: text, seat: text })
/** What was chosen for the print beside the meeting, where it was not the usual: size, view, order …, as in addresses. */
const choices = z.record(z.string().max(20), z.string().max(20)).default({})

/**
 * What stood on a print, kept with its record. cards: each card, and which earlier ones were to be taken away with it
 * (`removed`). seats: everybody who stands on a chart, an index or a list, with the seat in words ("" = listed without one).
 */
export const printedContents = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("cards"),
    part: z.enum(["all", "stage", "hall"]),
    posts: z.enum(["none", "guests", "all"]),
    cards: z.array(card),
    /** All cards of the part: what was printed of it before is thrown away. */
    full: z.boolean(),
    removed: z.array(text),
    choices,
  }),
  z.object({
    kind: z.literal("seats"),
    /** As asked for: "" = the whole hall. */
    section: z.string().max(8),
    seats: z.array(z.tuple([text, text, text])),
    choices,
  }),
])
export type PrintedContents = z.output<typeof printedContents>

/** One print that left the house. */
export type PrintedRecord = {
  id: string
  kind: string
  meetingId: string | null
  versionNumber: number | null
  releaseNumber: number | null
  /** Null: printed before contents were kept. */
  contents: PrintedContents | null
  userName: string
  createdAt: Date
}

/**
 * A chart, an index or a list that says something else than the plan: how many people, the first names. `earlier`: prints of
 * the same paper before this one.
 */
export type StaleSheet = { print: PrintedRecord; people: number; names: string[]; earlier: number }
