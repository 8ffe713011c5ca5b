"use client"

import { type RefObject, useEffect, useState } from "react"

const AROUND = 8

/** Which of many rows of one height are to be drawn: those in sight and some around; and how wide the box is. */
export function useRowsSeen(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  height: number,
): { first: number; end: number; width: number } {
  const [seen, setSeen] = useState({ first: 0, end: Math.min(rows, 40), width: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      const first = Math.max(0, Math.floor(element.scrollTop / height) - AROUND)
      const end = Math.min(rows, Math.ceil((element.scrollTop + element.clientHeight) / height) + AROUND)
      const width = element.clientWidth
      setSeen((before) =>
        before.first === first && before.end === end && before.width === width ? before : { first, end, width },
      )
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    element.addEventListener("scroll", soon, { passive: true })
    window.addEventListener("resize", soon)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener("scroll", soon)
      window.removeEventListener("resize", soon)
    }
  }, [scroller, rows, height])
  return { first: Math.min(seen.first, rows), end: Math.min(seen.end, rows), width: seen.width }
}
