"use client"

import { type HandStore, useHandState } from "./hand-store"

/** What the hand did, for screen readers. */
export function Said({ store }: { store: HandStore }) {
  return (
    <p aria-live="assertive" className="sr-only">
      {useHandState(store, (hand) => hand.said)}
    </p>
  )
}
