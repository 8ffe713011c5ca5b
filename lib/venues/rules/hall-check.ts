import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { type HallDescription, hallDescription } from "../schema"
import { checkLayout } from "./check/layout"
import { MAX_SEATS } from "./check/limits"
import { checkPart } from "./check/part"
import { checkPlaces } from "./check/places"
import { type HallProblem, type Say, twice } from "./check/problem"
import { readDoor } from "./doors"
import { type PretixRefusal, readPretix } from "./exchange/read-pretix"
import { hallGeometry, sectionId } from "./geometry"
import { isPlace, rowWidth } from "./layout/slots"
import { withRowLabels } from "./row-labels"

export const MAX_HALL_TEXT = 4_000_000

/** All seats of the hall with its stage; tells before anything is drawn whether it can be (MAX_SEATS). */
export function seatTotal({ stage, sections }: HallDescription): number {
  let total = 0
  for (const { rows, marks } of [...(stage ? [stage] : []), ...sections]) {
    for (const row of rows) total += rowWidth(row)
    for (const [local, mark] of Object.entries(marks ?? {})) if (mark.removed && isPlace(rows, local)) total--
  }
  return total
}

/** Everything in a hall's description that cannot be right, with its place. Empty = the hall can be used. */
export function validateHall(given: HallDescription): HallProblem[] {
  const problems: HallProblem[] = []
  const say: Say = (code, at = {}) => problems.push({ code, section: "", row: "", what: "", count: 0, ...at })
  const total = seatTotal(given)
  if (total === 0) say("no_seats")
  if (total > MAX_SEATS) {
    say("too_many_seats", { count: total })
    return problems
  }
  const description = withRowLabels(given)
  const { stage, sections } = description
  for (const name of twice(sections.map((section) => section.name))) say("section_name_twice", { what: name })
  for (const what of twice(sections.map(sectionId))) say("key_twice", { what })
  const geometry = hallGeometry(given)
  const seatsOf = (area: string) => geometry.seats.filter((seat) => seat.area === area)
  if (stage) {
    const numbering = stage.numbering ?? { scheme: "left-to-right" }
    checkPart({ ...stage, numbering }, seatsOf("stage"), say)
  }
  sections.forEach((section, index) => {
    checkPart(section, seatsOf(String(index)), say)
    checkLayout(section, say)
    for (const what of section.doors ?? []) {
      if (typeof what !== "string") continue
      const { row } = readDoor(what)
      if (row !== null && !section.rows.some((known) => known.label === row))
        say("door_unknown_row", { section: section.name, row, what })
    }
  })
  checkPlaces(geometry, say)
  return problems
}

export type HallTextRefusal =
  | PretixRefusal
  | { readonly code: "hall_not_json" }
  | { readonly code: "hall_too_large" }
  | { readonly code: "hall_wrong_shape"; readonly path: string }

/**
 * Reads a hall.json, or a seating plan of pretix (told by its zones). Refusals: hall_too_large, hall_not_json,
 * hall_wrong_shape with the place ("sections.0.rows.3.blocks"), those of readPretix.
 */
export function parseHall(text: string): Outcome<HallDescription, HallTextRefusal> {
  if (text.length > MAX_HALL_TEXT) return refuse({ code: "hall_too_large" })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    return refuse({ code: "hall_not_json" })
  }
  if (typeof value === "object" && value !== null && "zones" in value) return readPretix(value)
  const parsed = hallDescription.safeParse(value)
  if (parsed.success) return accept(parsed.data)
  return refuse({ code: "hall_wrong_shape", path: parsed.error.issues[0]?.path.join(".") || "/" })
}
