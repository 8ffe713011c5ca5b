"use client"

import { useCallback, useEffect, useRef } from "react"
import type { HandStore } from "./hand-store"

const BEAT = 320
const BEATS = 8

/** A seat that flashes a few times after it was searched; without motion where the user wishes none. */
export function usePulse({ set }: HandStore): (seatId: string) => void {
  const timer = useRef<ReturnType<typeof setInterval>>(undefined)
  useEffect(() => () => clearInterval(timer.current), [])
  return useCallback(
    (wanted: string) => {
      clearInterval(timer.current)
      set({ found: wanted })
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
      let beats = 0
      timer.current = setInterval(() => {
        beats++
        if (beats >= BEATS) {
          clearInterval(timer.current)
          set({ found: null })
        } else if (!still) set({ found: beats % 2 === 0 ? wanted : null })
      }, BEAT)
    },
    [set],
  )
}
