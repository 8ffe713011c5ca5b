"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from "react"
import { type Direction, neighbourSeat } from "@/lib/venues/rules/neighbours"
import { type HallView, inView } from "@/lib/venues/rules/view"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { HallFurniture } from "./hall-furniture"
import { px, py } from "./scale"
import { spokenSeat } from "./seat-layer"
import type { SeatLook } from "./seat-look"
import { SeatPatterns } from "./seat-patterns"
import { SeatShape } from "./seat-shape"
import { seatWords } from "./seat-words"

export type SeatPointerKind = "down" | "move" | "up" | "cancel"

type Props = {
  geometry: HallGeometry
  /** What the drawing is, for screen readers. */
  title: string
  view?: HallView
  seats?: Readonly<Record<string, SeatLook>>
  /** A seat was chosen by click, Enter or space. Makes the drawing a list one can walk through with the arrow keys. */
  onPick?: (seatId: string, event: { shiftKey: boolean; ctrlKey: boolean }) => void
  /** Pointer over the seats, for dragging; the seat under the pointer, also while it is captured elsewhere. */
  onSeatPointer?: (kind: SeatPointerKind, seatId: string | null, event: PointerEvent<SVGSVGElement>) => void
  /** Told when the keyboard moves to another seat. */
  onActive?: (seatId: string) => void
  /** Several seats may be chosen at once. */
  multiple?: boolean
  /** Index of the fixture that is being moved. */
  chosenFixture?: number
  className?: string
}

const ARROWS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }

/** The hall with its seats, as wide as its container. Read-only unless `onPick` is given. */
export function SeatMap({
  geometry,
  title,
  view = "hall",
  seats = {},
  onPick,
  onSeatPointer,
  onActive,
  multiple,
  chosenFixture,
  className,
}: Props) {
  const t = useTranslations("venues")
  const prefix = useId()
  const drawn = useMemo(() => inView(geometry, view), [geometry, view])
  const known = useMemo(() => new Map(drawn.seats.map((seat) => [seat.id, seat])), [drawn])
  const choosable = onPick !== undefined
  const names = useMemo(
    () => (choosable ? new Map(drawn.seats.map((seat) => [seat.id, seatWords(t, seat)])) : null),
    [drawn, t, choosable],
  )
  const [active, setActive] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  const current: Seat | undefined = (active === null ? undefined : known.get(active)) ?? drawn.seats[0]

  const activate = (id: string) => {
    setActive(id)
    onActive?.(id)
  }
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (!onPick || !current) return
    const direction = ARROWS[event.key]
    if (direction) {
      event.preventDefault()
      const next = neighbourSeat(drawn, current, direction)
      if (next) activate(next.id)
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      onPick(current.id, event)
    }
  }
  const point = (kind: SeatPointerKind) =>
    onSeatPointer && ((event: PointerEvent<SVGSVGElement>) => onSeatPointer(kind, seatUnder(event), event))

  const pickable = onPick
    ? ({
        role: "listbox",
        "aria-multiselectable": multiple,
        tabIndex: 0,
        "aria-activedescendant": current && `${prefix}-${current.id}`,
        onKeyDown,
        onFocus: () => setFocused(true),
        onBlur: () => setFocused(false),
        onClick: (event: PointerEvent<SVGSVGElement>) => {
          const id = seatUnder(event)
          if (id === null) return
          activate(id)
          onPick(id, event)
        },
      } as const)
    : ({ role: "img" } as const)

  return (
    <svg
      viewBox={`0 0 ${px(drawn.width)} ${py(drawn.height)}`}
      className={className}
      style={{ display: "block", width: "100%", height: "auto" }}
      aria-label={title}
      onPointerDown={point("down")}
      onPointerMove={point("move")}
      onPointerUp={point("up")}
      onPointerCancel={point("cancel")}
      {...pickable}
    >
      <SeatPatterns prefix={prefix} />
      <HallFurniture
        geometry={drawn}
        lectern={t("map.lectern")}
        turned={view === "stage"}
        chosenFixture={chosenFixture}
      />
      {drawn.seats.map((seat) => (
        <SeatShape
          key={seat.id}
          seat={seat}
          look={seats[seat.id]}
          prefix={prefix}
          spoken={names ? spokenSeat(names.get(seat.id) ?? "", seats[seat.id]) : undefined}
          active={focused && seat === current}
        />
      ))}
    </svg>
  )
}

/** The seat under the pointer, wherever the event was captured. */
function seatUnder(event: { clientX: number; clientY: number }): string | null {
  const hit = document.elementFromPoint(event.clientX, event.clientY)
  return hit?.closest("[data-seat]")?.getAttribute("data-seat") ?? null
}
