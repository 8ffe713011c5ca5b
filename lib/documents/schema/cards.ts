import type { DocumentAsk, DocumentHead } from "../schema"

/** What a card says and where it stands: compared with what was printed before. */
export type CardFact = {
  /** participation id */
  id: string
  name: string
  /** Unit and post as they would stand below the name; "" where the choice prints none. */
  post: string
  seatId: string
  /** "主席台1排9座" */
  seat: string
  /** 城关, or the category. */
  group: string
}

export type NameCard = {
  /** As set: two-character names spaced, long ones in two lines. No line = a blank card. */
  lines: readonly string[]
  /** Height of a character in points, and how far the name is condensed (1 = not). */
  size: number
  scale: number
  post: string
  /** Points. */
  postSize: number
  /** Small, on the edge that faces the person who lays the cards out. */
  edge: string
}

/**
 * How the cards lie on A4, in millimetres. `fold`: two faces one above the other, the upper one on its head, folded in the
 * middle. Otherwise `perPage` faces below one another, and the same again on the back of the sheet.
 */
export type CardSheet = {
  width: number
  height: number
  left: number
  top: number
  fold: boolean
  perPage: number
}
export type NameCardsDocument = {
  head: DocumentHead
  sheet: CardSheet
  ground: { fill: string; ink: string; soft: string }
  cards: readonly NameCard[]
  /** "从中间对折" or "双面打印", on the strip that is cut off or in the foot. */
  hint: string
}

/** What became of the cards printed so far. `before`: what the old card says, where there is one. */
export type CardTask = {
  card: CardFact
  before: { name: string; seat: string; seatId: string; post: string } | null
  why: CardReason[]
}
export type CardReason = "name" | "seat" | "post" | "new"
export type StaleCards = {
  /** To be printed: changed or missing, in walking order. */
  print: CardTask[]
  /** To be taken away: printed for somebody who no longer sits there. */
  remove: { id: string; name: string; seat: string; seatId: string }[]
}

export type CardChangesDocument = {
  head: DocumentHead
  columns: { number: string; seat: string; name: string; what: string }
  rows: readonly { number: number; seat: string; name: string; what: string }[]
  total: string
}

export type CardChoice = Pick<DocumentAsk, "part" | "posts">
