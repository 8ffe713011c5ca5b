"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextField } from "@/components/ui/field"
import type { Constraint } from "@/lib/seating/schema/constraint"
import type { ConstraintsDto } from "@/lib/seating/schema/constraints-page"
import { KindFields } from "./kind-fields"
import { STRENGTHS, type Strength, strengthOf } from "./strength"
import { isComplete } from "./templates"
import { useConstraintWords } from "./use-constraint-words"

/** One requirement, new or changed; the sentence it makes is read along while choosing. `number`: null = new. */
export function ConstraintDialog({
  plan,
  start,
  number,
  busy,
  onClose,
  onSave,
}: {
  plan: ConstraintsDto
  start: Constraint
  number: number | null
  busy: boolean
  onClose: () => void
  onSave: (constraint: Constraint) => void
}) {
  const { t, sentence } = useConstraintWords(plan)
  const [value, setValue] = useState(start)
  const complete = isComplete(value)
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={number === null ? t("form.new", { kind: t(`kinds.${value.kind}`) }) : t("form.edit", { number })}
      lead={<span aria-live="polite">{complete ? sentence(value) : t("form.incomplete")}</span>}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" busy={busy} disabled={!complete} onClick={() => onSave(value)}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <KindFields plan={plan} value={value} onChange={setValue} />
        <div className="flex flex-wrap gap-3 border-line-2 border-t pt-4">
          <SelectField
            className="w-44"
            label={t("strength.label")}
            value={strengthOf(value.weight)}
            onChange={(event) => setValue({ ...value, weight: STRENGTHS[event.target.value as Strength] ?? "hard" })}
          >
            {(Object.keys(STRENGTHS) as Strength[]).map((one) => (
              <option key={one} value={one}>
                {t(`strength.${one}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            className="min-w-60 flex-1"
            label={t("form.note")}
            maxLength={200}
            value={value.note}
            onChange={(event) => setValue({ ...value, note: event.target.value })}
          />
        </div>
      </div>
    </Dialog>
  )
}
