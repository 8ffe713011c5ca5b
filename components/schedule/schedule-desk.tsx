"use client"

import { useEffect, useMemo, useState } from "react"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { BoundByMeeting } from "@/lib/occupancy/rules/touches"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { VenueDto } from "@/lib/venues/schema"
import type { BoardDay, Placement } from "./board-geometry"
import { DeskDialogs } from "./desk-dialogs"
import { DeskHead } from "./desk-head"
import { DeskToolbar } from "./desk-toolbar"
import { DeskView } from "./desk-view"
import { FindingsPanel } from "./findings-panel"
import { makeHand } from "./hand/hand"
import { HandCard } from "./hand/hand-card"
import { HandWords } from "./hand/hand-words"
import { judgementOf } from "./hand/judgement"
import { whenIdle } from "./hand/when-idle"
import type { Opened, Scene, View } from "./scene"
import { Tray } from "./tray"
import type { Approval, FindingActions, PreviewMove, ScheduleActions, WaivedFinding } from "./types"
import { useBlockFocus } from "./use-block-focus"
import { useDeskActs } from "./use-desk-acts"
import { useLive } from "./use-live"
import { useNarrow } from "./use-narrow"
import { usePlanWords } from "./use-plan-words"
import { useSteps } from "./use-steps"

/** What the page read, besides the plan: what hangs on meetings, and from where the board listens. */
export type BoardState = {
  bound: BoundByMeeting
  publishedVersion: number | null
  revision: number
  cursor: string
}

/** The schedule of an event: its views, what waits for a time, the conflicts. */
export function ScheduleDesk({
  eventId,
  plan: planText,
  venues,
  narrow: guessed,
  days,
  state,
  initialDay,
  initialMove,
  findings: findingsText,
  waived,
  editable,
  mayWaive,
  actions,
  preview,
  findingActions,
  approval,
}: {
  eventId: string
  /**
   * A ConflictPlan and its open findings as JSON: one text each goes over at a tenth of the work that many thousand small values are,
   * and a page read anew without news leaves everything as it is.
   */
  plan: string
  venues: readonly VenueDto[]
  /** Probably a phone. */
  narrow: boolean
  days: readonly BoardDay[]
  state: BoardState
  initialDay: string
  /** Opened at once, to be confirmed. */
  initialMove: Placement | null
  findings: string
  waived: readonly WaivedFinding[]
  editable: boolean
  mayWaive: boolean
  actions: ScheduleActions
  preview: PreviewMove
  findingActions: FindingActions
  approval: Approval
}) {
  const [view, setView] = useState<View>("day")
  const [day, setDay] = useState(initialDay)
  const [opened, open] = useState<Opened>(initialMove && editable ? { what: "move", placement: initialMove } : null)
  const [said, say] = useState("")
  const [hand] = useState(makeHand)
  const told = useMemo(() => JSON.parse(planText) as ConflictPlan, [planText])
  const foundBefore = useMemo(() => JSON.parse(findingsText) as readonly Finding[], [findingsText])
  const narrow = useNarrow(guessed)
  const steps = useSteps(eventId, told.meetings, actions, (meetingId) => open({ what: "panel", meetingId }))
  const live = useLive(eventId, state, steps, hand)

  const plan = useMemo<ConflictPlan>(
    () => (steps.meetings === told.meetings ? told : { ...told, meetings: steps.meetings }),
    [told, steps.meetings],
  )
  const planWords = usePlanWords(plan)
  const { prepared } = planWords.words
  const judgement = useMemo(() => judgementOf(prepared, state.bound), [prepared, state.bound])
  // Until the server has told of it, what an own step changes is found by the same engine here.
  const findings = useMemo(() => {
    if (plan === told) return foundBefore
    const passed = new Set(waived.map((one) => one.finding.key))
    return findConflicts(plan, prepared).filter((finding) => !passed.has(finding.key))
  }, [plan, told, foundBefore, waived, prepared])

  const today = useMemo(
    () => days.find((one) => one.iso === day) ?? days[0] ?? { iso: day, label: day, from: 0, to: 0 },
    [days, day],
  )
  const show = (iso: string, next: View) => {
    setDay(iso)
    setView(next)
  }
  const shown = {
    ...{ eventId, plan, venues, days, today, findings, editable, narrow, hand, judgement, show, open, ...planWords },
    publishedVersion: state.publishedVersion,
    fresh: live.fresh,
  }
  const { root, putDown, save } = useDeskActs(shown, steps, say)
  const scene: Scene = {
    ...shown,
    place: ({ meetingId, ...spot }, seen) => {
      const meeting = prepared.meetings.get(meetingId)
      if (meeting)
        putDown({ meeting: { ...meeting, revision: seen ?? meeting.revision }, grip: "move", by: "keys", spot })
    },
  }
  useBlockFocus(root)
  useEffect(() => whenIdle(judgement.ready), [judgement])

  return (
    <>
      <DeskHead {...scene} />
      <div ref={root} data-hand-root>
        <DeskToolbar scene={scene} view={view} steps={steps} live={live} />
        <DeskView view={view} scene={scene} />
        <Tray scene={scene} />
      </div>
      <HandWords scene={scene} news={said} />
      <HandCard scene={scene} />
      <FindingsPanel
        eventId={eventId}
        words={scene.words}
        findings={findings}
        waived={waived}
        editable={editable}
        mayWaive={mayWaive}
        actions={findingActions}
        askRoom={approval.actions.ask}
        onMove={(placement) => open({ what: "move", placement })}
        onOpen={(meetingId) => open({ what: "panel", meetingId })}
      />
      <DeskDialogs scene={scene} opened={opened} actions={actions} preview={preview} approval={approval} save={save} />
    </>
  )
}
