"use client"

import { useLayoutEffect, useRef } from "react"
import type { HallGeometry } from "@/lib/venues/schema"

const NONE: ReadonlySet<string> = new Set()

/**
 * Tells screen readers which seats are chosen: only the seats that changed are touched, not thousands compared with every
 * click. `drawn` is the hall whose seats are in the document now (null = none yet); after another one is drawn, all are
 * marked anew. Seats are drawn as not chosen and never changed in that again (seat-shape.tsx).
 */
export function useChosenOptions(drawn: HallGeometry | null, chosen: ReadonlySet<string>, prefix: string): void {
  const marked = useRef({ drawn, chosen: NONE })
  useLayoutEffect(() => {
    const before = marked.current.drawn === drawn ? marked.current.chosen : NONE
    const mark = (seatId: string, on: boolean) =>
      document.getElementById(`${prefix}-${seatId}`)?.setAttribute("aria-selected", String(on))
    for (const seatId of marked.current.chosen) if (!chosen.has(seatId)) mark(seatId, false)
    for (const seatId of chosen) if (!before.has(seatId)) mark(seatId, true)
    marked.current = { drawn, chosen: drawn ? chosen : NONE }
  }, [drawn, chosen, prefix])
}
