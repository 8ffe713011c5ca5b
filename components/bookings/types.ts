import type { Outcome } from "@/lib/kernel/outcome"

export type Act<I, T = unknown> = (input: I) => Promise<Outcome<T>>

/** A day on a board: from local midnight to the next, minutes since the epoch. */
export type BoardDay = { iso: string; from: number; to: number; label: string; off: boolean; offName: string }
