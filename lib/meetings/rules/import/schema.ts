import type { CellProblem } from "@/lib/kernel/import"
import type { ScopeItem } from "../../schema"
import type { ScheduleField } from "./fields"

/** What can be wrong with a cell; words in messages `import.problems.<code>`. Errors keep the row out, warnings do not. */
export type ScheduleProblemCode =
  | "title_missing"
  | "day_unreadable"
  | "day_missing"
  | "time_unreadable"
  | "time_missing"
  | "ends_before_start"
  | "too_long"
  | "weekday_disagrees"
  | "outside_event"
  | "room_unknown"
  | "code_twice"
  | "parent_unknown"
  | "parent_ring"
  | "scope_unknown"
  | "scope_ambiguous"
  | "text_too_long"

/** `sheet` is the sheet's index, `row` the number the person sees. */
export type ScheduleProblem = CellProblem & {
  sheet: number
  row: number
  field: ScheduleField | null
  code: ScheduleProblemCode
}

/** One meeting as the file says it, not yet compared with the plan. Minutes since the epoch. */
export type ScheduleEntry = {
  sheet: number
  /** 0 for a heading that has no row of its own. */
  row: number
  code: string
  /** Code of the parent, "" = none. */
  parentCode: string
  title: string
  kind: string
  from: number | null
  to: number | null
  roomId: string | null
  layout: string
  scopeText: string
  chairText: string
  note: string
  dress: string
  scopes: readonly ScopeItem[]
}

export type ScheduleRead = {
  entries: ScheduleEntry[]
  problems: ScheduleProblem[]
  /** Every row with content, as text by field. */
  rows: { sheet: number; row: number; cells: Record<string, string> }[]
  /** The fields each sheet has a column for. What has none stays as it is in the plan. */
  columns: ReadonlyMap<number, ReadonlySet<string>>
}
