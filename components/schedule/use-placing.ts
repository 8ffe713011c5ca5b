"use client"

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react"
import { type Laned, type Placement, type ScheduledMeeting, snap } from "./board-geometry"

type Pointer = { x: number; y: number }
type Drag = { placement: Placement; original: Placement; mode: "move" | "end"; start: Pointer; pointer: Pointer }

/** A drag shorter than this is a click. */
const CLICK_PIXELS = 4

const placeOf = ({ id: meetingId, roomId, from, to }: ScheduledMeeting): Placement => ({ meetingId, roomId, from, to })
const same = (a: Placement, b: Placement): boolean => a.from === b.from && a.to === b.to && a.roomId === b.roomId

/**
 * Placing a meeting with the pointer (drag to move, drag the right edge to lengthen) or the arrow keys (5 minutes, with
 * Shift 15, with Alt the end only; up and down change the room; Enter asks, Escape gives up). Nothing is saved: `onPlace` asks.
 */
export function usePlacing({
  scale,
  roomIds,
  roomAt,
  editable,
  onPlace,
}: {
  /** Pixels a minute. */
  scale: number
  roomIds: readonly string[]
  /** The room drawn at this height of the window; null = no room; undefined = none there. */
  roomAt: (y: number) => string | null | undefined
  editable: boolean
  onPlace: (placement: Placement) => void
}) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const [keys, setKeys] = useState<Placement | null>(null)
  const dragged = useRef(false)

  const start = (event: PointerEvent<HTMLElement>, { meeting }: Laned, mode: Drag["mode"]) => {
    dragged.current = false
    if (!editable || event.button !== 0 || event.pointerType === "touch") return
    event.currentTarget.setPointerCapture(event.pointerId)
    const pointer = { x: event.clientX, y: event.clientY }
    const placement = placeOf(meeting)
    setKeys(null)
    setDrag({ placement, original: placement, mode, start: pointer, pointer })
  }

  const follow = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    const pointer = { x: event.clientX, y: event.clientY }
    if (Math.max(Math.abs(pointer.x - drag.start.x), Math.abs(pointer.y - drag.start.y)) > CLICK_PIXELS)
      dragged.current = true
    if (!dragged.current) return
    const shift = snap((pointer.x - drag.start.x) / scale)
    const { from, to, roomId } = drag.original
    const room = drag.mode === "move" ? roomAt(pointer.y) : undefined
    const placement: Placement = {
      ...drag.original,
      from: drag.mode === "move" ? from + shift : from,
      to: drag.mode === "move" ? to + shift : Math.max(from + 5, to + shift),
      roomId: room === undefined ? (drag.mode === "move" ? drag.placement.roomId : roomId) : room,
    }
    setDrag({ ...drag, placement, pointer })
  }

  const drop = () => {
    if (!drag) return
    setDrag(null)
    if (dragged.current && !same(drag.placement, drag.original)) onPlace(drag.placement)
  }

  const press = (event: KeyboardEvent<HTMLElement>, { meeting }: Laned) => {
    if (!editable) return
    const now = keys?.meetingId === meeting.id ? keys : placeOf(meeting)
    const step = event.shiftKey ? 15 : 5
    const by = (minutes: number): Placement =>
      event.altKey
        ? { ...now, to: Math.max(now.from + 5, now.to + minutes) }
        : { ...now, from: now.from + minutes, to: now.to + minutes }
    const at = roomIds.indexOf(now.roomId ?? "")
    const targets: Partial<Record<string, Placement>> = {
      ArrowLeft: by(-step),
      ArrowRight: by(step),
      ArrowUp: { ...now, roomId: roomIds[at - 1] ?? now.roomId },
      ArrowDown: { ...now, roomId: roomIds[at + 1] ?? now.roomId },
    }
    const target = targets[event.key]
    if (target) {
      event.preventDefault()
      setKeys(target)
    } else if (keys && (event.key === "Escape" || event.key === "Enter")) {
      event.preventDefault()
      setKeys(null)
      if (event.key === "Enter" && !same(keys, placeOf(meeting))) onPlace(keys)
    }
  }

  return {
    /** Where the meeting would stand, while it is being dragged or moved by keys. */
    placement: drag ? (dragged.current ? drag.placement : null) : keys,
    pointer: drag?.pointer ?? null,
    byKeys: keys,
    /** True right after a drag: the click that ends it opens nothing. */
    wasDragged: () => dragged.current,
    start,
    follow,
    drop,
    cancel: () => setDrag(null),
    press,
    leave: () => setKeys(null),
  }
}
