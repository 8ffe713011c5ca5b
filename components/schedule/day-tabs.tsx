"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { classNames } from "@/components/ui/class-names"
import type { Scene, View } from "./scene"

/** The days, each with a mark where something stands against each other; a meeting may be put down on one. */
export function DayTabs({ scene, view }: { scene: Scene; view: View }) {
  const t = useTranslations("board")
  const { days, today, findings } = scene
  const troubled = useMemo(
    () =>
      new Set(
        findings
          .filter((finding) => finding.severity !== "warn")
          .flatMap((finding) => days.find((day) => finding.from >= day.from && finding.from < day.to)?.iso ?? []),
      ),
    [findings, days],
  )
  return (
    <div className="relative max-w-full overflow-x-auto">
      <fieldset className="m-0 inline-flex min-w-0 rounded-md border border-line bg-white p-0">
        <legend className="sr-only">{t("days")}</legend>
        {days.map((day) => (
          <button
            key={day.iso}
            type="button"
            data-day={day.iso}
            aria-pressed={day.iso === today.iso}
            onClick={() => scene.show(day.iso, view)}
            className={classNames(
              "min-h-8 whitespace-nowrap border-0 border-line border-r px-3 py-1 text-[14px] first:rounded-l-md last:rounded-r-md last:border-r-0",
              day.iso === today.iso ? "bg-ink text-white" : "bg-transparent text-ink hover:bg-paper-2",
            )}
          >
            {day.label}
            {troubled.has(day.iso) ? (
              <span className={day.iso === today.iso ? "" : "text-seal"} title={t("troubled")}>
                {" "}
                ●<span className="sr-only">{t("troubled")}</span>
              </span>
            ) : null}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
