"use client"

import { useSyncExternalStore } from "react"
import type { Hand, HandStore } from "./hand"

const nothing = (): Hand | null => null

/** What is in the hand; drawn anew when that changes, not with every move of the pointer. */
export const useHeld = (hand: HandStore): Hand | null => useSyncExternalStore(hand.subscribe, hand.get, nothing)
