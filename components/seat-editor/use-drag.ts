"use client"

import { type RefObject, useRef } from "react"
import type { HandState } from "./hand-store"
import type { SeatCanvasHandle } from "./seat-canvas"
import { trackPointer } from "./track-pointer"
import type { Hand } from "./use-hand"
import type { Judge } from "./use-placing"

type Grip = { clientX: number; clientY: number; pointerId: number }

/**
 * Dragging people from seats or from the tray: a card goes with the pointer and says before the drop whether they fit. Near
 * the edge of the drawing the hall moves along. Escape puts back.
 */
export function useDrag(canvas: RefObject<SeatCanvasHandle | null>, { store, place }: Hand, judge: Judge) {
  const setDrag = (drag: HandState["drag"]) => store.set({ drag })
  const card = useRef<HTMLDivElement>(null)
  const begin = (grip: Grip, ids: readonly string[]) => {
    let last = { clientX: grip.clientX, clientY: grip.clientY }
    let over: string | null | undefined
    let frame = 0
    const look = () => {
      if (card.current) card.current.style.transform = `translate(${last.clientX + 14}px, ${last.clientY + 12}px)`
      const seatId = canvas.current?.seatAt(last.clientX, last.clientY) ?? null
      if (seatId === over) return
      over = seatId
      setDrag({ ids, verdict: seatId === null ? null : judge(ids, seatId) })
    }
    const follow = () => {
      if (canvas.current?.panNear(last.clientX, last.clientY)) look()
      frame = requestAnimationFrame(follow)
    }
    const end = () => {
      cancelAnimationFrame(frame)
      canvas.current?.rest()
      setDrag(null)
    }
    trackPointer(grip, {
      onMove: (at) => {
        last = { clientX: at.clientX, clientY: at.clientY }
        if (frame === 0) frame = requestAnimationFrame(follow)
        look()
      },
      onDrop: () => {
        end()
        if (over) place(ids, over)
      },
      onCancel: end,
    })
  }
  return { card, begin }
}
