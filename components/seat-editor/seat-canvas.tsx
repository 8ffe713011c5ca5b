"use client"

import { type Ref, useImperativeHandle, useMemo, useRef } from "react"
import { px, py } from "@/components/seat-map/scale"
import type { SeatLook } from "@/components/seat-map/seat-look"
import { SeatMap } from "@/components/seat-map/seat-map"
import { type HallView, inView } from "@/lib/venues/rules/view"
import type { HallGeometry } from "@/lib/venues/schema"
import { PanZoom, type PanZoomHandle, type Part } from "./pan-zoom"

export type SeatCanvasHandle = { showSeat: (seatId: string) => void }

/** The hall inside a frame one can pan and zoom, one tab stop for the keyboard. */
export function SeatCanvas({
  geometry,
  view,
  title,
  looks,
  onSeat,
  onWalk,
  onEscape,
  ref,
}: {
  geometry: HallGeometry
  view: HallView
  title: string
  looks: Readonly<Record<string, SeatLook>>
  onSeat: (seatId: string) => void
  onWalk: (seatId: string) => void
  onEscape: () => void
  ref?: Ref<SeatCanvasHandle>
}) {
  const frame = useRef<PanZoomHandle>(null)
  const byKeyboard = useRef(false)
  const drawn = useMemo(() => inView(geometry, view), [geometry, view])
  const [width, height] = [px(geometry.width), py(geometry.height)]
  const begin = usedPart(drawn, looks, width, height)
  useImperativeHandle(ref, () => ({
    showSeat: (seatId) => {
      const seat = drawn.seats.find((one) => one.id === seatId)
      if (seat) frame.current?.show(px(seat.x) / width, py(seat.y) / height)
    },
  }))
  return (
    <div
      className="h-full min-h-0"
      onPointerDownCapture={() => {
        byKeyboard.current = false
      }}
      onKeyDownCapture={(event) => {
        byKeyboard.current = true
        if (event.key === "Escape") onEscape()
      }}
    >
      <PanZoom key={view} ref={frame} ratio={height / width} natural={width} begin={begin}>
        <SeatMap
          geometry={geometry}
          view={view}
          title={title}
          seats={looks}
          className="outline-none"
          onPick={onSeat}
          onActive={(seatId) => {
            if (!byKeyboard.current) return
            onWalk(seatId)
            const seat = drawn.seats.find((one) => one.id === seatId)
            if (seat) frame.current?.reveal(px(seat.x) / width, py(seat.y) / height)
          }}
        />
      </PanZoom>
    </div>
  )
}

/** Stage, first section and every other section with people: an empty gallery need not make the names small. */
function usedPart(drawn: HallGeometry, looks: Readonly<Record<string, SeatLook>>, width: number, height: number): Part {
  const used = new Set(["stage", "0"])
  for (const seat of drawn.seats) if (looks[seat.id]) used.add(seat.area)
  const ys = drawn.seats.filter((seat) => used.has(seat.area)).map((seat) => seat.y)
  const xs = drawn.seats.filter((seat) => used.has(seat.area)).map((seat) => seat.x)
  return {
    left: Math.max(0, px(Math.min(...xs) - 3) / width),
    right: Math.min(1, px(Math.max(...xs) + 3) / width),
    top: Math.max(0, py(Math.min(...ys) - 2.2) / height),
    bottom: Math.min(1, py(Math.max(...ys) + 2.2) / height),
  }
}
