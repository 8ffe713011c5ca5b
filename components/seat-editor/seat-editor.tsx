"use client"

import { useCallback, useMemo, useRef, useState } from "react"
import { ChangePanels } from "@/components/late-change/change-panels"
import type { LateChangeSlot } from "@/components/late-change/types"
import type { PlanComparison } from "@/lib/seating/rules/plan-differences"
import type { SeatingPlanDto } from "@/lib/seating/schema"
import type { HallView } from "@/lib/venues/rules/view"
import type { Seat } from "@/lib/venues/schema"
import { DragCard } from "./drag-card"
import { EditorDialogs, type OpenDialog } from "./editor-dialogs"
import { EditorStrips } from "./editor-strips"
import { groupLabels } from "./group-labels"
import { Legend } from "./legend"
import { groupPlaces } from "./looks"
import type { Marks } from "./overlay"
import { PlanTable } from "./plan-table"
import { SearchBox } from "./search-box"
import { SeatCanvas, type SeatCanvasHandle } from "./seat-canvas"
import { SideColumn } from "./side-column"
import { Toolbar } from "./toolbar"
import type { PreviewFigures, SeatingActions } from "./types"
import { useCompare } from "./use-compare"
import { useDrag } from "./use-drag"
import { useEditorKeys } from "./use-editor-keys"
import { useGroup } from "./use-group"
import { useHand } from "./use-hand"
import { useSeatKeys } from "./use-keys"
import { useLive } from "./use-live"
import { useLooks } from "./use-looks"
import { usePlacing } from "./use-placing"
import { usePulse } from "./use-pulse"
import { useShow } from "./use-show"
import { useSteps } from "./use-steps"
import { useSeatingWords } from "./use-words"

export type SeatEditorProps = {
  eventId: string
  plan: SeatingPlanDto
  title: string
  mayEdit: boolean
  preview: PreviewFigures | null
  others: readonly { planId: string; title: string }[]
  actions: SeatingActions
  /** Versions this plan can be laid over, and the one that is (from the address). */
  versions: readonly { value: string; title: string }[]
  against: ComparedWith | null
  lateChange: LateChangeSlot
}
export type ComparedWith = {
  value: string
  title: string
  seats: readonly { participationId: string; seatId: string }[]
}

const NO_DIFFERENCES: PlanComparison = { moved: [], came: [], left: [], same: 0 }

