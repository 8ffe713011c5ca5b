"use client"

import { type PointerEvent, useRef, useState } from "react"
import { UNIT_X, UNIT_Y } from "@/components/seat-map/scale"
import type { SeatPointerKind } from "@/components/seat-map/seat-map"
import type { Point } from "@/lib/venues/rules/edit/fixtures"
import { fixtureUnder, seatsBetween } from "@/lib/venues/rules/edit/placing"
import type { HallView } from "@/lib/venues/rules/view"
import type { HallGeometry } from "@/lib/venues/schema"

type Frame = { left: number; top: number; width: number; height: number }
type Press = { from: Point; client: Point; fixture: number; onSeat: boolean; dragged: boolean; more: boolean }

/** Nearer than this (pixels) it is a click. */
const SLACK = 5

/** Where in the hall (hall view, seat units) the pointer is. */
function hallPoint(event: PointerEvent<SVGSVGElement>, geometry: HallGeometry, view: HallView): Point | null {
  const matrix = event.currentTarget.getScreenCTM()
  if (!matrix) return null
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
  const [x, y] = [point.x / UNIT_X, point.y / UNIT_Y]
  return view === "stage" ? { x: geometry.width - x, y: geometry.height - y } : { x, y }
}

/**
 * What the pointer does on the drawing: a frame around seats, a fixture pulled elsewhere, a click on the ground. Clicks on
 * seats are the drawing's own (`wasDrag` tells whether the last one ended a drag).
 */
export function usePointing({
  geometry,
  view,
  onFrame,
  onFixture,
  onMove,
  onGround,
}: {
  geometry: HallGeometry | null
  view: HallView
  onFrame: (seatIds: readonly string[], more: boolean) => void
  onFixture: (index: number) => void
  onMove: (index: number, by: Point) => void
  onGround: (point: Point) => void
}) {
  const press = useRef<Press | null>(null)
  const dragged = useRef(false)
  const [frame, setFrame] = useState<Frame | null>(null)

  const onPointer = (kind: SeatPointerKind, seatId: string | null, event: PointerEvent<SVGSVGElement>) => {
    const point = geometry && hallPoint(event, geometry, view)
    if (!point || !geometry) return
    const client = { x: event.clientX, y: event.clientY }
    if (kind === "down") {
      // On a phone one finger pulls the page; there, one looks.
      if (event.pointerType === "touch" || event.button !== 0) return
      const fixture = seatId === null ? fixtureUnder(geometry, point) : -1
      press.current = { from: point, client, fixture, onSeat: seatId !== null, dragged: false, more: event.shiftKey }
      dragged.current = false
      return
    }
    const now = press.current
    if (!now) return
    const far = Math.hypot(client.x - now.client.x, client.y - now.client.y) > SLACK
    if (kind === "move") {
      if (!now.dragged && !far) return
      if (!now.dragged) event.currentTarget.setPointerCapture(event.pointerId)
      now.dragged = true
      if (now.fixture < 0)
        setFrame({
          left: Math.min(client.x, now.client.x),
          top: Math.min(client.y, now.client.y),
          width: Math.abs(client.x - now.client.x),
          height: Math.abs(client.y - now.client.y),
        })
      return
    }
    press.current = null
    dragged.current = now.dragged
    setFrame(null)
    if (kind === "cancel") return
    if (now.fixture >= 0) {
      onFixture(now.fixture)
      if (now.dragged) onMove(now.fixture, { x: point.x - now.from.x, y: point.y - now.from.y })
    } else if (now.dragged) onFrame(seatsBetween(geometry, now.from, point), now.more)
    else if (!now.onSeat) onGround(point)
    // The click that follows must not choose a seat that came to lie under the pointer meanwhile.
    dragged.current ||= !now.onSeat
  }
  return { onPointer, frame, wasDrag: () => dragged.current }
}
