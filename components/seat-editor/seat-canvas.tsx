"use client"

import { type Ref, useImperativeHandle, useMemo, useRef } from "react"
import { px, py } from "@/components/seat-map/scale"
import type { SeatLook } from "@/components/seat-map/seat-look"
import { SeatMap } from "@/components/seat-map/seat-map"
import { type HallView, inView } from "@/lib/venues/rules/view"
import type { HallGeometry } from "@/lib/venues/schema"
import { PanZoom, type PanZoomHandle } from "./pan-zoom"

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
      <PanZoom ref={frame} ratio={height / width} natural={width}>
        <SeatMap
          geometry={geometry}
          view={view}
          title={title}
          seats={looks}
          onPick={onSeat}
          onActive={(seatId) => {
            if (byKeyboard.current) onWalk(seatId)
          }}
        />
      </PanZoom>
    </div>
  )
}
