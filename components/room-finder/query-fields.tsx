"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { CheckField, SelectField, TextField } from "@/components/ui/field"
import type { RoomDto } from "@/lib/venues/schema"
import type { Query } from "./query"

/** When, how many people, which layout and what has to be there. */
export function QueryFields({
  query,
  rooms,
  onChange,
}: {
  query: Query
  rooms: readonly RoomDto[]
  onChange: (next: Query) => void
}) {
  const t = useTranslations("finder.dialog")
  const layouts = useMemo(
    () =>
      [...new Set([...rooms.flatMap((room) => room.layouts.map((one) => one.layout)), query.layout])].filter(Boolean),
    [rooms, query.layout],
  )
  const things = useMemo(
    () => [...new Set([...rooms.flatMap((room) => room.equipment), ...query.equipment])].sort(),
    [rooms, query.equipment],
  )
  const put = (key: "day" | "from" | "to" | "people" | "layout") => (event: { target: { value: string } }) =>
    onChange({ ...query, [key]: event.target.value })
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-6">
      <TextField className="col-span-2" type="date" label={t("day")} value={query.day} onChange={put("day")} />
      <TextField type="time" label={t("from")} value={query.from} onChange={put("from")} />
      <TextField type="time" label={t("to")} value={query.to} onChange={put("to")} />
      <TextField type="number" min={0} label={t("people")} value={query.people} onChange={put("people")} />
      <SelectField label={t("layout")} value={query.layout} onChange={put("layout")}>
        <option value="">{t("anyLayout")}</option>
        {layouts.map((layout) => (
          <option key={layout} value={layout}>
            {layout}
          </option>
        ))}
      </SelectField>
      {things.length > 0 ? (
        <details className="col-span-2 sm:col-span-6" open={query.equipment.length > 0 || undefined}>
          <summary className="text-[14px] text-ink-2">
            {t("equipment")}
            {query.equipment.length > 0 ? ` · ${query.equipment.length}` : ""}
          </summary>
          <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {things.map((thing) => (
              <CheckField
                key={thing}
                label={thing}
                checked={query.equipment.includes(thing)}
                onChange={(event) =>
                  onChange({
                    ...query,
                    equipment: event.target.checked
                      ? [...query.equipment, thing]
                      : query.equipment.filter((one) => one !== thing),
                  })
                }
              />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}
