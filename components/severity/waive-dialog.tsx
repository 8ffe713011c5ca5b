"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextAreaField, TextField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { Outcome } from "@/lib/kernel/outcome"
import type { WaiverWords } from "@/lib/occupancy/schema/waiver"

const ENDS = ["none", "day", "event"] as const
type End = (typeof ENDS)[number]

/** To live with a finding: by name, with a reason, and for how long. */
export function WaiveDialog({
  sentence,
  waive,
  onClose,
}: {
  /** What is lived with, in words. */
  sentence: string
  waive: (words: WaiverWords) => Promise<Outcome<unknown>>
  onClose: () => void
}) {
  const t = useTranslations("schedule")
  const words = useRefusalWords()
  const [reason, setReason] = useState("")
  const [end, setEnd] = useState<End>("none")
  const [day, setDay] = useState("")
  const { run, busy, refusal } = useAction(waive, { done: t("findings.waived"), onDone: onClose, quiet: true })
  const until = end === "none" ? "" : end === "event" ? end : day
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("findings.waiveTitle")}
      lead={sentence}
      footer={
        <Button
          tone="primary"
          busy={busy}
          disabled={reason.trim().length < 2 || (end === "day" && day === "")}
          onClick={() => run({ reason, until })}
        >
          {t("form.save")}
        </Button>
      }
    >
      <div className="grid gap-3">
        {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
        <TextAreaField
          label={t("findings.reason")}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={t("findings.untilLabel")}
            value={end}
            onChange={(event) => setEnd(event.target.value as End)}
          >
            {ENDS.map((one) => (
              <option key={one} value={one}>
                {t(`findings.until.${one}`)}
              </option>
            ))}
          </SelectField>
          {end === "day" ? (
            <TextField
              type="date"
              label={t("findings.untilDay")}
              value={day}
              required
              onChange={(event) => setDay(event.target.value)}
            />
          ) : null}
        </div>
      </div>
    </Dialog>
  )
}
