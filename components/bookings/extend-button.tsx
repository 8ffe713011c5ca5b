"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { BookingDto, RoomEntry } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { Act } from "./types"
import { useRoomWords } from "./use-room-words"

export type ExtendAct = Act<{ bookingId: string; revision: number; minutes: number; force: boolean }>
const STEPS = [15, 30, 45, 60, 90, 120]

/**
 * Overrun: so many minutes more. What follows in the room is said before; going on all the same is for those who may, and
 * makes what follows contested.
 */
export function ExtendButton({
  booking,
  following,
  zone,
  mayForce,
  extend,
}: {
  booking: BookingDto
  /** What comes after it in its room, margins outside. */
  following: readonly RoomEntry[]
  zone: Zone
  mayForce: boolean
  extend: ExtendAct
}) {
  const t = useTranslations("bookings")
  const words = useRefusalWords()
  const { span, timeAt, titleOf } = useRoomWords(zone)
  const [open, setOpen] = useState(false)
  const [minutes, setMinutes] = useState(30)
  const { run, busy, refusal, clear } = useAction(extend, {
    quiet: true,
    done: t("extend.done"),
    onDone: () => setOpen(false),
  })
  const { id: bookingId, revision } = booking
  const hits = following.filter(
    (entry) =>
      entry.from - entry.setUpMinutes < booking.to + minutes + entry.clearAwayMinutes && entry.id !== bookingId,
  )
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={t("extend.of", { title: booking.title })}>
        {t("extend.extend")}
      </Button>
      <Dialog
        open={open}
        onClose={() => {
          clear()
          setOpen(false)
        }}
        title={t("extend.title", { title: booking.title })}
        lead={t("extend.until", { time: timeAt(booking.to + minutes) })}
        footer={
          <>
            {hits.length > 0 && mayForce ? (
              <Button tone="danger" busy={busy} onClick={() => void run({ bookingId, revision, minutes, force: true })}>
                {t("extend.force")}
              </Button>
            ) : null}
            <Button
              tone="primary"
              busy={busy}
              disabled={hits.length > 0}
              onClick={() => void run({ bookingId, revision, minutes, force: false })}
            >
              {t("extend.go", { minutes })}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <SelectField
            label={t("extend.by")}
            value={String(minutes)}
            onChange={(event) => {
              clear()
              setMinutes(Number(event.target.value))
            }}
          >
            {STEPS.map((step) => (
              <option key={step} value={step}>
                {t("extend.minutes", { minutes: step })}
              </option>
            ))}
          </SelectField>
          {hits.length === 0 ? (
            <p className="m-0 text-[14px] text-pine">✓ {t("extend.free")}</p>
          ) : (
            <Callout tone="seal" title={t("extend.hits", { count: hits.length })}>
              <ul className="m-0 list-none p-0">
                {hits.map((entry) => (
                  <li key={entry.id}>
                    {span(entry.from, entry.to)} {titleOf(entry)}
                    {entry.booking?.bookedByName ? ` · ${entry.booking.bookedByName}` : ""}
                  </li>
                ))}
              </ul>
              {mayForce ? t("extend.forceLead") : t("extend.notYours")}
            </Callout>
          )}
          {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
        </div>
      </Dialog>
    </>
  )
}
