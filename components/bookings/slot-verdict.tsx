"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import type { OccurrencePreview } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import type { RoomDto } from "@/lib/venues/schema"
import { customOf } from "./choices"
import { useClashWords } from "./clash-words"
import type { BookingForm } from "./form-state"
import { useRoomWords } from "./use-room-words"

/** Whether the room is free at the time asked for; if not, by whom it is taken, and what is offered instead. */
export function SlotVerdict({
  preview,
  refusal,
  looking,
  rooms,
  zone,
  onTake,
}: {
  preview: OccurrencePreview | undefined
  /** A sentence, "" = none. */
  refusal: string
  looking: boolean
  rooms: readonly RoomDto[]
  zone: Zone
  onTake: (change: Partial<BookingForm>) => void
}) {
  const t = useTranslations("bookings")
  const clashWords = useClashWords(zone)
  const { span } = useRoomWords(zone)
  if (looking)
    return (
      <p className="m-0 text-[14px] text-ink-2" role="status">
        {t("verdict.looking")}
      </p>
    )
  if (refusal) return <Callout tone="seal" title={refusal} />
  if (!preview) return null
  const { clash, offers } = preview
  if (!clash)
    return (
      <p className="m-0 text-[14px] text-pine" role="status">
        <span aria-hidden="true">✓ </span>
        {t("verdict.free", { span: span(preview.from, preview.to) })}
      </p>
    )
  return (
    <Callout tone={clash.code === "day_off" ? "amber" : "seal"} title={clashWords(clash)}>
      {offers.length > 0 ? (
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <span>{t("verdict.instead")}</span>
          {offers.map((offer) => (
            <Button
              key={`${offer.roomId}${offer.from}`}
              size="sm"
              onClick={() => onTake({ ...customOf({ ...preview, ...offer }, zone), endDay: "" })}
            >
              {offer.roomId === preview.roomId
                ? span(offer.from, offer.to)
                : (rooms.find((room) => room.id === offer.roomId)?.name ?? "")}
            </Button>
          ))}
        </div>
      ) : null}
    </Callout>
  )
}
