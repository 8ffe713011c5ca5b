"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import type { WaiveAction } from "./publish-types"
import { WordsDialog } from "./words-dialog"

/** 说明理由: keeps a problem as it is, under one's own name. */
export function WaiveButton({
  eventId,
  problem,
  what,
  action,
}: {
  eventId: string
  problem: string
  what: string
  action: WaiveAction
}) {
  const t = useTranslations("publish")
  const [open, setOpen] = useState(false)
  const waive = useAction(action, { done: t("waiveDone"), onDone: () => setOpen(false) })
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`${t("waive")}: ${what}`}>
        {t("waive")}
      </Button>
      {open ? (
        <WordsDialog
          title={t("waiveTitle")}
          lead={what}
          label={t("waiveReason")}
          confirm={t("waive")}
          busy={waive.busy}
          least={2}
          onClose={() => setOpen(false)}
          onConfirm={(reason) => waive.run({ eventId, key: problem, reason })}
        />
      ) : null}
    </>
  )
}
