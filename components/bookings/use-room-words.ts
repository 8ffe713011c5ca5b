"use client"

import { useLocale, useTranslations } from "next-intl"
import type { RoomEntry } from "@/lib/bookings/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf, spanLabel, timeOf, type Zone } from "@/lib/kernel/zoned"
import { lookOf } from "./entry-look"

/** Times and entries in words, in the office's zone. */
export function useRoomWords(zone: Zone) {
  const t = useTranslations("bookings")
  const locale = useLocale() as Locale
  const timeAt = (minutes: number): string => timeOf(fromMinutes(minutes), zone)
  return {
    timeAt,
    dayAt: (minutes: number): string => dayOf(fromMinutes(minutes), zone),
    dayWords: (minutes: number): string => dayLabel(fromMinutes(minutes), zone, locale),
    span: (from: number, to: number): string => spanLabel(fromMinutes(from), fromMinutes(to), zone, locale),
    titleOf: (entry: Pick<RoomEntry, "title">): string => entry.title || t("taken"),
    stateOf: (entry: RoomEntry): string => t(`looks.${lookOf(entry)}`),
  }
}
