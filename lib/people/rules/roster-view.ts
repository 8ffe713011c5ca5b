import { matchesKey } from "@/lib/names/rules/search"
import { CATEGORIES, type RosterRow } from "../schema"

export const NEED_FILTERS = ["needs", "noPhone", "presidium", "rare"] as const
export type NeedFilter = (typeof NEED_FILTERS)[number]
export type RosterFilter = {
  search: string
  category: string /** Group id, "-" = without a group. */
  groupId: string
  need: string
}
export const NO_FILTER: RosterFilter = { search: "", category: "", groupId: "", need: "" }

const hasNeeds = (row: RosterRow): boolean =>
  row.diet !== "" || row.wheelchair || row.nearExit || row.companions > 0 || row.remark !== ""

const NEEDS: Readonly<Record<string, (row: RosterRow) => boolean>> = {
  needs: hasNeeds,
  noPhone: (row) => row.phone === "",
  presidium: (row) => row.presidiumDuty !== "",
  rare: (row) => row.missingGlyphs.length > 0,
}

/** By name or pinyin (from the start), by unit, post or group (anywhere), by the last digits of the phone. */
function found(row: RosterRow, search: string): boolean {
  const text = search.trim()
  if (text === "" || matchesKey(row.searchKey, text)) return true
  if (/^\d{3,}$/.test(text)) return row.phone.endsWith(text) || row.phone.startsWith(text)
  return [row.unit, row.post, row.groupName, row.duty].some((words) => words.includes(text))
}

export function filterRoster(rows: readonly RosterRow[], filter: RosterFilter): RosterRow[] {
  const need = NEEDS[filter.need]
  return rows.filter(
    (row) =>
      (filter.category === "" || row.category === filter.category) &&
      (filter.groupId === "" || row.groupId === (filter.groupId === "-" ? "" : filter.groupId)) &&
      (!need || need(row)) &&
      found(row, filter.search),
  )
}

const byText = (a: string, b: string): number => (a === b ? 0 : a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1)
const orderOf = (row: RosterRow): number => CATEGORIES.indexOf(row.category) * 1e6 + row.listNumber

/** How two people compare in a column, ascending; the name by strokes, blanks last. Columns not named: as text. */
export const ROSTER_ORDER: Readonly<Record<string, (a: RosterRow, b: RosterRow) => number>> = {
  listNumber: (a, b) => orderOf(a) - orderOf(b),
  name: (a, b) => a.strokePlace - b.strokePlace || a.groupPosition - b.groupPosition,
  category: (a, b) => orderOf(a) - orderOf(b),
  group: (a, b) => a.groupPosition - b.groupPosition || orderOf(a) - orderOf(b),
  rank: (a, b) => (a.rank ?? 1e6) - (b.rank ?? 1e6),
  unit: (a, b) => byText(a.unit, b.unit),
  post: (a, b) => byText(a.post, b.post),
  duty: (a, b) => byText(a.duty, b.duty),
  phone: (a, b) => byText(a.phone, b.phone),
  presidiumDuty: (a, b) => byText(a.presidiumDuty, b.presidiumDuty) || (a.rank ?? 1e6) - (b.rank ?? 1e6),
  executiveGroup: (a, b) => byText(a.executiveGroup, b.executiveGroup) || (a.rank ?? 1e6) - (b.rank ?? 1e6),
}

/** A sorted copy: stable, `desc` reverses the column. */
export function sortRoster(rows: readonly RosterRow[], column: string, desc: boolean): RosterRow[] {
  const compare = ROSTER_ORDER[column]
  if (!compare) return [...rows]
  return [...rows].sort((a, b) => (desc ? compare(b, a) : compare(a, b)))
}
