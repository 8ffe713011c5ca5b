"use client"

import { useTranslations } from "next-intl"
import { type Repeat, repeatOfRule } from "@/lib/bookings/rules/repeat"

/** How a meeting recurs, in words: "每 2 周的周二、周四，共 10 次". A rule that says something else stays as it is written. */
export function useRepeatWords(): (repeat: Repeat | string) => string {
  const t = useTranslations("bookings")
  return (given) => {
    const repeat = typeof given === "string" ? repeatOfRule(given) : given
    if (!repeat) return String(given)
    const { every, interval, weekdays, nth, monthDay, end } = repeat
    const days = weekdays.map((day) => t(`repeat.weekdays.${day}`)).join(t("repeat.comma"))
    const often = t(`repeat.words.${every}`, {
      interval,
      days,
      nth: nth === -1 ? t("repeat.last") : t("repeat.nth", { nth }),
      day: monthDay,
    })
    return end.by === "day"
      ? t("repeat.untilDay", { often, day: end.day })
      : t("repeat.countTimes", { often, count: end.count })
  }
}
