"use client"

import { type RefObject, useEffect, useRef } from "react"

/**
 * The focus stays with the meeting that had it, though its block is drawn anew in another row or on another day; where it is not
 * to be seen, with the board.
 */
export function useBlockFocus(root: RefObject<HTMLElement | null>): void {
  const last = useRef("")
  useEffect(() => {
    const note = (event: FocusEvent) => {
      if (!(event.target instanceof Element) || event.target === document.body) return
      const meeting = event.target.closest<HTMLElement>("[data-meeting]")?.dataset.meeting
      // A dialog over the board gives the focus back; anything else takes it away for good.
      if (meeting !== undefined) last.current = meeting
      else if (!event.target.closest("[role=dialog]")) last.current = ""
    }
    // Whoever works with the pointer is not taken back to where the focus was.
    const forget = (event: PointerEvent) => {
      if (event.target instanceof Element && !event.target.closest("[role=dialog]")) last.current = ""
    }
    document.addEventListener("focusin", note)
    document.addEventListener("pointerdown", forget)
    return () => {
      document.removeEventListener("focusin", note)
      document.removeEventListener("pointerdown", forget)
    }
  }, [])
  // After every drawing: has the focused block gone with its row?
  useEffect(() => {
    if (last.current === "" || document.activeElement !== document.body) return
    const block = root.current?.querySelector<HTMLElement>(`[data-meeting="${CSS.escape(last.current)}"]`)
    const meeting = last.current
    ;(block ?? root.current?.querySelector<HTMLElement>("[data-board]"))?.focus()
    last.current = meeting
  })
}
