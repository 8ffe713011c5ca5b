"use client"

import { useTranslations } from "next-intl"
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useDeferredValue,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react"
import type { Detail } from "@/components/seat-map/detail"
import { HallFurniture } from "@/components/seat-map/hall-furniture"
import { px, py } from "@/components/seat-map/scale"
import { SeatLayer, type SeatLooks } from "@/components/seat-map/seat-layer"
import { SeatPatterns } from "@/components/seat-map/seat-patterns"
import { seatWords } from "@/components/seat-map/seat-words"
import { hallRows } from "@/lib/seating/rules/placing"
import { type Direction, neighbourSeat } from "@/lib/venues/rules/neighbours"
import type { HallView } from "@/lib/venues/rules/view"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { useChosenOptions } from "./use-chosen-options"

const ARROWS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }

/** A drawing whose seats are the options of a list. */
const LISTBOX = { role: "listbox", "aria-multiselectable": "true", tabIndex: 0 } as const

// Thousands of seats are not sent twice, as data and as markup: the page draws them when it comes alive.
const nothing = () => () => undefined
const onScreen = () => true
const onServer = () => false

export type SeatDrawingProps = {
  /** As it is drawn: turned when seen from the stage. */
  drawn: HallGeometry
  view: HallView
  title: string
  looks: SeatLooks
  chosen: ReadonlySet<string>
  detail: Detail
  /** The seat last clicked or walked to: where the arrows start. */
  current: string | null
  onClick: (event: MouseEvent<SVGSVGElement>) => void
  onWalk: (seatId: string, extend: boolean) => void
  /** Any other key, with the seat one stands on; true when it meant something. */
  onKey: (event: KeyboardEvent, seat: Seat) => boolean
  /** Drawn above the seats; told which seat has the focus. */
  overlay: (focused: Seat | null) => ReactNode
}

/** The hall as a list one walks through with the arrow keys: one tab stop, the seats below a layer for what comes and goes. */
export function SeatDrawing(props: SeatDrawingProps) {
  const { drawn, view, title, looks, chosen, detail, current, onClick, onWalk, onKey, overlay } = props
  const t = useTranslations("venues")
  const prefix = useId()
  const [focused, setFocused] = useState(false)
  const known = useMemo(() => new Map(drawn.seats.map((seat) => [seat.id, seat])), [drawn])
  const rows = useMemo(() => [...hallRows(drawn).values()], [drawn])
  const names = useMemo(() => new Map(drawn.seats.map((seat) => [seat.id, seatWords(t, seat)])), [drawn, t])
  const furniture = useMemo(
    () => <HallFurniture geometry={drawn} lectern={t("map.lectern")} turned={view === "stage"} />,
    [drawn, t, view],
  )
  // Colours first, names when there is time: the page answers before thousands of them are written.
  const shown = useDeferredValue(detail, "blocks")
  const alive = useSyncExternalStore(nothing, onScreen, onServer)
  useChosenOptions(alive ? drawn : null, chosen, prefix)
  const at = (current === null ? undefined : known.get(current)) ?? drawn.seats[0]

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (!at || event.altKey) return
    setFocused(true)
    const direction = ARROWS[event.key]
    if (!direction || event.ctrlKey || event.metaKey) {
      if (onKey(event, at)) event.preventDefault()
      return
    }
    event.preventDefault()
    const next = neighbourSeat(drawn, at, direction)
    if (next) onWalk(next.id, event.shiftKey)
  }
  return (
    <>
      <svg
        viewBox={`0 0 ${px(drawn.width)} ${py(drawn.height)}`}
        // The seat one stands on is framed instead; a frame round the whole hall would be outside of the window.
        style={{ display: "block", width: "100%", height: "auto", outline: "none" }}
        {...LISTBOX}
        {...(at ? { "aria-activedescendant": `${prefix}-${at.id}` } : {})}
        aria-label={title}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
        onPointerDown={() => setFocused(false)}
        onBlur={() => setFocused(false)}
        onClick={onClick}
      >
        <SeatPatterns prefix={prefix} />
        {furniture}
        {alive ? <SeatLayer rows={rows} looks={looks} prefix={prefix} detail={shown} names={names} /> : null}
      </svg>
      {overlay(focused ? (at ?? null) : null)}
    </>
  )
}
