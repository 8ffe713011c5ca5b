"use client"

import { useMemo, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import type { SeatingFinding, SeatingPlanDto } from "@/lib/seating/schema"
import type { HallView } from "@/lib/venues/rules/view"
import { EditorDialogs, type OpenDialog } from "./editor-dialogs"
import { Findings } from "./findings"
import { Legend } from "./legend"
import { groupPlaces, seatLooks } from "./looks"
import { PersonPanel } from "./person-panel"
import { PlanTable } from "./plan-table"
import { SearchBox } from "./search-box"
import { SeatCanvas, type SeatCanvasHandle } from "./seat-canvas"
import { Toolbar } from "./toolbar"
import { Tray } from "./tray"
import type { PreviewFigures, SeatingActions } from "./types"
import { useCarry } from "./use-carry"
import { useLocks } from "./use-locks"
import { useMoves } from "./use-moves"
import { usePulse } from "./use-pulse"
import { useSeatingWords } from "./use-words"

export type SeatEditorProps = {
  eventId: string
  plan: SeatingPlanDto
  title: string
  mayEdit: boolean
  preview: PreviewFigures | null
  others: readonly { planId: string; title: string }[]
  actions: SeatingActions
}

/** The seating of one meeting: the drawing and its list twin, the tray, the chosen person, what is not in order. */
export function SeatEditor({ eventId, plan, title, mayEdit, preview, others, actions }: SeatEditorProps) {
  const words = useSeatingWords()
  const { t } = words
  const [view, setView] = useState<HallView>("hall")
  const [list, setList] = useState(false)
  const [only, setOnly] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [found, pulse] = usePulse()
  const canvas = useRef<SeatCanvasHandle>(null)
  const side = useRef<HTMLDivElement>(null)

  const seatOf = useMemo(() => new Map(plan.geometry.seats.map((seat) => [seat.id, seat])), [plan.geometry])
  const people = useMemo(() => new Map(plan.people.map((person) => [person.id, person])), [plan.people])
  const groupPlace = useMemo(() => groupPlaces(plan.groups), [plan.groups])
  const moves = useMoves(eventId, plan, actions.move)
  const { seats, lock } = useLocks(eventId, plan, moves.seats, actions.lock)
  const carry = useCarry({ seats, seatOf, people, mayEdit, make: moves.make, lock })
  const { selectedId, selectedSeat, carried } = carry

  const placeOf = useMemo(() => new Map(seats.map((one) => [one.participationId, one])), [seats])
  const tray = useMemo(
    () => plan.people.filter((person) => person.attends && !placeOf.has(person.id)),
    [plan.people, placeOf],
  )
  const problems = useMemo(
    () => new Set(plan.findings.filter((one) => one.severity === "error").flatMap((one) => one.seatIds)),
    [plan.findings],
  )
  const looks = useMemo(
    () =>
      seatLooks({
        seats,
        holds: plan.holds,
        people,
        groupPlace,
        selected: selectedSeat,
        found,
        carriedFrom: carried?.from ?? null,
        problems,
        only,
        companion: t("companionSeat"),
        spoken: (person) => [person.shownName, person.groupName || t(`category.${person.category}`)].join("，"),
      }),
    [seats, plan.holds, people, groupPlace, selectedSeat, found, carried, problems, only, t],
  )

  const show = (participationId: string) => {
    carry.select(participationId)
    const seatId = placeOf.get(participationId)?.seatId
    if (!seatId) return
    canvas.current?.showSeat(seatId)
    pulse(seatId)
  }
  /** On a narrow screen the person stands below the list. */
  const chooseInList = (participationId: string) => {
    carry.select(participationId)
    if (window.matchMedia("(max-width: 1023px)").matches) side.current?.scrollIntoView()
  }
  const showFinding = (finding: SeatingFinding) => {
    const [id] = finding.participationIds
    const [seatId] = finding.seatIds
    if (id) show(id)
    else if (seatId) {
      carry.select(null, seatId)
      canvas.current?.showSeat(seatId)
      pulse(seatId)
    }
  }
  const selected = selectedId === null ? undefined : people.get(selectedId)
  const place = selectedId === null ? undefined : placeOf.get(selectedId)

  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
      <section className="flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-white">
        <div className="flex flex-wrap items-center gap-2 border-line-2 border-b px-3 py-2">
          <Toolbar
            mayEdit={mayEdit}
            tool={carry.tool}
            onTool={carry.setTool}
            view={view}
            onView={setView}
            list={list}
            onList={setList}
            undo={moves.canUndo}
            redo={moves.canRedo}
            onUndo={moves.undo}
            onRedo={moves.redo}
            onArrange={() => setDialog({ kind: "arrange" })}
            entries={[
              { label: t("copy.title"), onSelect: () => setDialog({ kind: "copy" }) },
              { label: t("clear.title"), onSelect: () => setDialog({ kind: "clear" }) },
              { label: t("remove.title"), danger: true, onSelect: () => setDialog({ kind: "remove" }) },
            ]}
          />
          <div className="w-full sm:ml-auto sm:w-auto">
            <SearchBox
              people={plan.people}
              seatWord={(person) => words.seat(seatOf.get(placeOf.get(person.id)?.seatId ?? ""))}
              onFound={(person) => show(person.id)}
            />
          </div>
        </div>
        {carried ? (
          <div className="flex flex-wrap items-center gap-3 border-line-2 border-b bg-seal-soft px-4 py-1.5 text-[14px]">
            <span className="min-w-0 flex-1">{t("carrying", { name: carried.person.shownName })}</span>
            <Button size="sm" onClick={carry.putBack}>
              {t("putBack")}
            </Button>
          </div>
        ) : null}
        {plan.hallIsMeetings ? null : (
          <div className="px-3 pt-2">
            <Callout tone="amber" title={t("otherHall", { hall: plan.hallName })} />
          </div>
        )}
        <div className="min-h-0" style={{ height: "max(420px, calc(100vh - 290px))" }}>
          {list ? (
            <PlanTable
              people={plan.people}
              groups={plan.groups}
              seats={seats}
              seatOf={seatOf}
              selectedId={selectedId}
              mayEdit={mayEdit}
              onSelect={chooseInList}
              onMove={(id) => setDialog({ kind: "move", participationId: id })}
              onLock={(id, locked) => lock([id], locked)}
              onUnseat={carry.unseat}
            />
          ) : (
            <SeatCanvas
              ref={canvas}
              geometry={plan.geometry}
              view={view}
              title={t("mapTitle", { title })}
              looks={looks}
              onSeat={carry.onSeat}
              onWalk={carry.onWalk}
              onEscape={carry.putBack}
            />
          )}
        </div>
        <div className="border-line-2 border-t px-3 py-2">
          <Legend groups={plan.groups} seats={seats} people={people} only={only} onOnly={setOnly} />
        </div>
      </section>
      <div ref={side} className="flex min-w-0 flex-col gap-3">
        <PersonPanel
          person={selected}
          place={place}
          seat={seatOf.get((selected ? place?.seatId : selectedSeat) ?? "")}
          geometry={plan.geometry}
          groupPlace={
            selected?.category === "DEPUTY" && selected.groupId ? (groupPlace.get(selected.groupId) ?? null) : null
          }
          mayEdit={mayEdit}
          onMove={() => selectedId && setDialog({ kind: "move", participationId: selectedId })}
          onCarry={() => selectedId && carry.pickUp(selectedId)}
          onLock={(locked) => selectedId && lock([selectedId], locked)}
          onUnseat={() => selectedId && carry.unseat(selectedId)}
        />
        <Tray people={tray} carriedId={carried?.person.id ?? null} mayEdit={mayEdit} onPick={carry.onTray} />
        <Findings findings={plan.findings} onShow={showFinding} />
      </div>
      <p aria-live="assertive" className="sr-only">
        {carry.said}
      </p>
      <EditorDialogs
        dialog={dialog}
        onClose={() => setDialog(null)}
        {...{ eventId, plan, seats, people, preview, others, actions }}
        onPlace={carry.place}
        onChanging={moves.expect}
      />
    </div>
  )
}
