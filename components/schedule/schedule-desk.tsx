"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Segmented } from "@/components/ui/segmented"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { VenueDto } from "@/lib/venues/schema"
import type { Placement } from "./board-geometry"
import { DeskDialogs } from "./desk-dialogs"
import { DeskHead } from "./desk-head"
import { DeskView } from "./desk-view"
import { FindingsPanel } from "./findings-panel"
import { type Opened, type Scene, VIEWS, type View } from "./scene"
import { Tray } from "./tray"
import type { FindingActions, PreviewMove, ScheduleActions, WaivedFinding } from "./types"
import { usePlanWords } from "./use-plan-words"
import type { BoardDay } from "./week-grid"

/** The schedule of an event: its views, what waits for a time, the conflicts. */
export function ScheduleDesk({
  eventId,
  plan,
  venues,
  days,
  initialDay,
  initialMove,
  findings,
  waived,
  editable,
  mayWaive,
  actions,
  preview,
  findingActions,
}: {
  eventId: string
  plan: ConflictPlan
  venues: readonly VenueDto[]
  days: readonly BoardDay[]
  initialDay: string
  /** Opened at once, to be confirmed. */
  initialMove: Placement | null
  findings: readonly Finding[]
  waived: readonly WaivedFinding[]
  editable: boolean
  mayWaive: boolean
  actions: ScheduleActions
  preview: PreviewMove
  findingActions: FindingActions
}) {
  const t = useTranslations("schedule")
  const [view, setView] = useState<View>("day")
  const [day, setDay] = useState(initialDay)
  const [opened, open] = useState<Opened>(initialMove && editable ? { what: "move", placement: initialMove } : null)
  const planWords = usePlanWords(plan)
  const today = days.find((one) => one.iso === day) ?? days[0] ?? { iso: day, label: day, from: 0, to: 0 }
  const show = (iso: string, next: View) => {
    setDay(iso)
    setView(next)
  }
  const scene: Scene = { eventId, plan, venues, days, today, findings, editable, ...planWords, show, open }

  return (
    <>
      <DeskHead {...scene} />
      <div className="mb-3 flex flex-wrap gap-3">
        <Segmented
          label={t("view")}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
        {view === "day" || view === "people" ? (
          <div className="max-w-full overflow-x-auto">
            <Segmented
              label={t("day")}
              value={today.iso}
              onChange={setDay}
              options={days.map(({ iso, label }) => ({ value: iso, label }))}
            />
          </div>
        ) : null}
      </div>
      <DeskView view={view} scene={scene} />
      <Tray scene={scene} />
      <FindingsPanel
        eventId={eventId}
        words={scene.words}
        findings={findings}
        waived={waived}
        editable={editable}
        mayWaive={mayWaive}
        actions={findingActions}
        onMove={(placement) => open({ what: "move", placement })}
        onOpen={(meetingId) => open({ what: "panel", meetingId })}
      />
      <DeskDialogs scene={scene} opened={opened} actions={actions} preview={preview} />
    </>
  )
}
