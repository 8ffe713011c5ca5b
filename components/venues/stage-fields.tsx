"use client"

import { useTranslations } from "next-intl"
import { CheckField, SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import type { MakeKey } from "@/lib/venues/rules/edit/parts"
import type { HallStage } from "@/lib/venues/schema"
import { PartFields } from "./section-fields"

const LECTERNS = ["right", "left", "center", "none"] as const

/** The stage: whether there is one, its rows (row 1 is nearest to the audience) and where the lectern stands. */
export function StageFields({
  stage,
  makeKey,
  onChange,
}: {
  stage: HallStage | undefined
  makeKey: MakeKey
  onChange: (stage: HallStage | undefined, tag?: string) => void
}) {
  const t = useTranslations("venues")
  const fresh = (): HallStage => ({
    name: t("hall.stage"),
    rows: [{ label: "1", blocks: [17], key: makeKey() }],
    lectern: "right",
    numbering: { scheme: "left-to-right" },
  })
  const toggle = (
    <CheckField
      label={t("hall.hasStage")}
      checked={stage !== undefined}
      onChange={(event) => onChange(event.target.checked ? fresh() : undefined)}
    />
  )
  return (
    <Panel title={t("hall.stage")} padded>
      {stage ? (
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-end justify-between gap-3">
            {toggle}
            <SelectField
              label={t("hall.lectern")}
              value={stage.lectern ?? "none"}
              className="w-60"
              onChange={(event) =>
                onChange({ ...stage, lectern: LECTERNS.find((one) => one === event.target.value) ?? "none" })
              }
            >
              {LECTERNS.map((place) => (
                <option key={place} value={place}>
                  {t(`hall.lecterns.${place}`)}
                </option>
              ))}
            </SelectField>
          </div>
          <PartFields part={stage} isStage makeKey={makeKey} onChange={onChange} />
        </div>
      ) : (
        toggle
      )}
    </Panel>
  )
}
