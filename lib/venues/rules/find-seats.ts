import type { Seat } from "../schema"

const bare = (text: string): string => text.replace(/[\s·,，.]/gu, "").toLowerCase()

const FORMS = [
  /^(.*?)\s*([\p{L}\d]+?)\s*排\s*([\p{L}\d]+?)\s*座?$/u,
  /^(.*?)\s*row\s*([\p{L}\d]+?)\W+seat\s*([\p{L}\d]+)$/iu,
  /^()([\p{L}\d]+)\s*[-/\s]\s*([\p{L}\d]+)$/u,
]

/**
 * Seats by the words people use for them: "7排5座", "7-5", "7 5", "主席台1排9座", "row 7 seat 5". Whole numbers only, so that "1-1" does
 * not find 11-12. At most `most`.
 */
export function findSeats(seats: readonly Seat[], query: string, most: number): Seat[] {
  const asked = FORMS.map((form) => form.exec(query.trim())).find((match) => match !== null)
  if (!asked) return []
  const [, before = "", row = "", label = ""] = asked
  if (!/[\d一二三四五六七八九十]|^[a-z]$/iu.test(label)) return []
  const section = bare(before)
  const wanted = [bare(row), bare(label)] as const
  const found: Seat[] = []
  for (const seat of seats) {
    if (bare(seat.label) !== wanted[1]) continue
    const name = bare(`${seat.sectionName}${seat.rowLabel}`)
    const fits =
      section === "" && bare(seat.rowLabel) === wanted[0]
        ? true
        : name.startsWith(section) && name === bare(`${section}${wanted[0]}`)
    if (fits) found.push(seat)
    if (found.length >= most) break
  }
  return found
}
