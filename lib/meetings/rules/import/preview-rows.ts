import { type CellProblem, hasErrors, type PreviewRow, rowKey } from "@/lib/kernel/import"
import type { ScheduleImport } from "./plan-import"
import type { ScheduleRead } from "./schema"

/** Every row of the file with what would happen to it. */
export function previewRows(read: ScheduleRead, plan: ScheduleImport): PreviewRow[] {
  const items = new Map(plan.items.filter(({ entry }) => entry.row > 0).map((item) => [rowKey(item.entry), item]))
  const told = new Map<string, CellProblem[]>()
  for (const { field, code, severity, data, ...place } of read.problems) {
    const key = rowKey(place)
    told.set(key, [...(told.get(key) ?? []), { field, code, severity, data }])
  }
  return read.rows.map(({ sheet, row, cells }): PreviewRow => {
    const item = items.get(rowKey({ sheet, row }))
    const problems = told.get(rowKey({ sheet, row })) ?? []
    const status = !item || hasErrors(problems) ? "error" : item.action
    return { sheet, row, status, cells, problems, changes: item?.changes ?? [] }
  })
}
