"use client"

import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { ROOM_FIELDS, TRAVEL_FIELDS } from "@/lib/venues/rules/import/fields"
import type { ReadSheet } from "@/lib/venues/rules/import/types"

/** Which column is what, sheet by sheet; the person can correct the guess. */
export function MappingFields({
  sheets,
  onChange,
}: {
  sheets: readonly ReadSheet[]
  onChange: (sheet: string, mapping: Record<string, number>) => void
}) {
  const t = useTranslations("venues")
  return (
    <Panel title={t("import.columns")} aside={t("import.columnsLead")}>
      {sheets.map((sheet) => (
        <details key={sheet.sheet} className="border-line-2 border-b px-4 py-2 last:border-b-0">
          <summary className="text-[15px]">
            {sheet.sheet} <span className="text-ink-2">{t(`import.kinds.${sheet.kind}`)}</span>
          </summary>
          {sheet.kind === "rooms" || sheet.kind === "travel-list" ? (
            <div className="grid gap-3 py-2 sm:grid-cols-3 lg:grid-cols-4">
              {(sheet.kind === "rooms" ? ROOM_FIELDS : TRAVEL_FIELDS).map(({ key }) => (
                <SelectField
                  key={key}
                  label={t(`import.fields.${key}`)}
                  value={String(sheet.mapping[key] ?? "")}
                  onChange={(event) => {
                    const { [key]: _, ...others } = sheet.mapping
                    onChange(
                      sheet.sheet,
                      event.target.value === "" ? others : { ...others, [key]: Number(event.target.value) },
                    )
                  }}
                >
                  <option value="">{t("import.noColumn")}</option>
                  {sheet.headers.map(({ column, header }) => (
                    <option key={column} value={column}>
                      {header}
                    </option>
                  ))}
                </SelectField>
              ))}
            </div>
          ) : null}
        </details>
      ))}
    </Panel>
  )
}
