"use client"

import { SelectField } from "@/components/ui/field"
import type { TableRing } from "@/lib/seating/rules/tables/ring"
import type { Diet, TableSettings } from "@/lib/seating/schema/table"
import { useTableWords } from "./use-words"

/** Which tables are set for a diet: chosen one by one, taken out with ×. A table is set for one diet at most. */
export function DietTables({
  diet,
  rings,
  value,
  onChange,
}: {
  diet: Diet
  rings: readonly TableRing[]
  value: TableSettings["diets"]
  onChange: (diets: TableSettings["diets"]) => void
}) {
  const { t, table: tableWord } = useTableWords()
  const set = new Set(value.map((one) => one.tableId))
  const own = rings.filter(({ table }) => value.some((one) => one.tableId === table.id && one.diet === diet))
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField
        label={t(`diet.${diet}`)}
        className="w-36"
        value=""
        onChange={(event) => event.target.value && onChange([...value, { tableId: event.target.value, diet }])}
      >
        <option value="">{t("settings.addTable")}</option>
        {rings
          .filter(({ table }) => !set.has(table.id))
          .map(({ table }) => (
            <option key={table.id} value={table.id}>
              {tableWord(table)}
            </option>
          ))}
      </SelectField>
      {own.map(({ table }) => (
        <span
          key={table.id}
          className="inline-flex min-h-9 items-center gap-1 rounded-md bg-paper-3 pl-2.5 text-[14px]"
        >
          {tableWord(table)}
          <button
            type="button"
            className="min-h-7 min-w-7 border-0 bg-transparent p-0 text-blue"
            aria-label={t("settings.remove", { name: tableWord(table) })}
            onClick={() => onChange(value.filter((one) => one.tableId !== table.id))}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  )
}
