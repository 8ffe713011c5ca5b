"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import type { Where } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { findSeats } from "@/lib/venues/rules/find-seats"
import { PickBox } from "./pick-box"
import { TickList } from "./tick-list"
import { useConstraintWords } from "./use-constraint-words"

const SHOWN = 6

/** Which seats: whole areas, rows from … to …, tables, single seats; every seat in any of these. */
export function WhereFields({
  plan,
  value,
  onChange,
}: {
  plan: ConstraintsDto
  value: Where
  onChange: (where: Where) => void
}) {
  const words = useConstraintWords(plan)
  const { t } = words
  const areas = [...new Map(plan.seats.map((seat) => [seat.area, seat.sectionName]))]
  const rowsOf = (area: string) =>
    [
      ...new Map(plan.seats.flatMap((seat) => (seat.area === area ? [[seat.rowIndex, seat.rowLabel] as const] : []))),
    ].sort((a, b) => a[0] - b[0])
  const [rows, setRows] = useState({
    area: areas.some(([area]) => area === "0") ? "0" : (areas[0]?.[0] ?? ""),
    from: 0,
    to: 0,
  })
  const options = rowsOf(rows.area).map(([index, label]) => (
    <option key={index} value={index}>
      {label}
    </option>
  ))
  const addRows = () => {
    const next = { area: rows.area, from: Math.min(rows.from, rows.to), to: Math.max(rows.from, rows.to) }
    onChange({ ...value, rows: [...value.rows.filter((one) => JSON.stringify(one) !== JSON.stringify(next)), next] })
  }
  return (
    <fieldset className="m-0 grid min-w-0 gap-3 border-0 p-0">
      <legend className="mb-1 font-semibold text-[15px]">{t("form.where")}</legend>
      <TickList
        legend={t("form.areas")}
        options={areas.map(([area, label]) => ({ value: area, label }))}
        value={value.areas}
        onChange={(chosen) => onChange({ ...value, areas: chosen })}
      />
      <fieldset className="m-0 min-w-0 border-0 p-0">
        <legend className="mb-1 text-[14px] text-ink-2">{t("form.rows")}</legend>
        {value.rows.length > 0 ? (
          <ul className="m-0 mb-1.5 flex list-none flex-wrap gap-1.5 p-0">
            {value.rows.map((one) => {
              const text = words.where({ areas: [], rows: [one], seats: [], tables: [] })
              return (
                <li
                  key={text}
                  className="inline-flex items-center rounded-sm border border-line bg-paper-2 text-[14px]"
                >
                  <span className="pl-2">{text}</span>
                  <button
                    type="button"
                    aria-label={t("form.takeOut", { what: text })}
                    className="h-7 w-7 border-0 bg-transparent text-ink-2 hover:text-seal"
                    onClick={() => onChange({ ...value, rows: value.rows.filter((other) => other !== one) })}
                  >
                    ×
                  </button>
                </li>
              )
            })}
          </ul>
        ) : null}
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            className="w-32"
            label={t("form.area")}
            value={rows.area}
            onChange={(event) => setRows({ area: event.target.value, from: 0, to: 0 })}
          >
            {areas.map(([area, label]) => (
              <option key={area} value={area}>
                {label}
              </option>
            ))}
          </SelectField>
          <SelectField
            className="w-24"
            label={t("form.from")}
            value={rows.from}
            onChange={(event) =>
              setRows({ ...rows, from: Number(event.target.value), to: Math.max(rows.to, Number(event.target.value)) })
            }
          >
            {options}
          </SelectField>
          <SelectField
            className="w-24"
            label={t("form.to")}
            value={rows.to}
            onChange={(event) => setRows({ ...rows, to: Number(event.target.value) })}
          >
            {options}
          </SelectField>
          <Button onClick={addRows}>{t("form.addRows")}</Button>
        </div>
      </fieldset>
      {plan.tables.length > 0 ? (
        <TickList
          legend={t("form.tables")}
          options={plan.tables.map(({ id, label }) => ({ value: id, label }))}
          value={value.tables}
          onChange={(tables) => onChange({ ...value, tables })}
        />
      ) : null}
      <PickBox
        label={t("form.seats")}
        placeholder={t("form.seatsPlaceholder")}
        chosen={value.seats.map((id) => ({ id, text: words.seat(id) }))}
        none={t("form.none")}
        takeOut={(what) => t("form.takeOut", { what })}
        find={(query) =>
          findSeats(plan.seats, query, SHOWN).map((seat) => ({ id: seat.id, text: words.seat(seat.id), aside: "" }))
        }
        onAdd={(id) => onChange({ ...value, seats: [...value.seats, id] })}
        onRemove={(id) => onChange({ ...value, seats: value.seats.filter((one) => one !== id) })}
      />
    </fieldset>
  )
}
