export const HALL_PROBLEMS = [
  "no_seats",
  "too_many_seats",
  "row_too_wide",
  "row_without_seats",
  "table_without_seats",
  "row_label_twice",
  "section_name_twice",
  "key_twice",
  "seat_label_twice",
  "labels_missing",
  "labels_other_count",
  "labels_unknown_row",
  "blocked_unknown",
  "accessible_unknown",
  "mark_unknown",
  "door_unknown_row",
  "layout_needs_rows",
  "row_bends_too_far",
  "table_too_large",
  "seats_overlap",
  "fixture_on_seat",
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

export type Say = (code: HallProblem["code"], at?: Partial<Omit<HallProblem, "code">>) => void

/** Each text that stands more than once. */
export function twice(texts: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(texts.filter((text) => (seen.has(text) ? true : !seen.add(text))))
}
