"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import type { AgainstReason, ForReason } from "@/lib/occupancy/rules/finder/reasons"
import type { Scene } from "../scene"

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** A title in a place with little room. */
const LONGEST_TITLE = 14
const short = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title

export type FitWords = { against: (reason: AgainstReason) => string; because: (reason: ForReason) => string }

/** Why a room will do or will not, in few words. */
export function useFitWords({ timeAt, words, plan }: Pick<Scene, "timeAt" | "words" | "plan">): FitWords {
  const t = useTranslations("board.fit")
  return useMemo(() => {
    const venueOf = (venueId: string) => plan.rooms.find((room) => room.venueId === venueId)?.venueName ?? ""
    const list = (items: readonly string[]) => items.join(t("comma"))
    return {
      against: (reason) => {
        switch (reason.code) {
          case "room_taken":
            return t(reason.by === "" ? "taken_untitled" : reason.marginOnly ? "taken_margin" : "taken", {
              by: short(reason.by),
              until: timeAt(reason.until),
            })
          case "room_closed":
            return t("closed", { opens: clock(reason.opensAt), closes: clock(reason.closesAt) })
          case "day_off":
            return t("day_off", { name: reason.name, named: reason.name === "" ? "no" : "yes" })
          case "too_small":
            return t("too_small", { short: reason.short, capacity: reason.capacity })
          case "no_layout":
            return t("no_layout", { layout: reason.layout })
          case "lacks":
            return t("lacks", { missing: list(reason.missing) })
          case "too_far":
            return t("too_far", { ...reason, venue: venueOf(reason.venueId) })
          case "free_later":
            return t("free_later", { wait: reason.wait })
          case "roomy":
            return t("roomy", { spare: reason.spare })
          case "not_bookable":
          case "needs_approval":
            return t(reason.code)
        }
      },
      because: (reason) => {
        switch (reason.code) {
          case "seats":
            return t("seats", { expected: reason.expected, capacity: reason.capacity })
          case "equipment":
            return t("equipment", { has: list(reason.has) })
          case "clear":
            return t("clear", { setUp: reason.setUp, clearAway: reason.clearAway })
          case "near":
            return t(reason.sameFloor ? "near_floor" : reason.sameVenue ? "near_venue" : "near", {
              room: reason.roomId ? (words.prepared.rooms.get(reason.roomId)?.name ?? "") : venueOf(reason.venueId),
              minutes: reason.minutes,
            })
          case "used_before":
            return t("used_before", { times: reason.times })
          case "here":
            return t("here")
        }
      },
    }
  }, [t, timeAt, words, plan.rooms])
}
