import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { type HallDescription, type HallNumbering, type HallRow, hallDescription } from "../schema"
import { readDoor } from "./doors"
import { rowLabels } from "./numbering"

export const MAX_SEATS = 20_000
export const MAX_ROW = 400
export const MAX_HALL_TEXT = 2_000_000

export const HALL_PROBLEMS = [
  "no_seats",
  "too_many_seats",
  "row_too_wide",
  "row_without_seats",
  "row_label_twice",
  "section_name_twice",
  "seat_label_twice",
  "labels_missing",
  "labels_other_count",
  "labels_unknown_row",
  "blocked_unknown",
  "accessible_unknown",
  "door_unknown_row",
] as const

/** What is wrong and where; words in messages venues.json `problems.*`. */
export type HallProblem = {
  code: (typeof HALL_PROBLEMS)[number]
  /** The section's or the stage's name, "" for the hall as a whole. */
  section: string
  row: string
  /** The seat, door or name in question. */
  what: string
  count: number
}

/** All seats of the hall with its stage; tells before anything is drawn whether it can be (MAX_SEATS). */
export const seatTotal = ({ stage, sections }: HallDescription): number =>
  [...(stage?.rows ?? []), ...sections.flatMap((section) => section.rows)].reduce((sum, row) => sum + width(row), 0)

type Part = { name: string; rows: readonly HallRow[]; numbering: HallNumbering }

/** Everything in a hall's description that cannot be right, with its place. Empty = the hall can be used. */
export function validateHall(description: HallDescription): HallProblem[] {
  const problems: HallProblem[] = []
  const say = (code: HallProblem["code"], at: Partial<Omit<HallProblem, "code">> = {}) =>
    problems.push({ code, section: "", row: "", what: "", count: 0, ...at })
  const { stage, sections } = description
  const total = seatTotal(description)
  if (total === 0) say("no_seats")
  if (total > MAX_SEATS) {
    say("too_many_seats", { count: total })
    return problems
  }
  for (const name of twice(sections.map((section) => section.name))) say("section_name_twice", { what: name })
  if (stage) {
    const numbering = stage.numbering ?? { scheme: "left-to-right" }
    const seats = checkRows({ ...stage, numbering }, say)
    for (const what of stage.blocked ?? []) if (!seats.has(what)) say("blocked_unknown", { section: stage.name, what })
  }
  for (const section of sections) {
    const seats = checkRows(section, say)
    const at = { section: section.name }
    for (const what of section.blocked ?? []) if (!seats.has(what)) say("blocked_unknown", { ...at, what })
    for (const what of section.accessible ?? []) if (!seats.has(what)) say("accessible_unknown", { ...at, what })
    for (const what of section.doors ?? []) {
      const { row } = readDoor(what)
      if (row !== null && !section.rows.some((known) => known.label === row))
        say("door_unknown_row", { ...at, row, what })
    }
  }
  return problems
}

/** Checks the rows of one part and returns its seats as "row-label". */
function checkRows(
  part: Part,
  say: (code: HallProblem["code"], at: Partial<Omit<HallProblem, "code">>) => void,
): Set<string> {
  const seats = new Set<string>()
  const at = { section: part.name }
  for (const row of twice(part.rows.map((known) => known.label))) say("row_label_twice", { ...at, row })
  for (const row of part.rows) {
    const count = width(row)
    const here = { ...at, row: row.label, count }
    if (count === 0) say("row_without_seats", here)
    if (count > MAX_ROW) say("row_too_wide", here)
    if (part.numbering.scheme === "explicit") {
      const listed = part.numbering.labels?.[row.label]
      if (!Array.isArray(listed)) say("labels_missing", here)
      else if (listed.length !== count) say("labels_other_count", { ...here, what: String(listed.length) })
    }
    const labels = rowLabels(part.numbering, row.label, Math.min(count, MAX_ROW))
    for (const what of twice(labels)) say("seat_label_twice", { ...here, what })
    for (const label of labels) seats.add(`${row.label}-${label}`)
  }
  if (part.numbering.scheme === "explicit") {
    const known = new Set(part.rows.map((row) => row.label))
    for (const row of Object.keys(part.numbering.labels ?? {}))
      if (!known.has(row)) say("labels_unknown_row", { ...at, row })
  }
  return seats
}

const width = (row: HallRow): number => row.blocks.reduce((sum, count) => sum + count, 0)

/** Each text that stands more than once. */
function twice(texts: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(texts.filter((text) => (seen.has(text) ? true : !seen.add(text))))
}

export type HallTextRefusal =
  | { readonly code: "hall_not_json" }
  | { readonly code: "hall_too_large" }
  | { readonly code: "hall_wrong_shape"; readonly path: string }

/** Reads a hall.json. Refusals: hall_too_large, hall_not_json, hall_wrong_shape with the place ("sections.0.rows.3.blocks"). */
export function parseHall(text: string): Outcome<HallDescription, HallTextRefusal> {
  if (text.length > MAX_HALL_TEXT) return refuse({ code: "hall_too_large" })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    return refuse({ code: "hall_not_json" })
  }
  const parsed = hallDescription.safeParse(value)
  if (parsed.success) return accept(parsed.data)
  return refuse({ code: "hall_wrong_shape", path: parsed.error.issues[0]?.path.join(".") || "/" })
}
