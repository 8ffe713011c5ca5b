"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { useAction } from "@/components/ui/use-action"
import type { BookingDto } from "@/lib/bookings/schema"
import type { Act } from "./types"

export type CancelAct = Act<{ bookingId: string; revision: number; whole: boolean }>

/** Gives the room back: this booking, or all of its series from here on; one that is going on ends now. */
export function CancelButton({
  booking,
  now,
  cancel,
  onDone,
}: {
  booking: BookingDto
  now: number
  cancel: CancelAct
  onDone?: () => void
}) {
  const t = useTranslations("bookings")
  const [open, setOpen] = useState(false)
  const { run, busy } = useAction(cancel, {
    done: t("cancel.done"),
    onDone: () => {
      setOpen(false)
      onDone?.()
    },
  })
  const { id: bookingId, revision } = booking
  const goesOn = booking.from <= now && booking.to > now
  const word = t(goesOn ? "cancel.endNow" : "cancel.cancel")
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={t("cancel.of", { word, title: booking.title })}>
        {word}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("cancel.title", { word, title: booking.title })}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t("cancel.keep")}</Button>
            {booking.seriesId ? (
              <Button tone="danger" busy={busy} onClick={() => void run({ bookingId, revision, whole: true })}>
                {t("cancel.following")}
              </Button>
            ) : null}
            <Button tone="danger" busy={busy} onClick={() => void run({ bookingId, revision, whole: false })}>
              {booking.seriesId ? t("cancel.onlyThis") : word}
            </Button>
          </>
        }
      >
        {t(goesOn ? "cancel.endLead" : "cancel.lead")}
      </Dialog>
    </>
  )
}
