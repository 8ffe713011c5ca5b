import type { HallDescription, HallRow, HallSection, HallStage } from "../../schema"
import { type RowGroup, rowGroups, rowsOf } from "../row-groups"
import { changePart, type MakeKey } from "./parts"

/** A row like its neighbour, put in before the row at `at` (or behind the last); label as typed, key new. */
export const insertRow = (
  description: HallDescription,
  area: string,
  at: number,
  label: string,
  makeKey: MakeKey,
): HallDescription =>
  changePart(description, area, (part) => {
    const like = part.rows[at] ?? part.rows[at - 1]
    const row: HallRow = { label, blocks: [...(like?.blocks ?? [10])], key: makeKey() }
    return { ...part, rows: [...part.rows.slice(0, at), row, ...part.rows.slice(at)] }
  })

/** Without the row at `at`, and without what was said of its seats. The last row of a section stays. */
export const removeRow = (description: HallDescription, area: string, at: number): HallDescription =>
  changePart(description, area, (part) =>
    part.rows.length <= (area === "stage" ? 0 : 1)
      ? part
      : keepRows(
          part,
          part.rows.filter((_, index) => index !== at),
        ),
  )

/** Groups of alike rows as the form shows them, one after another over all rows. */
export const groupsOf = (part: HallSection | HallStage): RowGroup[] =>
  rowGroups(part.rows, part.rowNumbering !== undefined)

/**
 * The part with the rows of one group changed as typed: rows that remain keep their key (and what was added to them), new
 * ones get a new key, those too many go.
 */
export function withGroup<P extends HallSection | HallStage>(
  part: P,
  group: number,
  typed: RowGroup | null,
  makeKey: MakeKey,
): P {
  const groups = groupsOf(part)
  const from = groups.slice(0, group).reduce((sum, one) => sum + one.count, 0)
  const old = part.rows.slice(from, from + (groups[group]?.count ?? 0))
  const fresh = (typed ? rowsOf([typed]) : []).map((row, index): HallRow => {
    const before = old[index]
    if (!before) {
      const { offset, votes } = old[0] ?? {}
      const like = { ...(offset === undefined ? {} : { offset }), ...(votes === undefined ? {} : { votes }) }
      return { ...row, ...like, key: makeKey() }
    }
    return { ...before, blocks: row.blocks, label: before.named ? before.label : row.label }
  })
  return keepRows(part, [...part.rows.slice(0, from), ...fresh, ...part.rows.slice(from + old.length)])
}

/** The part with these rows; marks of seats in rows that went are dropped. */
export function keepRows<P extends HallSection | HallStage>(part: P, rows: HallRow[]): P {
  const kept = new Set(rows.map((row) => row.key))
  const gone = part.rows.flatMap((row) => (row.key !== undefined && !kept.has(row.key) ? [`${row.key}/`] : []))
  const next: P = { ...part, rows }
  if (gone.length > 0 && part.marks)
    next.marks = Object.fromEntries(
      Object.entries(part.marks).filter(([local]) => !gone.some((start) => local.startsWith(start))),
    )
  return next
}
