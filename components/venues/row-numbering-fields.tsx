"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField } from "@/components/ui/field"
import { readWhole } from "@/lib/venues/rules/edit/typed"
import { ROW_STYLES, type RowNumbering } from "@/lib/venues/schema/hall-parts"
import { TypedField } from "./typed-field"

/** Where the labels of rows come from: typed above, or counted in figures, Chinese numbers or letters. */
export function RowNumberingFields({
  numbering,
  mayContinue,
  onChange,
}: {
  numbering: RowNumbering | undefined
  mayContinue: boolean
  onChange: (numbering: RowNumbering | undefined) => void
}) {
  const t = useTranslations("venues")
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <SelectField
        label={t("hall.rowLabels")}
        value={numbering?.style ?? "own"}
        onChange={(event) => {
          const style = ROW_STYLES.find((one) => one === event.target.value)
          onChange(style && { ...numbering, style })
        }}
      >
        {(["own", ...ROW_STYLES] as const).map((style) => (
          <option key={style} value={style}>
            {t(`hall.rowStyles.${style}`)}
          </option>
        ))}
      </SelectField>
      {numbering && !numbering.continuing ? (
        <TypedField
          label={t("hall.rowStart")}
          value={String(numbering.start ?? 1)}
          numeric
          maxLength={4}
          read={(text) => readWhole(text, 1, 1000)}
          onCommit={(start) => onChange({ ...numbering, start })}
          error={t("hall.errors.rowStart")}
        />
      ) : null}
      {numbering?.style === "letters" ? (
        <CheckField
          label={t("hall.skipIO")}
          checked={numbering.skipIO ?? false}
          onChange={(event) => onChange({ ...numbering, skipIO: event.target.checked })}
        />
      ) : null}
      {numbering && mayContinue ? (
        <CheckField
          label={t("hall.continuing")}
          checked={numbering.continuing ?? false}
          onChange={(event) => onChange({ ...numbering, continuing: event.target.checked })}
        />
      ) : null}
    </div>
  )
}
