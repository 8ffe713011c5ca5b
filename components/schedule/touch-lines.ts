"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import type { Touches } from "@/lib/occupancy/rules/touches"

const NAMED = 3

/** What a move touches, line by line; `publishedVersion` is the version that tells of it. */
export function useTouchLines(): (touches: Touches, publishedVersion: number | null) => string[] {
  const t = useTranslations("board.touches")
  return useMemo(
    () => (touches, publishedVersion) => {
      const { seats, otherRoom, tasks, notices, prints, published, lapsing } = touches
      const named = tasks.slice(0, NAMED).map((title) => t("quoted", { title }))
      return [
        seats > 0 && t(otherRoom ? "seatsGone" : "seats", { count: seats }),
        prints > 0 && t("prints", { count: prints }),
        tasks.length > 0 &&
          t("tasks", { count: tasks.length, names: named.join(t("comma")), more: tasks.length - NAMED }),
        notices > 0 && t("notices", { count: notices }),
        lapsing > 0 && t("lapsing", { count: lapsing }),
        published > 0 && publishedVersion !== null && t("published", { version: publishedVersion }),
      ].filter((line): line is string => typeof line === "string")
    },
    [t],
  )
}
