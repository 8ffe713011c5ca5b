"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { LateChangeSlot } from "./types"

/** 台下共用: this meeting's hall follows another meeting's, or goes its own way. Its rostrum is always its own. */
export function SharePanel({
  eventId,
  planId,
  slot,
  others,
}: {
  eventId: string
  planId: string
  slot: LateChangeSlot
  others: readonly { planId: string; title: string }[]
}) {
  const t = useTranslations("lateChange")
  const [from, setFrom] = useState(others[0]?.planId ?? "")
  const share = useAction(slot.actions.share, { done: (value) => t("share.done", value) })
  const unshare = useAction(slot.actions.unshare, { done: t("share.stopped") })
  if (others.length === 0 && slot.sharedWith === null) return null
  return (
    <Panel title={t("share.title")} padded>
      {slot.sharedWith === null ? (
        <>
          <p className="mt-0 mb-2 text-[14px] text-ink-2">{t("share.alone")}</p>
          <div className="flex flex-wrap items-end gap-2">
            <SelectField
              label={t("share.choose")}
              className="min-w-0 flex-1"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            >
              {others.map((one) => (
                <option key={one.planId} value={one.planId}>
                  {one.title}
                </option>
              ))}
            </SelectField>
            <Button size="sm" busy={share.busy} onClick={() => share.run({ eventId, planId, fromPlanId: from })}>
              {t("share.apply")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="mt-0 mb-2 text-[14px]">{t("share.with", { title: slot.sharedWith })}</p>
          <Button size="sm" busy={unshare.busy} onClick={() => unshare.run({ eventId, planId })}>
            {t("share.stop")}
          </Button>
        </>
      )}
    </Panel>
  )
}
