"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import type { DayGrade } from "@/lib/occupancy/rules/finder/day-grades"
import type { FinderDay } from "./query"
import type { FinderWords } from "./use-finder-words"

const TONES = { good: "pine", fair: "amber", poor: "neutral" } as const

/** The days, each good, fair or poor with the reason; one is looked at. */
export function DayStrip({
  days,
  grades,
  chosen,
  words,
  onChoose,
}: {
  days: readonly FinderDay[]
  grades: readonly DayGrade[]
  chosen: string
  words: FinderWords
  onChoose: (iso: string) => void
}) {
  const t = useTranslations("finder")
  return (
    <fieldset className="m-0 grid gap-2 border-0 p-0 sm:grid-cols-2 lg:grid-cols-4">
      <legend className="sr-only">{t("dialog.days")}</legend>
      {grades.map((grade, index) => (
        <button
          key={grade.iso}
          type="button"
          aria-pressed={grade.iso === chosen}
          onClick={() => onChoose(grade.iso)}
          className={classNames(
            "min-w-0 rounded-md border bg-white px-3 py-2 text-left text-[14px] text-ink",
            grade.iso === chosen ? "border-ink" : "border-line hover:bg-paper-2",
          )}
        >
          <span className="flex items-baseline justify-between gap-2">
            <span className="font-medium">{days[index]?.label ?? grade.iso}</span>
            <Badge tone={TONES[grade.grade]} mark>
              {t(`grade.${grade.grade}`)}
            </Badge>
          </span>
          <span className="block text-[13px] text-ink-2">
            {grade.grade !== "poor" && grade.first
              ? t("dialog.firstTime", { time: words.clock(grade.first.from), count: grade.possible })
              : ""}
            {grade.grade !== "poor" && grade.first && grade.reason ? " · " : ""}
            {grade.reason ? words.time(grade.reason) : ""}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
