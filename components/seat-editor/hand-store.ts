"use client"

import { useSyncExternalStore } from "react"
import type { Carried, Tool } from "./types"
import type { Verdict } from "./use-placing"

/** Everything that changes with a movement of the hand. */
export type HandState = {
  tool: Tool
  selectedId: string | null
  selectedSeat: string | null
  /** Chosen seats, the selected one among them. */
  chosen: ReadonlySet<string>
  carried: Carried
  /** People being dragged, and whether they fit on the seat below. */
  drag: { ids: readonly string[]; verdict: Verdict | null } | null
  /** Whether those carried fit on the seat the pointer or the keyboard is at. */
  verdict: Verdict | null
  /** The seat one stands on: where arrows start. Differs from the selected one while somebody is carried. */
  cursor: string | null
  /** A seat that flashes because it was searched. */
  found: string | null
  /** What happened, for screen readers. */
  said: string
}

/**
 * What the hand does, kept outside of the drawing of the page: a click redraws only what shows the choice, never the
 * hall, the tray or the checks.
 */
export type HandStore = {
  get: () => HandState
  set: (part: Partial<HandState>) => void
  subscribe: (listener: () => void) => () => void
}

const EMPTY: HandState = {
  tool: "select",
  selectedId: null,
  selectedSeat: null,
  chosen: new Set(),
  carried: null,
  drag: null,
  verdict: null,
  cursor: null,
  found: null,
  said: "",
}

export function makeHandStore(): HandStore {
  let state = EMPTY
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (part) => {
      state = { ...state, ...part }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const onServer = (): HandState => EMPTY

/** One value of the hand: the component is drawn anew only when it is another one (compared by identity). */
export const useHandState = <T>(store: HandStore, pick: (state: HandState) => T): T =>
  useSyncExternalStore(
    store.subscribe,
    () => pick(store.get()),
    () => pick(onServer()),
  )
