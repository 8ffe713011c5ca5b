"use client"

import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import type { BookingDto } from "@/lib/bookings/schema"

const TONES: Readonly<Record<BookingDto["status"], Tone>> = {
  REQUESTED: "amber",
  CONFIRMED: "pine",
  DECLINED: "seal",
  CANCELLED: "neutral",
  RELEASED: "neutral",
}

/** Where a booking stands, in words: its state, whether it is contested, moved, confidential. */
export function BookingState({ booking }: { booking: BookingDto }) {
  const t = useTranslations("bookings")
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={TONES[booking.status]} mark>
        {t(`status.${booking.status}`)}
      </Badge>
      {booking.contested ? (
        <Badge tone="seal" mark>
          {t("looks.contested")}
        </Badge>
      ) : null}
      {booking.arrived ? <Badge>{t("status.arrived")}</Badge> : null}
      {booking.seriesId ? <Badge>{t(booking.moved ? "status.moved" : "status.series")}</Badge> : null}
      {booking.confidential ? <Badge>{t("status.confidential")}</Badge> : null}
    </span>
  )
}
