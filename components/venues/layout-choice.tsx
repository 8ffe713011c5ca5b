"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField } from "@/components/ui/field"
import { LAYOUT_KINDS, layoutKind, withLayout } from "@/lib/venues/rules/edit/layouts"
import type { MakeKey } from "@/lib/venues/rules/edit/parts"
import { readWhole } from "@/lib/venues/rules/edit/typed"
import type { HallSection } from "@/lib/venues/schema"
import { TypedField } from "./typed-field"

/** How a section is furnished, and the one figure each layout needs. */
export function LayoutChoice({
  section,
  makeKey,
  onChange,
}: {
  section: HallSection
  makeKey: MakeKey
  onChange: (section: HallSection) => void
}) {
  const t = useTranslations("venues")
  const { layout } = section
  const kind = layoutKind(layout)
  const figure = (
    label: string,
    value: number,
    [least, most]: [number, number],
    set: (value: number) => HallSection["layout"],
  ) => (
    <TypedField
      label={label}
      value={String(value)}
      numeric
      maxLength={4}
      read={(text) => readWhole(text, least, most)}
      onCommit={(next) => onChange({ ...section, layout: set(next) })}
      error={t("hall.errors.range", { least, most })}
    />
  )
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <SelectField
        label={t("hall.layout")}
        value={kind}
        onChange={(event) => {
          const chosen = LAYOUT_KINDS.find((one) => one === event.target.value)
          if (chosen) onChange(withLayout(section, chosen, makeKey))
        }}
      >
        {LAYOUT_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`hall.layouts.${one}`)}
          </option>
        ))}
      </SelectField>
      {layout?.kind === "theatre"
        ? figure(t("hall.curve"), layout.curve ?? 30, [4, 1000], (curve) => ({ ...layout, curve }))
        : null}
      {layout?.kind === "classroom"
        ? figure(t("hall.perTable"), layout.perTable, [1, 10], (perTable) => ({ ...layout, perTable }))
        : null}
      {layout?.kind === "round"
        ? figure(t("hall.columns"), layout.columns, [1, 40], (columns) => ({ ...layout, columns }))
        : null}
      {layout?.kind === "photo" ? (
        <CheckField
          label={t("hall.staggered")}
          checked={layout.staggered ?? false}
          onChange={(event) => onChange({ ...section, layout: { ...layout, staggered: event.target.checked } })}
        />
      ) : null}
      {layout?.kind === "long" ? (
        <CheckField
          label={t("hall.along")}
          checked={layout.along ?? false}
          onChange={(event) => onChange({ ...section, layout: { ...layout, along: event.target.checked } })}
        />
      ) : null}
      {layout?.kind === "round" ? (
        <SelectField
          label={t("hall.mainTable")}
          value={section.rows.find((row) => row.main)?.key ?? ""}
          onChange={(event) => {
            const rows = section.rows.map(({ main: _main, ...row }) =>
              row.key === event.target.value ? { ...row, main: true } : row,
            )
            onChange({ ...section, rows })
          }}
        >
          <option value="">{t("hall.noMainTable")}</option>
          {section.rows.map((row) => (
            <option key={row.key} value={row.key}>
              {t("hall.tableNumber", { table: row.label })}
            </option>
          ))}
        </SelectField>
      ) : null}
    </div>
  )
}
