"use client"

import { useTranslations } from "next-intl"
import { SelectField, TextAreaField } from "@/components/ui/field"
import type { PartForm } from "@/lib/venues/rules/hall-form"
import { rowLabels } from "@/lib/venues/rules/numbering"
import { NUMBERING_SCHEMES } from "@/lib/venues/schema/hall-parts"

/** How seats are numbered, with an example row of seven and of eight. */
export function NumberingFields({ part, onChange }: { part: PartForm; onChange: (part: PartForm) => void }) {
  const t = useTranslations("venues")
  const { scheme, oddSide } = part
  const example = (count: number) => rowLabels({ scheme, oddSide }, "", count).join(" ")
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t("hall.numbering")}
        value={scheme}
        onChange={(event) => {
          const chosen = NUMBERING_SCHEMES.find((one) => one === event.target.value)
          if (chosen) onChange({ ...part, scheme: chosen })
        }}
      >
        {NUMBERING_SCHEMES.map((one) => (
          <option key={one} value={one}>
            {t(`hall.schemes.${one}`)}
          </option>
        ))}
      </SelectField>
      {scheme === "center-out" ? (
        <SelectField
          label={t("hall.oddSide")}
          value={oddSide}
          onChange={(event) => onChange({ ...part, oddSide: event.target.value === "right" ? "right" : "left" })}
        >
          <option value="left">{t("hall.sides.left")}</option>
          <option value="right">{t("hall.sides.right")}</option>
        </SelectField>
      ) : null}
      {scheme === "explicit" ? (
        <TextAreaField
          label={t("hall.labels")}
          hint={t("hall.labelsHint")}
          value={part.labels}
          rows={5}
          onChange={(event) => onChange({ ...part, labels: event.target.value })}
          className="sm:col-span-2"
        />
      ) : (
        <p className="m-0 text-[14px] text-ink-2 sm:col-span-2">
          {t("hall.example", { seven: example(7), eight: example(8) })}
        </p>
      )}
    </div>
  )
}
