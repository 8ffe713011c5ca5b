"use client"

import { useTranslations } from "next-intl"
import type { OccurrencePreview } from "@/lib/bookings/schema"
import type { Zone } from "@/lib/kernel/zoned"
import { useRoomWords } from "./use-room-words"

/** Why an occurrence cannot be as it is, in a sentence. */
export function useClashWords(zone: Zone): (clash: NonNullable<OccurrencePreview["clash"]>) => string {
  const t = useTranslations("bookings")
  const { span } = useRoomWords(zone)
  return ({ code, by, from, until }) =>
    t(`clash.${code}`, { by: by || t("taken"), span: span(from, Math.max(until, from)) })
}
