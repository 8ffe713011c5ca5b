"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField } from "@/components/ui/field"
import { useSeatingWords } from "./use-words"

/** 照搬: takes over the seats of another meeting in the same hall. */
export function CopyDialog({
  others,
  busy,
  onClose,
  onCopy,
}: {
  others: readonly { planId: string; title: string }[]
  busy: boolean
  onClose: () => void
  onCopy: (planId: string) => void
}) {
  const { t } = useSeatingWords()
  const [planId, setPlanId] = useState(others[0]?.planId ?? "")
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("copy.title")}
      lead={t("copy.lead")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" busy={busy} disabled={planId === ""} onClick={() => onCopy(planId)}>
            {t("copy.apply")}
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p className="m-0">{t("copy.none")}</p>
      ) : (
        <SelectField label={t("copy.from")} value={planId} onChange={(event) => setPlanId(event.target.value)}>
          {others.map((other) => (
            <option key={other.planId} value={other.planId}>
              {other.title}
            </option>
          ))}
        </SelectField>
      )}
    </Dialog>
  )
}