/** The seating of one meeting: the drawing and its list twin, the tray, the chosen person, what is not in order. */
export function SeatEditor(props: SeatEditorProps) {
  const { eventId, plan, title, mayEdit, preview, others, actions, versions, against, lateChange } = props
  const words = useSeatingWords()
  const { t } = words
  const [view, setView] = useState<HallView>("hall")
  const [list, setList] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [hover, setHover] = useState<string | null>(null)
  const [found, pulse] = usePulse()
  const canvas = useRef<SeatCanvasHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const side = useRef<HTMLDivElement>(null)

  const seatOf = useMemo(() => new Map(plan.geometry.seats.map((seat) => [seat.id, seat])), [plan.geometry])
  const people = useMemo(() => new Map(plan.people.map((person) => [person.id, person])), [plan.people])
  const groupPlace = useMemo(() => groupPlaces(plan.groups), [plan.groups])
  const steps = useSteps(eventId, plan, actions)
  const { seats } = steps
  const { index, judge } = usePlacing({ geometry: plan.geometry, seatOf, seats, holds: plan.holds, people })
  const hand = useHand({ index, judge, people, mayEdit, make: steps.make })
  const { carried } = hand
  const drag = useDrag(canvas, judge, hand.place)
  const group = useGroup(seats, index, people, hand)
  const looks = useLooks(plan, seats, people, groupPlace, group.only)
  const live = useLive(eventId, plan, steps)
  const compare = useCompare(plan.geometry, seats, against?.seats ?? null)
  const labels = useCallback(
    (known: ReadonlyMap<string, Seat>) => groupLabels(seats, known, people, plan.groups),
    [seats, people, plan.groups],
  )

  const inHand = drag.drag?.ids ?? carried?.ids ?? []
  const pointed = hand.selectedSeat !== hover ? hover : null
  const verdict = drag.drag ? drag.drag.verdict : carried && pointed ? judge(carried.ids, pointed) : null
  const marks: Marks = {
    chosen: hand.chosen,
    lifted: inHand.flatMap((id) => index.placeOf.get(id)?.seatId ?? []),
    target: verdict && { seats: verdict.targets, ok: verdict.ok },
    found,
    flashed: live.flashed,
    differences: compare ? [...compare.moved, ...compare.came, ...compare.left] : [],
  }

  const show = useShow(canvas, hand, index, pulse)
  /** On a narrow screen the person stands below the list. */
  const chooseInList = (participationId: string) => {
    hand.select(participationId)
    if (window.matchMedia("(max-width: 1023px)").matches) side.current?.scrollIntoView()
  }
  const selected = hand.selectedId === null ? undefined : people.get(hand.selectedId)
  const onSeatKey = useSeatKeys({
    hand,
    geometry: plan.geometry,
    takenBy: (seatId) => index.taken.get(seatId)?.participationId,
    isLocked: (id) => index.placeOf.get(id)?.locked ?? false,
    mayEdit,
    canvas,
    open: setDialog,
  })
  const undo = () => {
    if (steps.undoable === 0) return
    steps.undo()
    hand.say(t("said.undone"))
  }
  const redo = () => {
    if (steps.redoable === 0) return
    steps.redo()
    hand.say(t("said.redone"))
  }
  const root = useRef<HTMLDivElement>(null)
  useEditorKeys(root, {
    undo: mayEdit ? undo : undefined,
    redo: mayEdit ? redo : undefined,
    search: () => search.current?.focus(),
    back: hand.putBack,
  })

  return (
    <div ref={root} className="grid gap-4 pb-14 lg:grid-cols-[minmax(0,1fr)_300px] lg:pb-0">
      <section className="flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-white">
        <div className="flex flex-wrap items-center gap-2 border-line-2 border-b px-3 py-2">
          <Toolbar
            {...{ mayEdit, view, list }}
            tool={hand.tool}
            onTool={hand.setTool}
            onView={setView}
            onList={setList}
            undo={steps.undoable > 0}
            redo={steps.redoable > 0}
            onUndo={undo}
            onRedo={redo}
            onArrange={() => setDialog({ kind: "arrange" })}
            onGroup={group.carry}
            entries={[
              { label: t("help.title"), onSelect: () => setDialog({ kind: "help" }) },
              { label: t("copy.title"), onSelect: () => setDialog({ kind: "copy" }) },
              { label: t("clear.title"), onSelect: () => setDialog({ kind: "clear" }) },
              { label: t("remove.title"), danger: true, onSelect: () => setDialog({ kind: "remove" }) },
            ]}
          />
          <div className="min-w-44 flex-1">
            <SearchBox
              ref={search}
              people={plan.people}
              seats={plan.geometry.seats}
              seatWord={(person) => words.seat(seatOf.get(index.placeOf.get(person.id)?.seatId ?? ""))}
              nameAt={(seatId) => people.get(index.taken.get(seatId)?.participationId ?? "")?.shownName ?? ""}
              onFound={(person) => show.person(person.id)}
              onSeat={show.seat}
            />
          </div>
        </div>
        <EditorStrips
          {...{ eventId, plan, hand, verdict, mayEdit, live }}
          rehall={actions.rehall}
          selected={selected}
          seat={seatOf.get(hand.selectedSeat ?? "")}
          onMove={(ids) => setDialog({ kind: "move", ids })}
          onChanging={steps.expect}
        />
        <div className="min-h-0" style={{ height: "max(420px, calc(100vh - 290px))" }}>
          {list ? (
            <PlanTable
              {...{ seats, seatOf, mayEdit }}
              people={plan.people}
              groups={plan.groups}
              selectedId={hand.selectedId}
              chosen={hand.chosen}
              onSelect={chooseInList}
              onChoose={hand.choose}
              onMove={(id) => setDialog({ kind: "move", ids: [id] })}
              onLock={(id, locked) => hand.lock([id], locked)}
              onUnseat={(id) => hand.unseat([id])}
            />
          ) : (
            <SeatCanvas
              ref={canvas}
              {...{ view, looks, marks, labels }}
              geometry={plan.geometry}
              title={t("mapTitle", { title })}
              current={hand.cursor}
              marqueeTool={hand.tool === "marquee"}
              onSeat={hand.onSeat}
              onRow={(row, adding) =>
                hand.choose(
                  row.map((seat) => seat.id),
                  adding,
                )
              }
              onMarquee={hand.choose}
              onWalk={(seatId, adding) => {
                setHover(seatId)
                hand.onWalk(seatId, adding)
              }}
              onHover={(seatId) => {
                if (carried) setHover(seatId)
              }}
              onGrip={(seatId, event) => {
                const taken = index.taken.get(seatId)
                if (!taken || !mayEdit || hand.tool !== "select" || carried) return false
                drag.begin(event, hand.asBlock(taken.participationId))
                return true
              }}
              onKey={onSeatKey}
            />
          )}
        </div>
        <div className="border-line-2 border-t px-3 py-2">
          <Legend groups={plan.groups} seats={seats} people={people} only={group.only} onOnly={group.choose} />
        </div>
      </section>
      <SideColumn
        ref={side}
        {...{ plan, hand, index, people, groupPlace, mayEdit, seatOf, drag }}
        {...{ versions, against }}
        comparison={compare ?? NO_DIFFERENCES}
        open={setDialog}
        onFinding={show.finding}
        onPerson={show.person}
      >
        {mayEdit ? (
          <ChangePanels
            {...{ eventId, people, seatOf, others }}
            planId={plan.id}
            slot={lateChange}
            participationIds={hand.chosenIds.length > 0 || !selected ? hand.chosenIds : [selected.id]}
            seatId={hand.selectedSeat}
            placeOf={index.placeOf}
            onChanging={steps.expect}
          />
        ) : null}
      </SideColumn>
      <p aria-live="assertive" className="sr-only">
        {hand.said}
      </p>
      <p aria-live="polite" className="sr-only">
        {live.news}
      </p>
      <DragCard drag={drag.drag} people={people} ref={drag.card} />
      <EditorDialogs
        dialog={dialog}
        onClose={() => setDialog(null)}
        {...{ eventId, plan, seats, people, preview, others, actions, judge }}
        onPlace={hand.place}
        onChanging={steps.expect}
      />
    </div>
  )
}
