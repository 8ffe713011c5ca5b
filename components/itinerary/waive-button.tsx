"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { WaiveDialog } from "@/components/severity/waive-dialog"
import { Button } from "@/components/ui/button"
import type { WaiveAction } from "./publish-types"

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
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`${t("waive")}: ${what}`}>
        {t("waive")}
      </Button>
      {open ? (
        <WaiveDialog
          sentence={what}
          waive={(words) => action({ eventId, key: problem, ...words })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
