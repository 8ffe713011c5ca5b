"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { useAction } from "@/components/ui/use-action"
import type { Act } from "./types"

/** Takes back a block or an appointment, after asking. */
export function RemoveHold({
  holdId,
  title,
  remove,
}: {
  holdId: string
  title: string
  remove: Act<{ holdId: string }>
}) {
  const t = useTranslations("bookings")
  const [open, setOpen] = useState(false)
  const { run, busy } = useAction(remove, { done: t("remove.done"), onDone: () => setOpen(false) })
  return (
    <>
      <Button size="sm" aria-label={t("remove.of", { title })} onClick={() => setOpen(true)}>
        {t("remove.remove")}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => void run({ holdId })}
        title={t("remove.of", { title })}
        confirm={t("remove.remove")}
        busy={busy}
        danger
      >
        {t("remove.lead")}
      </ConfirmDialog>
    </>
  )
}
