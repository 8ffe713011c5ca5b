import { hasErrors, type PreviewRow, rowKey } from "@/lib/kernel/import"
import type { ScheduleImport } from "./plan-import"
import type { ScheduleRead } from "./schema"

/** Every row of the file with what would happen to it. */
export function previewRows(read: ScheduleRead, plan: ScheduleImport): PreviewRow[] {
  const items = new Map(plan.items.filter(({ entry }) => entry.row > 0).map((item) => [rowKey(item.entry), item]))
  return read.rows.map(({ sheet, row, cells }): PreviewRow => {
    const item = items.get(rowKey({ sheet, row }))
    const problems = read.problems
      .filter((problem) => problem.sheet === sheet && problem.row === row)
      .map(({ field, code, severity, data }) => ({ field, code, severity, data }))
    const status = !item || hasErrors(problems) ? "error" : item.action
    return { sheet, row, status, cells, problems, changes: item?.changes ?? [] }
  })
}
