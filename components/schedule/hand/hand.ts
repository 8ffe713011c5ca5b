import type { Spot } from "@/lib/meetings/rules/steps"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Grip } from "./spots"

export type Point = { x: number; y: number }

/** A meeting that is held over the board, by pointer or by keys; nothing is saved before it is put down. */
export type Hand = {
  /** As it was when it was picked up: its revision goes with the move. */
  meeting: MeetingPlan
  grip: Grip
  by: "pointer" | "keys"
  spot: Spot
}

/**
 * The hand lives outside React: it changes with the pointer, and only what shows it is drawn anew. `point` is where the pointer
 * is in the window; whoever follows it moves itself and renders nothing.
 */
export type HandStore = {
  get: () => Hand | null
  set: (hand: Hand | null) => void
  subscribe: (listener: () => void) => () => void
  point: (at: Point) => void
  follow: (listener: (at: Point) => void) => () => void
}

export function makeHand(): HandStore {
  let hand: Hand | null = null
  let pointer: Point = { x: 0, y: 0 }
  const listeners = new Set<() => void>()
  const followers = new Set<(at: Point) => void>()
  return {
    get: () => hand,
    set: (next) => {
      if (next === hand) return
      hand = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    point: (at) => {
      pointer = at
      for (const follower of followers) follower(at)
    },
    follow: (listener) => {
      followers.add(listener)
      listener(pointer)
      return () => void followers.delete(listener)
    },
  }
}
