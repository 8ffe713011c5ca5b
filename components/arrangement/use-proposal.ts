"use client"

import { useDeferredValue, useMemo } from "react"
import { movesOf } from "@/lib/arrangement/rules/from-plan/back"
import { about as aboutOf, proposalEffect } from "@/lib/arrangement/rules/from-plan/effect"
import { orderPairs } from "@/lib/arrangement/rules/from-plan/orders"
import { moveReasons } from "@/lib/arrangement/rules/from-plan/reasons"
import { keepTogether } from "@/lib/arrangement/rules/from-plan/settle"
import type { Proposal, Run } from "./types"

/**
 * What the search has found, as moves judged by the conflict engine itself. While it runs the moves are as they come; at the end
 * what hangs together is brought together.
 */
export function useProposal(run: Run | null): Proposal | null {
  const seen = useDeferredValue(run)
  const { arranged, state, plan, built, about } = seen ?? {}
  return useMemo(() => {
    if (!arranged || !plan || !built || !about) return null
    const found = movesOf(plan, built, arranged.assignments)
    const movable = new Set(built.meetingIds.filter((_, index) => built.movable[index]))
    const moves = state === "done" ? keepTogether(plan, found, movable) : found
    const effect = proposalEffect(plan, moves)
    const reasons = moveReasons(plan, moves, effect.solved, orderPairs(plan, true))
    const open = [...effect.remaining, ...effect.arising].filter((finding) => finding.severity !== "warn")
    return {
      moves,
      effect,
      reasons,
      left: aboutOf(open, about).length,
      elsewhere: open.length - aboutOf(open, about).length,
    }
  }, [arranged, state, plan, built, about])
}
