"use client"

import { useCallback, useEffect, useRef, useState } from "react"

const BEAT = 320
const BEATS = 8

/** A seat that flashes a few times after it was searched; without motion where the user wishes none. */
export function usePulse(): [string | null, (seatId: string) => void] {
  const [seatId, setSeatId] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setInterval>>(undefined)
  useEffect(() => () => clearInterval(timer.current), [])
  const pulse = useCallback((wanted: string) => {
    clearInterval(timer.current)
    setSeatId(wanted)
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
    let beats = 0
    timer.current = setInterval(() => {
      beats++
      if (beats >= BEATS) {
        clearInterval(timer.current)
        setSeatId(null)
      } else if (!still) setSeatId(beats % 2 === 0 ? wanted : null)
    }, BEAT)
  }, [])
  return [seatId, pulse]
}
