import { z } from "zod"
import { READING_ORDERS } from "@/lib/seating/rules/release/read-aloud"

export const DOCUMENT_KINDS = [
  "schedule",
  "seat-chart",
  "index",
  "name-cards",
  "card-changes",
  "read-aloud",
  "table-plan",
  "photo",
  "sign-in",
  "slips",
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Kinds that are about one meeting's seats. */
export const SEATED_KINDS: readonly DocumentKind[] = [
  "seat-chart",
  "index",
  "name-cards",
  "card-changes",
  "read-aloud",
  "table-plan",
]
/** Kinds that need a meeting at all. */
export const MEETING_KINDS_OF_PAPER: readonly DocumentKind[] = [...SEATED_KINDS, "photo", "sign-in"]
/** Kinds that exist as a spreadsheet too. */
export const SHEET_KINDS: readonly DocumentKind[] = ["schedule", "seat-chart", "index", "name-cards", "sign-in"]
/** Kinds that exist as one picture. */
export const PICTURE_KINDS: readonly DocumentKind[] = ["seat-chart"]

export const CARD_FORMATS = ["a4-fold", "210x140", "200x100", "a4-thirds"] as const
export const CARD_GROUNDS = ["white", "pink", "red"] as const
/** Sheets side by side × one below another, glued together to one chart. */
export const TILINGS = ["1x1", "2x1", "1x2", "2x2", "3x1", "3x2", "2x3", "3x3", "4x2", "4x3", "4x4"] as const

/** What is asked for: GET /api/events/<eventId>/documents/<kind>?… Every choice is a plain word, for addresses and options. */
export const documentAsk = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  /** A published version's number, "latest" published, the draft as it stands, or "release:2" of one meeting's seats. */
  version: z
    .union([
      z.literal("latest"),
      z.literal("draft"),
      z.coerce.number().int().min(1).max(100_000),
      z
        .string()
        .regex(/^release:[1-9]\d{0,5}$/)
        .transform((text) => ({ release: Number(text.slice("release:".length)) })),
    ])
    .default("latest"),
  meeting: z.string().min(1).max(64).optional(),
  format: z.enum(["pdf", "xlsx", "svg", "png"]).default("pdf"),
  size: z.enum(["a3", "a4"]).default("a3"),
  /** Name cards of the stage, the hall, or both. */
  part: z.enum(["all", "stage", "hall"]).default("all"),
  /** Charts as seen from the hall (台下看) or from the stage (台上看). */
  view: z.enum(["hall", "stage"]).default("hall"),
  /** Charts of one section: "stage", or the section's index as in Seat.area; "" = all that is used. */
  section: z
    .string()
    .regex(/^(stage|\d{1,2})?$/)
    .default(""),
  tiles: z.enum(TILINGS).default("1x1"),
  cards: z.enum(CARD_FORMATS).default("a4-fold"),
  ground: z.enum(CARD_GROUNDS).default("white"),
  /** Whose unit and post stand on the card below the name. */
  posts: z.enum(["none", "guests", "all"]).default("none"),
  /** Blank cards at the end, for the guest nobody expected. */
  spares: z.coerce.number().int().min(0).max(60).default(0),
  /** "changed": only the cards that are missing, or say something else than those printed before. */
  only: z.enum(["all", "changed"]).default("all"),
  /** The index at the entrance. */
  order: z.enum(["strokes", "pinyin"]).default("strokes"),
  reading: z.enum(READING_ORDERS).default("fromLeft"),
  /** Rows of the group photo; 0 = as many as the number of people asks for. */
  rows: z.coerce.number().int().min(0).max(20).default(0),
})
export type DocumentAsk = z.output<typeof documentAsk>
/** Whether a kind exists in this form: lists as spreadsheets, drawings as pictures, everything as PDF. */
export const hasFormat = ({ kind, format }: Pick<DocumentAsk, "kind" | "format">): boolean =>
  format === "pdf" || (format === "xlsx" ? SHEET_KINDS : PICTURE_KINDS).includes(kind)

export type PaperSize = DocumentAsk["size"]

/** What every page says. All words come with the data: the templates hold none. */
export type DocumentHead = {
  /** BCP 47, for hyphenation and the PDF's language. */
  lang: "zh" | "en"
  title: string
  subtitle: string
  /** "第3版 · 印制于 2027-01-10 14:03" */
  stamp: string
  /** "草稿" in words on every page, or "" for a published version. */
  draft: string
  /** With {page} and {pages}. */
  page: string
}

export type ScheduleRow = {
  time: string
  /** 0 = top; a meeting inside a meeting is indented. */
  depth: number
  title: string
  place: string
  people: string
  chair: string
  notes: readonly string[]
  cancelled: boolean
}
export type ScheduleDocument = {
  head: DocumentHead
  columns: { time: string; title: string; place: string; people: string; chair: string }
  days: readonly { title: string; rows: readonly ScheduleRow[] }[]
}

export type SignInSheet = {
  title: string
  rows: readonly { number: number; name: string; duty: string; post: string; seat: string; remark: string }[]
  total: string
}
export type SignInDocument = {
  head: DocumentHead
  lines: readonly string[]
  columns: readonly string[]
  sheets: readonly SignInSheet[]
}

export type Slip = {
  name: string
  group: string
  rows: readonly { time: string; title: string; place: string; seat: string }[]
  /** An SVG drawing of the personal address, or "" when the slip has none. */
  qr: string
}
export type SlipsDocument = { head: DocumentHead; event: string; hint: string; slips: readonly Slip[] }
