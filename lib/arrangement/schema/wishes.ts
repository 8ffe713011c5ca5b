import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import type { Problem } from "../schema"

/** How strongly what is published (and drafted) is kept: 尽量不动 … 可以大改. */
export const KEEPING = ["much", "normal", "little"] as const
export type Keeping = (typeof KEEPING)[number]

/** What a person asks of an automatic arrangement; everything not named here stays as it is. */
export type ArrangeWishes = {
  /** Meetings that may be given another room or time, or their first. */
  movable: readonly string[]
  /** ISO days on which they may be. */
  days: readonly string[]
  /** Minutes after local midnight: no meeting is put before or after. */
  dayFrom: number
  dayTo: number
  rooms: readonly string[]
  keep: Keeping
  /** Minutes people would like between two meetings. */
  breakMinutes: number
  /** The sessions' order stays: preparatory meeting, plenaries, presidium, and debates between their plenaries. */
  keepOrder: boolean
  /** A meeting stays in its venue as long as another room there would do. */
  sameVenue: boolean
  /** Time for meals stays free. */
  keepMeals: boolean
  /** As early as possible rather than spread. */
  compact: boolean
}

/** Where a version that people hold in their hands says a meeting is. */
export type PublishedPlace = { from: number | null; to: number | null; roomId: string | null }

/** One meeting in its proposed place; minutes since the epoch. */
export type ProposedMove = { meetingId: string; revision: number; roomId: string | null; from: number; to: number }

/** Why a meeting cannot be given a place at all, whatever the others do. */
export type Stuck =
  | { reason: "no_room_fits"; meetingId: string; expected: number; largest: number; missing: readonly string[] }
  | { reason: "no_free_time"; meetingId: string }
  | { reason: "no_length"; meetingId: string }

/** The grid of a real plan: grain i begins at `base + i × grainMinutes` (minutes since the epoch). */
export type PlanGrid = {
  base: number
  grainMinutes: number
  days: readonly { iso: string; from: number; to: number }[]
}

/** A problem made from a plan, with what is needed to read its solution back. Lists run along `problem.meetings`. */
export type PlanProblem = {
  problem: Problem
  grid: PlanGrid
  meetingIds: readonly string[]
  movable: readonly boolean[]
  roomIds: readonly string[]
  stuck: readonly Stuck[]
}

const minute = z.number().int().min(0).max(100_000_000)

export const applyArrangementAsk = z.object({
  eventId: idInput,
  moves: z
    .array(
      z.object({
        meetingId: idInput,
        revision: z.number().int().min(0),
        roomId: idInput.nullable(),
        from: minute,
        to: minute,
      }),
    )
    .min(1)
    .max(2000)
    .refine((moves) => new Set(moves.map((move) => move.meetingId)).size === moves.length),
})
export type ApplyArrangement = z.output<typeof applyArrangementAsk>

/** Takes back the arrangement that was accepted last, as long as none of its meetings was changed since. */
export const undoArrangementAsk = z.object({ eventId: idInput })
export type UndoArrangement = z.output<typeof undoArrangementAsk>
