"use client"

import type { KeyboardEvent, RefObject } from "react"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { OpenDialog } from "./editor-dialogs"
import type { SeatCanvasHandle } from "./seat-canvas"
import type { Hand } from "./use-hand"

type Ask = {
  hand: Hand
  geometry: HallGeometry
  takenBy: (seatId: string) => string | undefined
  isLocked: (participationId: string) => boolean
  mayEdit: boolean
  canvas: RefObject<SeatCanvasHandle | null>
  open: (dialog: OpenDialog) => void
}

/** The keys that mean something while one stands on a seat (help-dialog.tsx lists them). True when the key was one of them. */
export function useSeatKeys({ hand, geometry, takenBy, isLocked, mayEdit, canvas, open }: Ask) {
  /** Who a command is for: all chosen, or whoever sits here. */
  const meant = (seat: Seat): string[] => {
    const ids = hand.chosenIds()
    if (ids.length > 1) return ids
    const here = takenBy(seat.id)
    return here === undefined ? [] : [here]
  }
  const rowOf = (seat: Seat): Seat[] =>
    geometry.seats.filter((other) => other.area === seat.area && other.rowIndex === seat.rowIndex)
  const toEnd = (seat: Seat, last: boolean, add: boolean): boolean => {
    const row = rowOf(seat)
    const end = row.at(last ? -1 : 0)
    if (end) hand.onWalk(end.id, { add })
    return true
  }
  const edit: Record<string, (seat: Seat) => void> = {
    m: (seat) => {
      const [first] = meant(seat)
      if (first !== undefined) open({ kind: "move", ids: hand.asBlock(first) })
    },
    l: (seat) => {
      const ids = meant(seat)
      hand.lock(ids, !ids.every(isLocked))
    },
    delete: (seat) => hand.unseat(meant(seat)),
    backspace: (seat) => hand.unseat(meant(seat)),
  }
  const look: Record<string, (seat: Seat) => void> = {
    "+": () => canvas.current?.zoomBy(1.25),
    "=": () => canvas.current?.zoomBy(1.25),
    "-": () => canvas.current?.zoomBy(0.8),
    "0": () => canvas.current?.fit(),
    "?": () => open({ kind: "help" }),
    escape: () => hand.putBack(),
  }
  return (event: KeyboardEvent, seat: Seat): boolean => {
    const key = event.key.toLowerCase()
    const control = event.ctrlKey || event.metaKey
    if (control && key === "a") {
      hand.choose(
        rowOf(seat).map((one) => one.id),
        { add: event.shiftKey },
      )
      return true
    }
    if (control) return false
    if (key === "home" || key === "end") return toEnd(seat, key === "end", event.shiftKey)
    if (key === "enter" || key === " ") {
      hand.onSeat(seat.id, { add: event.shiftKey })
      return true
    }
    const meaning = look[key] ?? (mayEdit ? edit[key] : undefined)
    meaning?.(seat)
    return meaning !== undefined
  }
}
