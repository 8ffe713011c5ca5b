"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import { usePlanWords } from "@/components/schedule/use-plan-words"
import type { MoveReason } from "@/lib/arrangement/rules/from-plan/reasons"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf, spanLabel } from "@/lib/kernel/zoned"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"

type Spot = { from: number | null; to: number | null; roomId: string | null }

export type MoveWords = {
  title: (meetingId: string) => string
  titles: (meetingIds: readonly string[]) => string
  /** Day, and clock times; the times are "" when there are none. */
  when: (spot: Spot) => { day: string; times: string }
  room: (roomId: string | null) => { venue: string; name: string }
  /** ISO day of a minute. */
  day: (minute: number) => string
  stamp: ReturnType<typeof usePlanWords>["stampOf"]
  finding: (finding: Finding) => string
  why: (reason: MoveReason) => string
}

/** Places, findings and reasons of a proposal in words of the visitor's language. */
export function useMoveWords(plan: ConflictPlan): MoveWords {
  const t = useTranslations("arrangement")
  const locale = useLocale() as Locale
  const { words, roomName, stampOf } = usePlanWords(plan)
  return useMemo(() => {
    const title = (id: string) => words.prepared.meetings.get(id)?.title ?? ""
    return {
      title,
      titles: (ids) => ids.map((id) => t("quoted", { title: title(id) })).join(t("comma")),
      when: ({ from, to }) => {
        if (from === null || to === null) return { day: t("result.unscheduled"), times: "" }
        const [start, end] = [fromMinutes(from), fromMinutes(to)]
        return { day: dayLabel(start, plan.zone, locale), times: spanLabel(start, end, plan.zone, locale) }
      },
      room: (roomId) => {
        const room = roomId === null ? undefined : words.prepared.rooms.get(roomId)
        return room ? { venue: room.venueName, name: room.name } : { venue: "", name: roomName(null) }
      },
      day: (minute) => dayOf(fromMinutes(minute), plan.zone),
      stamp: stampOf,
      finding: words.finding,
      why: (reason) => {
        if (reason.why === "finding") return words.finding(reason.finding)
        if (reason.why === "makes_room" || reason.why === "order")
          return t(`why.${reason.why}`, { title: title(reason.meetingId) })
        return t(`why.${reason.why}`)
      },
    }
  }, [words, roomName, stampOf, plan.zone, locale, t])
}
