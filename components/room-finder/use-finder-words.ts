"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import type { AgainstReason, ForReason, TimeReason } from "@/lib/occupancy/rules/finder/reasons"
import { againstSentence, forSentence, timeSentence } from "@/lib/occupancy/rules/finder/words"
import type { Prepared } from "@/lib/occupancy/rules/prepare"
import type { Sentence } from "@/lib/occupancy/rules/words"

export type FinderWords = {
  speaksFor: (reason: ForReason) => string
  against: (reason: AgainstReason) => string
  time: (reason: TimeReason) => string
  /** "08:30" in the plan's zone. */
  clock: (minutes: number) => string
  /** "1月12日 周二". */
  day: (minutes: number) => string
  roomName: (roomId: string | null) => string
  /** "A；B" or "A; B". */
  joined: (parts: readonly string[]) => string
}

/** Reasons of the finder in words of the visitor's language. */
export function useFinderWords(prepared: Prepared): FinderWords {
  const t = useTranslations("finder")
  const locale = useLocale() as Locale
  return useMemo(() => {
    const say = ({ key, values }: Sentence) => t(key, values)
    const { zone } = prepared.plan
    return {
      speaksFor: (reason) => say(forSentence(reason, prepared, locale)),
      against: (reason) => say(againstSentence(reason, prepared, locale)),
      time: (reason) => say(timeSentence(reason, prepared, locale)),
      clock: (minutes) => timeOf(fromMinutes(minutes), zone),
      day: (minutes) => dayLabel(fromMinutes(minutes), zone, locale),
      roomName: (roomId) => {
        const room = prepared.rooms.get(roomId ?? "")
        return room ? `${room.venueName}·${room.name}` : t("noRoom")
      },
      joined: (parts) => parts.join(locale === "zh-CN" ? "；" : "; "),
    }
  }, [prepared, locale, t])
}
