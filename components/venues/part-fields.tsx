"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import type { FormError, PartForm } from "@/lib/venues/rules/hall-form"
import { NumberingFields } from "./numbering-fields"
import { RowGroupFields } from "./row-group-fields"

/** One floor or the stage: its rows, how seats are numbered, doors, seats out of use and seats for wheelchairs. */
export function PartFields({
  part,
  title,
  isStage,
  errors,
  extra,
  onChange,
  onRemove,
}: {
  part: PartForm
  title: string
  isStage?: boolean
  errors: readonly FormError[]
  extra?: ReactNode
  onChange: (part: PartForm) => void
  onRemove?: () => void
}) {
  const t = useTranslations("venues")
  const set = (key: "name" | "doors" | "blocked" | "accessible") => (event: { target: { value: string } }) =>
    onChange({ ...part, [key]: event.target.value })
  return (
    <Panel
      title={title}
      padded
      actions={
        onRemove ? (
          <Button size="sm" onClick={onRemove}>
            {t("hall.removeSection")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-3">
        {extra}
        <TextField
          label={isStage ? t("hall.stageName") : t("hall.sectionName")}
          value={part.name}
          maxLength={40}
          onChange={set("name")}
          error={errors.some((error) => error.field === "name") ? t("hall.errors.name") : undefined}
        />
        <RowGroupFields part={part} isStage={isStage} errors={errors} onChange={onChange} />
        <NumberingFields part={part} onChange={onChange} />
        {isStage ? null : (
          <TextField label={t("hall.doors")} hint={t("hall.doorsHint")} value={part.doors} onChange={set("doors")} />
        )}
        <TextField
          label={t("hall.blocked")}
          hint={t("hall.seatsHint")}
          value={part.blocked}
          onChange={set("blocked")}
        />
        {isStage ? null : (
          <TextField label={t("hall.accessible")} value={part.accessible} onChange={set("accessible")} />
        )}
      </div>
    </Panel>
  )
}
