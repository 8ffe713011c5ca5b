import type { ScopeItem } from "../../schema"
import type { ScheduleField } from "./fields"

/** What is wrong with a cell; words in messages meetings.json `import.problems.<code>`. Errors keep the row out, warnings do not. */
export type ScheduleProblem = {
  sheet: string
  /** The row number the person sees in the spreadsheet. */
  row: number
  field: ScheduleField | null
  severity: "error" | "warning"
  code:
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
  data: Readonly<Record<string, string | number>>
}

/** One meeting as the file says it, not yet compared with the plan. Minutes since the epoch. */
export type ScheduleEntry = {
  sheet: string
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
  rows: number
  /** The fields each sheet has a column for. What has none stays as it is in the plan. */
  columns: ReadonlyMap<string, ReadonlySet<string>>
}
