"use client"

import { useTranslations } from "next-intl"
import { ofDay } from "./board-geometry"
import { DayBoard } from "./day-board"
import type { Scene } from "./scene"

/** One day of the schedule on the board. */
export function DayView({ scene }: { scene: Scene }) {
  const t = useTranslations("schedule")
  const { plan, today } = scene
  return (
    <>
      {scene.editable ? (
        <p id="board-help" className="mt-0 mb-2 hidden text-[13px] text-ink-2 md:block">
          {t("board.help")}
        </p>
      ) : null}
      {ofDay(plan.meetings, today.from, today.to).length === 0 ? (
        <p className="text-[14px] text-ink-2">{t("board.empty")}</p>
      ) : null}
      <DayBoard
        key={today.iso}
        plan={plan}
        venues={scene.venues}
        findings={scene.findings}
        dayFrom={today.from}
        dayTo={today.to}
        timeAt={scene.timeAt}
        editable={scene.editable}
        wordsOf={scene.words.finding}
        onPlace={(placement) => scene.open({ what: "move", placement })}
        onOpen={(meetingId) => scene.open({ what: "panel", meetingId })}
      />
    </>
  )
}
