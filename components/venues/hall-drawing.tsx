"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useMemo, useRef, useState } from "react"
import { SeatMap } from "@/components/seat-map/seat-map"
import { seatWords } from "@/components/seat-map/seat-words"
import { Button } from "@/components/ui/button"
import { EmptyState, Panel } from "@/components/ui/panel"
import { Segmented } from "@/components/ui/segmented"
import { MAX_ROW, MAX_SEATS } from "@/lib/venues/rules/check/limits"
import { moveFixture, placeDoor, placeFixture } from "@/lib/venues/rules/edit/fixtures"
import { placeSeat } from "@/lib/venues/rules/edit/placing"
import { removeSeats } from "@/lib/venues/rules/edit/seats"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatTotal } from "@/lib/venues/rules/hall-check"
import { rowWidth } from "@/lib/venues/rules/layout/slots"
import type { HallView } from "@/lib/venues/rules/view"
import type { HallDescription } from "@/lib/venues/schema"
import { FixtureTools, PlacingTools, type Tool } from "./fixture-tools"
import { freshKey } from "./new-hall"
import { SeatTools } from "./seat-tools"
import { usePointing } from "./use-pointing"

const ZOOMS = ["100", "160", "250"] as const
type Change = (next: HallDescription, tag?: string) => void

const drawable = (description: HallDescription): boolean => {
  const total = seatTotal(description)
  const rows = [...(description.stage?.rows ?? []), ...description.sections.flatMap((section) => section.rows)]
  return total > 0 && total <= MAX_SEATS && rows.every((row) => rowWidth(row) <= MAX_ROW)
}

/** The hall as it will be. Seats are chosen by click, frame or keys, and changed; fixtures are put and moved. */
export function HallDrawing({
  description,
  capacity,
  history,
  onChange,
}: {
  description: HallDescription
  capacity: number
  history: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean }
  onChange: Change
}) {
  const t = useTranslations("venues")
  const [view, setView] = useState<HallView>("hall")
  const [zoom, setZoom] = useState<(typeof ZOOMS)[number]>("100")
  const [tool, setTool] = useState<Tool>("choose")
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [fixture, setFixture] = useState(-1)
  const [said, setSaid] = useState("")
  const shift = useRef(false)
  const geometry = useMemo(() => (drawable(description) ? hallGeometry(description) : null), [description])
  const known = useMemo(() => new Map(geometry?.seats.map((seat) => [seat.id, seat])), [geometry])
  const selected = useMemo(() => [...chosen].flatMap((id) => known.get(id) ?? []), [chosen, known])
  const looks = useMemo(
    () => Object.fromEntries(selected.map((seat) => [seat.id, { emphasis: "selected" as const }])),
    [selected],
  )
  const stageSeats = geometry?.seats.filter((seat) => seat.area === "stage").length ?? 0
  const usable = geometry?.seats.filter((seat) => seat.area !== "stage" && !seat.blocked).length ?? 0

  const choose = (ids: readonly string[], more: boolean) => {
    const next = new Set(more ? chosen : [])
    for (const id of ids)
      if (more && ids.length === 1 && next.has(id)) next.delete(id)
      else next.add(id)
    setChosen(next)
    const [only] = ids
    const seat = ids.length === 1 && only !== undefined ? known.get(only) : undefined
    setSaid(
      seat
        ? `${seatWords(t, seat)} · ${t("edit.chosen", { count: next.size })}`
        : t("edit.chosen", { count: next.size }),
    )
  }
  const act = (next: HallDescription, words: string) => {
    onChange(next)
    setSaid(words)
  }
  const pointing = usePointing({
    geometry,
    view,
    onFrame: choose,
    onFixture: setFixture,
    onMove: (index, by) => act(moveFixture(description, index, by), t("edit.moved")),
    onGround: (point) => {
      if (tool === "choose") return setChosen(new Set())
      if (tool === "seat") act(placeSeat(description, point, freshKey), t("edit.seatPut"))
      else if (tool === "door") act(placeDoor(description, t("edit.door"), point), t("edit.doorPut"))
      else {
        act(
          placeFixture(description, { kind: tool, name: "" }, point),
          t("edit.fixturePut", { kind: t(`fixtures.${tool}`) }),
        )
      }
    },
  })
  const onKeyDownCapture = (event: KeyboardEvent) => {
    shift.current = event.shiftKey
    if (!(event.target instanceof SVGElement)) return
    if (event.key === "Delete" || event.key === "Backspace") {
      if (selected.length === 0) return
      event.preventDefault()
      act(removeSeats(description, chosen), t("edit.removed", { count: selected.length }))
      setChosen(new Set())
    } else if (event.key === "Escape") setChosen(new Set())
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault()
      if (event.shiftKey) history.redo()
      else history.undo()
    }
  }

  return (
    <Panel
      title={t("hall.preview")}
      aside={t("hall.counts", { stage: stageSeats, seats: usable })}
      actions={
        <Segmented
          label={t("hall.view")}
          value={view}
          onChange={setView}
          options={[
            { value: "hall", label: t("hall.views.hall") },
            { value: "stage", label: t("hall.views.stage") },
          ]}
        />
      }
    >
      <div className="flex flex-wrap items-center gap-2 border-line-2 border-b px-4 py-2 text-[14px]">
        <Button size="sm" disabled={!history.canUndo} onClick={history.undo}>
          ↶ {t("edit.undo")}
        </Button>
        <Button size="sm" disabled={!history.canRedo} onClick={history.redo}>
          ↷ {t("edit.redo")}
        </Button>
        <PlacingTools tool={tool} onChange={setTool} />
        <Segmented
          label={t("edit.zoom")}
          value={zoom}
          onChange={setZoom}
          options={ZOOMS.map((value) => ({ value, label: `${value}%` }))}
        />
        {geometry && usable !== capacity ? (
          <span className="text-amber">▲ {t("hall.capacityDiffers", { seats: usable, capacity })}</span>
        ) : null}
      </div>
      {geometry ? (
        <>
          <SeatTools
            description={description}
            geometry={geometry}
            selected={selected}
            onChange={act}
            onChoose={(ids) => choose(ids, false)}
          />
          <div className="relative overflow-auto p-3" style={{ maxHeight: "70vh" }} onKeyDownCapture={onKeyDownCapture}>
            <div className="select-none" style={{ minWidth: Math.min(geometry.width * 16, 640), width: `${zoom}%` }}>
              <SeatMap
                geometry={geometry}
                view={view}
                title={t("hall.preview")}
                seats={looks}
                multiple
                chosenFixture={fixture}
                onPick={(id, event) => {
                  if (!pointing.wasDrag()) choose([id], event.shiftKey || event.ctrlKey || chosen.has(id))
                }}
                onActive={(id) => {
                  if (shift.current) setChosen((now) => new Set([...now, id]))
                }}
                onSeatPointer={pointing.onPointer}
              />
            </div>
            {pointing.frame ? (
              <div
                aria-hidden="true"
                className="pointer-events-none fixed border border-blue bg-[rgba(230,238,245,0.4)]"
                style={pointing.frame}
              />
            ) : null}
          </div>
          <FixtureTools
            description={description}
            geometry={geometry}
            chosen={fixture}
            onChoose={setFixture}
            onChange={act}
          />
        </>
      ) : (
        <EmptyState title={t("hall.notDrawn")} />
      )}
      <output aria-live="polite" className="sr-only">
        {said}
      </output>
      <p className="m-0 border-line-2 border-t px-4 py-2 text-[13px] text-ink-2">{t("edit.help")}</p>
    </Panel>
  )
}
