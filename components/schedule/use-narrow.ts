"use client"

import { useSyncExternalStore } from "react"

/** Below Tailwind's `md`. */
const NARROW = "(max-width: 767.98px)"

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(NARROW)
  query.addEventListener("change", listener)
  return () => query.removeEventListener("change", listener)
}

/** Whether the window is a phone's; `guessed` until the browser has taken the page over. */
export const useNarrow = (guessed: boolean): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => guessed,
  )
