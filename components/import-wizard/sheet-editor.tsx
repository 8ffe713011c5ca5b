"use client"

import { useTranslations } from "next-intl"
import { CheckField, inputClass } from "@/components/ui/field"
import type { SheetChoice, SheetInfo } from "@/lib/kernel/import"
import { columnName } from "@/lib/kernel/sheet"
import type { WizardField } from "./types"

type Props = {
  sheet: SheetInfo
  fields: readonly WizardField[]
  kinds?: readonly { value: string; label: string }[]
  busy: boolean
  onChange: (choice: SheetChoice) => void
}

const choiceOf = ({ index, include, kind, headerRow, mapping }: SheetInfo): SheetChoice => ({
  index,
  include,
  kind,
  headerRow,
  mapping: { ...mapping },
})

/** One sheet of the file: taken or left, what its rows are, where its header is, what each column means. */
export function SheetEditor({ sheet, fields, kinds, busy, onChange }: Props) {
  const t = useTranslations("import")
  const change = (part: Partial<SheetChoice>) => onChange({ ...choiceOf(sheet), ...part })
  const select = `${inputClass} !w-auto`
  return (
    <section aria-label={sheet.name} className="border-line-2 border-b last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-2.5">
        <CheckField
          label={<b className="font-semibold">{sheet.name}</b>}
          checked={sheet.include}
          disabled={busy}
          onChange={(event) => change({ include: event.target.checked })}
        />
        <span className="text-[14px] text-ink-2">
          {sheet.headerRow < 0 ? t("sheet.noHeader") : t("sheet.rows", { count: sheet.rowCount })}
          {sheet.hidden ? ` · ${t("sheet.hidden")}` : ""}
        </span>
        {kinds && sheet.include ? (
          <label className="inline-flex items-center gap-2 text-[14px]">
            <span className="text-ink-2">{t("sheet.kind")}</span>
            <select
              aria-label={t("sheet.kind")}
              className={select}
              value={sheet.kind}
              disabled={busy}
              onChange={(e) => change({ kind: e.target.value })}
            >
              {kinds.map((kind) => (
                <option key={kind.value} value={kind.value}>
                  {kind.label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {sheet.include || sheet.headerRow < 0 ? (
          <label className="inline-flex items-center gap-2 text-[14px]">
            <span className="text-ink-2">{t("sheet.header")}</span>
            <select
              aria-label={t("sheet.header")}
              className={select}
              style={{ maxWidth: 220 }}
              value={sheet.headerRow}
              disabled={busy}
              onChange={(e) => change({ headerRow: Number(e.target.value), mapping: {}, include: true })}
            >
              <option value={-1}>{t("sheet.headerNone")}</option>
              {sheet.head.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are known by their place
                <option key={index} value={index}>
                  {t("sheet.headerRow", { row: index + 1, text: row.filter(Boolean).slice(0, 4).join(" ") })}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {sheet.include && sheet.headerRow >= 0 ? (
        <details className="px-4 pb-3" open={sheet.unmapped.length > 0 || !("name" in sheet.mapping)}>
          <summary className="py-1 text-[14px] text-blue">
            {t("sheet.columns", { mapped: Object.keys(sheet.mapping).length, unmapped: sheet.unmapped.length })}
          </summary>
          <ColumnGrid sheet={sheet} fields={fields} busy={busy} onMapping={(mapping) => change({ mapping })} />
        </details>
      ) : null}
    </section>
  )
}

function ColumnGrid({
  sheet,
  fields,
  busy,
  onMapping,
}: Omit<Props, "kinds" | "onChange"> & { onMapping: (mapping: Record<string, number>) => void }) {
  const t = useTranslations("import")
  const header = sheet.head[sheet.headerRow] ?? []
  const sample = sheet.head[sheet.headerRow + 1] ?? []
  const width = Math.max(header.length, sample.length, ...Object.values(sheet.mapping).map((column) => column + 1))
  const choose = (column: number, key: string) => {
    const others = Object.entries(sheet.mapping).filter(([other, at]) => other !== key && at !== column)
    onMapping(Object.fromEntries(key === "" ? others : [...others, [key, column]]))
  }
  return (
    <div className="mt-1 grid gap-2" style={{ gridTemplateColumns: "repeat(auto-fill, minmax(170px, 1fr))" }}>
      {Array.from({ length: width }, (_, column) => {
        const current = Object.entries(sheet.mapping).find(([, at]) => at === column)?.[0] ?? ""
        const title = header[column] || t("sheet.column", { column: columnName(column) })
        return (
          <label
            key={columnName(column)}
            className="block min-w-0 rounded-md border border-line-2 bg-paper px-2.5 py-2"
          >
            <span className="block truncate text-[14px]">
              {title} <span className="text-ink-2">{columnName(column)}</span>
            </span>
            <span className="mb-1 block truncate text-[13px] text-ink-2">{sample[column] || "—"}</span>
            <select
              aria-label={t("sheet.meaning", { column: title })}
              className={`${inputClass} ${current === "" ? "text-ink-2" : "border-pine"}`}
              value={current}
              disabled={busy}
              onChange={(event) => choose(column, event.target.value)}
            >
              <option value="">{t("sheet.notImported")}</option>
              {fields.map((field) => (
                <option key={field.key} value={field.key}>
                  {field.label}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}
