"use client"

import { useTranslations } from "next-intl"
import { ofDay } from "./board-geometry"
import { DayBoard } from "./day-board"
import { DayList } from "./day-list"
import type { Scene } from "./scene"

/** One day of the schedule: the board, or on a narrow screen its list. */
export function DayView({ scene }: { scene: Scene }) {
  const t = useTranslations("schedule")
  const { plan, today } = scene
  return (
    <>
      {scene.editable && !scene.narrow ? (
        <details className="mb-2 text-[13px] text-ink-2">
          <summary>{t("board.how")}</summary>
          <p id="board-help" className="m-0 max-w-5xl">
            {t("board.help")}
          </p>
        </details>
      ) : null}
      {ofDay(plan.meetings, today.from, today.to).length === 0 ? (
        <p className="mt-0 text-[14px] text-ink-2">{t("board.empty")}</p>
      ) : null}
      {scene.narrow ? <DayList scene={scene} /> : <DayBoard scene={scene} />}
    </>
  )
}
