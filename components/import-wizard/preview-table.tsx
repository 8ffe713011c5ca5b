"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Segmented } from "@/components/ui/segmented"
import { useTell } from "@/components/ui/toasts"
import { type ImportPreview, type PreviewRow, type RowStatus, rowKey } from "@/lib/kernel/import"
import { PreviewLines } from "./preview-row"
import { useProblemWords } from "./problem-words"
import { saveTable } from "./save-table"
import type { WizardField } from "./types"

const PAGE = 100
export const STATUSES = ["error", "create", "update", "unchanged"] as const
type Show = "all" | RowStatus

type Props = {
  preview: ImportPreview
  fields: readonly WizardField[]
  resolutions: Readonly<Record<string, string>>
  busy: boolean
  onAnswer: (key: string, id: string) => void
  valueWords: (field: string, value: string) => string
}

export const countOf = (rows: readonly PreviewRow[], status: RowStatus): number =>
  rows.filter((row) => row.status === status).length

/** Every row of the file, a hundred a page, errors first when there are any. */
export function PreviewTable({ preview, fields, resolutions, busy, onAnswer, valueWords }: Props) {
  const t = useTranslations("import")
  const words = useProblemWords()
  const tell = useTell()
  const errors = countOf(preview.rows, "error")
  const [chosen, setShow] = useState<Show>(errors > 0 ? "error" : "all")
  // Once the last error is gone there is nothing left to look at among them.
  const show: Show = chosen === "error" && errors === 0 ? "all" : chosen
  const [page, setPage] = useState(0)
  const rows = show === "all" ? preview.rows : preview.rows.filter((row) => row.status === show)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const at = Math.min(page, pages - 1)
  const mapped = new Set(preview.sheets.filter((s) => s.include).flatMap((sheet) => Object.keys(sheet.mapping)))
  const columns = fields.filter(({ key }) => mapped.has(key))
  const labelOf = (field: string) =>
    fields.find(({ key }) => key === field)?.label ?? (t.has(`fields.${field}`) ? t(`fields.${field}`) : field)
  const sheetName = (index: number) =>
    preview.sheets.filter((s) => s.include).length > 1
      ? (preview.sheets.find((s) => s.index === index)?.name ?? "")
      : ""

  const saveErrors = async () => {
    const wrong = preview.rows.filter((row) => row.status === "error")
    const reason = (row: PreviewRow) =>
      row.problems
        .filter(({ severity }) => severity === "error")
        .map((problem) =>
          problem.field ? t("labelled", { field: labelOf(problem.field), text: words(problem) }) : words(problem),
        )
        .join("；")
    const saved = await saveTable(t("errorFile"), {
      name: t("errorFile"),
      columns: [
        { header: t("sheet.name"), width: 12 },
        { header: t("rowNumber"), width: 8 },
        ...columns.map(({ label }) => ({ header: label, width: 14 })),
        { header: t("reason"), width: 60 },
      ],
      rows: wrong.map((row) => [
        preview.sheets.find((sheet) => sheet.index === row.sheet)?.name ?? "",
        row.row,
        ...columns.map(({ key }) => row.cells[key] ?? ""),
        reason(row),
      ]),
    })
    if (!saved) tell(t("notSaved"), "refused")
  }

  return (
    <div>
      <div className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-2.5">
        <Segmented<Show>
          label={t("show")}
          value={show}
          onChange={(next) => {
            setShow(next)
            setPage(0)
          }}
          options={[
            { value: "all", label: `${t("all")} ${preview.rows.length}` },
            ...STATUSES.map((status) => ({
              value: status,
              label: `${t(`status.${status}`)} ${countOf(preview.rows, status)}`,
            })),
          ]}
        />
        {errors > 0 ? (
          <Button size="sm" onClick={saveErrors}>
            {t("saveErrors", { count: errors })}
          </Button>
        ) : null}
        <span className="ml-auto flex items-center gap-2 text-[14px]">
          <Button size="sm" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t("earlier")}
          </Button>
          {t("page", { page: at + 1, pages })}
          <Button size="sm" disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>
            {t("later")}
          </Button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("previewLabel")} aria-busy={busy}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t("rowNumber")}</th>
              <th scope="col">{t("result")}</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(at * PAGE, at * PAGE + PAGE).map((row) => (
              <PreviewLines
                key={rowKey(row)}
                row={row}
                sheetName={sheetName(row.sheet)}
                columns={columns}
                labelOf={labelOf}
                answer={resolutions[rowKey(row)] ?? ""}
                busy={busy}
                onAnswer={(id) => onAnswer(rowKey(row), id)}
                valueWords={valueWords}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="px-4 py-6 text-center text-ink-2">{t("noRows")}</p> : null}
      </section>
    </div>
  )
}
