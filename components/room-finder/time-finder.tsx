"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { dayGrades, stretchesOf } from "@/lib/occupancy/rules/finder/day-grades"
import type { Finder } from "@/lib/occupancy/rules/finder/finder"
import { freeTimes, GRADES } from "@/lib/occupancy/rules/finder/free-times"
import { DayStrip } from "./day-strip"
import { PeopleGrid } from "./people-grid"
import type { FinderDay } from "./query"
import type { FinderWords } from "./use-finder-words"

const STEP = 15
const POOR_SHOWN = 3

/** 什么时候都有空: days marked, the free stretches of one of them with the best room, who has what. */
export function TimeFinder({
  finder,
  days,
  initialDay,
  words,
  onTake,
}: {
  finder: Finder
  days: readonly FinderDay[]
  initialDay: string
  words: FinderWords
  onTake: (roomId: string | null, from: number, to: number) => void
}) {
  const t = useTranslations("finder")
  const offers = useMemo(() => freeTimes(finder, days, STEP), [finder, days])
  const grades = useMemo(() => dayGrades(days, offers), [days, offers])
  const best = grades.find(({ grade }) => grade === "good") ?? grades.find(({ grade }) => grade === "fair")
  const [picked, setPicked] = useState<string | null>(null)
  const asked = grades.find(({ iso }) => iso === initialDay)
  const iso = picked ?? (asked && asked.grade !== "poor" ? asked.iso : (best?.iso ?? initialDay))
  const day = days.find((one) => one.iso === iso) ?? days[0]
  if (!day) return null
  const mine = offers.filter((offer) => offer.from >= day.from && offer.from < day.to)
  const stretches = stretchesOf(mine, STEP)
  const wanted = finder.ask.now?.from ?? day.from
  const first = [...stretches].sort(
    (a, b) =>
      GRADES.indexOf(a.best.grade) - GRADES.indexOf(b.best.grade) ||
      Math.abs(a.from - wanted) - Math.abs(b.from - wanted),
  )[0]
  const poor = stretches.length === 0 ? mine.slice(0, POOR_SHOWN) : []
  const whenOf = (from: number, latest: number) =>
    from === latest
      ? t("dialog.at", { from: words.clock(from), to: words.clock(from + finder.ask.minutes) })
      : t("dialog.between", { from: words.clock(from), latest: words.clock(latest) })
  return (
    <>
      <DayStrip days={days} grades={grades} chosen={day.iso} words={words} onChoose={setPicked} />
      <p className="mt-3 mb-0 text-[14px] text-ink-2" aria-live="polite">
        {t("dialog.stretches", { day: day.label, count: stretches.length, minutes: finder.ask.minutes })}
      </p>
      <ul className="m-0 list-none p-0">
        {stretches.map(({ from, latest, best: offer }) => (
          <li key={from} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line-2 border-b py-2">
            <span className="min-w-0 flex-1" style={{ minWidth: 200 }}>
              <span className="font-medium">{whenOf(from, latest)}</span>{" "}
              <Badge tone={offer.grade === "good" ? "pine" : "amber"} mark>
                {t(`grade.${offer.grade}`)}
              </Badge>
              <span className="block text-[14px] text-ink-2">
                {words.joined([
                  t("dialog.bestRoom", { room: words.roomName(offer.roomId), count: offer.rooms }),
                  ...offer.reasons.map(words.time),
                ])}
              </span>
            </span>
            <Button
              size="sm"
              tone={from === first?.from ? "primary" : "plain"}
              aria-label={t("dialog.takeTimeNamed", { time: words.clock(from), name: words.roomName(offer.roomId) })}
              onClick={() => onTake(offer.roomId, offer.from, offer.to)}
            >
              {t("dialog.takeLater", { time: words.clock(from) })}
            </Button>
          </li>
        ))}
        {poor.map((offer) => (
          <li key={offer.from} className="border-line-2 border-b py-2 text-[14px]">
            <span className="font-medium">{whenOf(offer.from, offer.from)}</span> <Badge>{t("grade.poor")}</Badge>
            <span className="block text-ink-2">{words.joined(offer.reasons.map(words.time))}</span>
          </li>
        ))}
      </ul>
      <PeopleGrid finder={finder} day={day} words={words} />
    </>
  )
}
