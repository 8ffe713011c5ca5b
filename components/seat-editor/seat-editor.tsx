"use client"

import { usePathname, useRouter } from "next/navigation"
import { useCallback, useMemo, useRef, useState } from "react"
import { SharePanel } from "@/components/late-change/share-panel"
import type { PlanComparison } from "@/lib/seating/rules/plan-differences"
import { isRoundHall } from "@/lib/venues/rules/round-hall"
import type { HallView } from "@/lib/venues/rules/view"
import type { Seat } from "@/lib/venues/schema"
import { ChosenChange } from "./chosen-change"
import { DragCard } from "./drag-card"
import { EditorDialogs, type OpenDialog } from "./editor-dialogs"
import { EditorStrips } from "./editor-strips"
import { groupLabels } from "./group-labels"
import { Legend } from "./legend"
import { groupPlaces } from "./looks"
import { PlanTable } from "./plan-table"
import { Said } from "./said"
import { SearchBox } from "./search-box"
import { SeatCanvas, type SeatCanvasHandle } from "./seat-canvas"
import { SideColumn } from "./side-column"
import { Toolbar } from "./toolbar"
import type { SeatEditorProps } from "./types"
import { useCompare } from "./use-compare"
import { useDrag } from "./use-drag"
import { useEditorKeys } from "./use-editor-keys"
import { useGroup } from "./use-group"
import { useHand } from "./use-hand"
import { useSeatKeys } from "./use-keys"
import { useLive } from "./use-live"
import { useLooks } from "./use-looks"
import { usePlacing } from "./use-placing"
import { usePlan } from "./use-plan"
import { usePulse } from "./use-pulse"
import { useShow } from "./use-show"
import { useSteps } from "./use-steps"
import { useSeatingWords } from "./use-words"
import { VerdictNote } from "./verdict-words"

const NO_DIFFERENCES: PlanComparison = { moved: [], came: [], left: [], same: 0 }

/** The seating of one meeting: the drawing and its list twin, the tray, the chosen person, what is not in order. */
export function SeatEditor(props: SeatEditorProps) {
  const { eventId, sent, title, mayEdit, preview, others, actions, versions, against, lateChange } = props
  const plan = usePlan(sent)
  const words = useSeatingWords()
  const { t } = words
  const [view, setView] = useState<HallView>("hall")
  const [list, setList] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const canvas = useRef<SeatCanvasHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const side = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const here = usePathname()
  /** Round tables are arranged on a page of their own, which knows of hosts and diets. */
  const arrange = () => (isRoundHall(plan.geometry) ? router.push(`${here}/tables`) : setDialog({ kind: "arrange" }))

  const seatOf = useMemo(() => new Map(plan.geometry.seats.map((seat) => [seat.id, seat])), [plan.geometry])
  const people = useMemo(() => new Map(plan.people.map((person) => [person.id, person])), [plan.people])
  const groupPlace = useMemo(() => groupPlaces(plan.groups), [plan.groups])
  const steps = useSteps(eventId, plan, actions)
  const { seats } = steps
  const { index, judge, bindings } = usePlacing({ plan, seatOf, seats, people })
  const hand = useHand({ index, judge, people, mayEdit, make: steps.make })
  const pulse = usePulse(hand.store)
  const drag = useDrag(canvas, hand, judge)
  const group = useGroup(seats, index, people, hand)
  const looks = useLooks(plan, seats, people, groupPlace, group.only)
  const live = useLive(eventId, plan, steps)
  const compare = useCompare(plan.geometry, seats, against?.seats ?? null)
  const labels = useCallback(
    (known: ReadonlyMap<string, Seat>) => groupLabels(seats, known, people, plan.groups),
    [seats, people, plan.groups],
  )

  const marks = useMemo(
    () => ({
      store: hand.store,
      placeOf: index.placeOf,
      flashed: live.flashed,
      differences: compare ? [...compare.moved, ...compare.came, ...compare.left] : [],
    }),
    [hand.store, index, live.flashed, compare],
  )

  const show = useShow(canvas, hand, index, pulse)
  /** On a narrow screen the person stands below the list. */
  const chooseInList = (participationId: string) => {
    hand.select(participationId)
    if (window.matchMedia("(max-width: 1023px)").matches) side.current?.scrollIntoView()
  }
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
            {...{ hand, index, people, mayEdit, view, list }}
            onView={setView}
            onList={setList}
            undo={steps.undoable > 0}
            redo={steps.redoable > 0}
            onUndo={undo}
            onRedo={redo}
            onArrange={arrange}
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
          {...{ eventId, plan, hand, people, seatOf, mayEdit, live }}
          rehall={actions.rehall}
          onMove={(ids) => setDialog({ kind: "move", ids })}
          onChanging={steps.expect}
        />
        <div className="relative min-h-0" style={{ height: "max(420px, calc(100vh - 290px))" }}>
          <VerdictNote store={hand.store} />
          {list ? (
            <PlanTable
              {...{ hand, seats, seatOf, mayEdit }}
              people={plan.people}
              groups={plan.groups}
              onSelect={chooseInList}
              onMove={(id) => setDialog({ kind: "move", ids: [id] })}
            />
          ) : (
            <SeatCanvas
              ref={canvas}
              {...{ view, looks, marks, labels }}
              geometry={plan.geometry}
              title={t("mapTitle", { title })}
              onSeat={hand.onSeat}
              onRow={(row, adding) =>
                hand.choose(
                  row.map((seat) => seat.id),
                  adding,
                )
              }
              onMarquee={hand.choose}
              onWalk={hand.onWalk}
              onHover={hand.point}
              onGrip={(seatId, event) => {
                const taken = index.taken.get(seatId)
                const { tool, carried } = hand.store.get()
                if (!taken || !mayEdit || tool !== "select" || carried) return false
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
        {...{ plan, hand, index, people, groupPlace, mayEdit, seatOf, drag, bindings }}
        {...{ versions, against }}
        comparison={compare ?? NO_DIFFERENCES}
        open={setDialog}
        onFinding={show.finding}
        onPerson={show.person}
        late={
          mayEdit ? (
            <ChosenChange
              {...{ eventId, title, people, seatOf, hand, index }}
              planId={plan.id}
              slot={lateChange}
              onChanging={steps.expect}
            />
          ) : null
        }
        shared={mayEdit ? <SharePanel {...{ eventId, others }} planId={plan.id} slot={lateChange} /> : null}
      />
      <Said store={hand.store} />
      <p aria-live="polite" className="sr-only">
        {live.news}
      </p>
      <DragCard store={hand.store} people={people} ref={drag.card} />
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
