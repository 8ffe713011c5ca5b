"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { emptyGroup, emptyPart, type FormError, type HallForm, type Lectern } from "@/lib/venues/rules/hall-form"
import { PartFields } from "./part-fields"

const LECTERNS: readonly Lectern[] = ["right", "left", "center", "none"]

/** The stage: whether there is one, its rows (row 1 is nearest to the audience) and where the lectern stands. */
export function StageFields({
  form,
  errors,
  onChange,
}: {
  form: HallForm
  errors: readonly FormError[]
  onChange: (form: HallForm) => void
}) {
  const t = useTranslations("venues")
  const { stage } = form
  const put = (there: boolean) => {
    const part = emptyPart(t("hall.stage"))
    const fresh = { ...part, scheme: "left-to-right" as const, groups: [{ ...emptyGroup(), count: "1", blocks: "17" }] }
    onChange({ ...form, stage: there ? fresh : null })
  }
  const toggle = (
    <CheckField label={t("hall.hasStage")} checked={stage !== null} onChange={(event) => put(event.target.checked)} />
  )
  if (!stage)
    return (
      <Panel title={t("hall.stage")} padded>
        {toggle}
      </Panel>
    )
  return (
    <PartFields
      part={stage}
      title={t("hall.stage")}
      isStage
      errors={errors.filter((error) => error.part === "stage")}
      onChange={(next) => onChange({ ...form, stage: next })}
      extra={
        <div className="flex flex-wrap items-end justify-between gap-3">
          {toggle}
          <SelectField
            label={t("hall.lectern")}
            value={form.lectern}
            className="w-60"
            onChange={(event) =>
              onChange({ ...form, lectern: LECTERNS.find((one) => one === event.target.value) ?? "none" })
            }
          >
            {LECTERNS.map((place) => (
              <option key={place} value={place}>
                {t(`hall.lecterns.${place}`)}
              </option>
            ))}
          </SelectField>
        </div>
      }
    />
  )
}
