"use client"

import { useTranslations } from "next-intl"
import { CheckField, TextField } from "@/components/ui/field"
import type { SeatingSettings } from "@/lib/seating/schema"

type Rotation = Pick<SeatingSettings, "delegationOrder" | "rotationStep" | "rotateMembers">

/** What rotates from session to session: the delegations by a step, and the members inside each. */
export function RotationFields({
  value,
  onChange,
}: {
  value: Rotation
  onChange: (change: Partial<Omit<Rotation, "delegationOrder">>) => void
}) {
  const t = useTranslations("seating.fields")
  return (
    <>
      {value.delegationOrder === "rotated" ? (
        <TextField
          label={t("rotationStep.label")}
          hint={t("rotationStep.hint")}
          inputMode="numeric"
          value={value.rotationStep ?? ""}
          onChange={(event) => {
            const step = Number(event.target.value)
            onChange({ rotationStep: Number.isInteger(step) && step >= 1 && step <= 100 ? step : null })
          }}
        />
      ) : null}
      <CheckField
        label={t("rotateMembers")}
        checked={value.rotateMembers}
        onChange={(event) => onChange({ rotateMembers: event.target.checked })}
      />
    </>
  )
}
