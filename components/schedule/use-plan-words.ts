"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Scene } from "./scene"
import { useConflictWords } from "./use-conflict-words"

/** The words of a plan: times in the event's zone, rooms with their venue, findings as sentences. */
export function usePlanWords(plan: ConflictPlan): Pick<Scene, "words" | "timeAt" | "roomName" | "stampOf"> {
  const t = useTranslations("schedule")
  const words = useConflictWords(plan)
  return useMemo(() => {
    const { rooms } = words.prepared
    const timeAt = (minutes: number) => timeOf(fromMinutes(minutes), plan.zone)
    return {
      words,
      timeAt,
      roomName: (roomId: string | null) => {
        const room = roomId ? rooms.get(roomId) : undefined
        return room ? `${room.venueName}·${room.name}` : t("noRoom")
      },
      stampOf: ({ from, to }: MeetingPlan) =>
        from === null || to === null
          ? ""
          : `${dayOf(fromMinutes(from), plan.zone).slice(5)} ${timeAt(from)}–${timeAt(to)}`,
    }
  }, [words, plan.zone, t])
}
