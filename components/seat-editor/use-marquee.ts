"use client"

import { useState } from "react"
import type { Point } from "@/lib/venues/rules/seat-finder"
import { trackPointer } from "./track-pointer"

/** Two opposite corners, in seat units. */
export type Rectangle = { a: Point; b: Point }

/** A rectangle drawn over the hall to choose what lies in it. */
export function useMarquee(
  pointAt: (clientX: number, clientY: number) => Point | null,
  onDone: (rectangle: Rectangle, add: boolean) => void,
) {
  const [rectangle, setRectangle] = useState<Rectangle | null>(null)
  const begin = (grip: { clientX: number; clientY: number; pointerId: number }, add: boolean) => {
    const a = pointAt(grip.clientX, grip.clientY)
    if (!a) return
    let drawn: Rectangle | null = null
    trackPointer(grip, {
      onMove: ({ clientX, clientY }) => {
        const b = pointAt(clientX, clientY)
        if (!b) return
        drawn = { a, b }
        setRectangle(drawn)
      },
      onDrop: () => {
        setRectangle(null)
        if (drawn) onDone(drawn, add)
      },
      onCancel: () => setRectangle(null),
    })
  }
  return { rectangle, begin }
}
