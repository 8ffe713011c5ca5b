"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Segmented } from "@/components/ui/segmented"
import { DayTabs } from "./day-tabs"
import { type Scene, VIEWS, type View } from "./scene"
import type { Live } from "./use-live"
import type { Steps } from "./use-steps"

/** How the schedule is looked at, which day, taking back, and who else is at work. */
export function DeskToolbar({ scene, view, steps, live }: { scene: Scene; view: View; steps: Steps; live: Live }) {
  const t = useTranslations("schedule")
  const board = useTranslations("board")
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      <Segmented
        label={t("view")}
        value={view}
        onChange={(next) => scene.show(scene.today.iso, next)}
        options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
      {view === "day" || view === "people" ? <DayTabs scene={scene} view={view} /> : null}
      {scene.editable ? (
        <span className="inline-flex gap-1">
          <Button disabled={steps.undoable === 0} onClick={() => void steps.undo()} title="Ctrl+Z">
            {board("undo.undo")}
          </Button>
          <Button disabled={steps.redoable === 0} onClick={() => void steps.redo()} title="Ctrl+Y">
            {board("undo.redo")}
          </Button>
        </span>
      ) : null}
      {steps.busy ? <span className="text-[13px] text-ink-2">{board("saving")}</span> : null}
      {live.news !== "" || live.present ? (
        <p role="status" className="m-0 text-[14px] text-amber">
          {live.news || board("live.present", { name: live.present ?? "" })}
        </p>
      ) : null}
    </div>
  )
}
