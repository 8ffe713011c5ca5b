"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useMemo, useRef, useState } from "react"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useTell } from "@/components/ui/toasts"
import { movesBetween } from "@/lib/seating/rules/moves"
import { comparePlans } from "@/lib/seating/rules/plan-differences"
import { afterStep, inverseStep, isEmptyStep, type PlanStep } from "@/lib/seating/rules/steps"
import type { SeatingPlanDto, SeatingSeat } from "@/lib/seating/schema"
import type { SeatingActions } from "./types"

/** Findings are read anew this long after the last confirmed step. */
const SETTLE = 1200

/**
 * The plan as it is on screen: what the server confirmed plus the steps still on their way. A step is shown at once, sent
 * in order, and taken back alone when the server refuses it; everything else (other steps, what can be undone) stays. What
 * colleagues changed comes in below the steps on their way. Undo and redo are steps like any others, without an end.
 */
export function useSteps(eventId: string, plan: SeatingPlanDto, actions: Pick<SeatingActions, "move" | "lock">) {
  const router = useRouter()
  const t = useTranslations("shell")
  const words = useRefusalWords()
  const tell = useTell()
  /** The revision `base` contains, and the newest one known to exist because a step of ours made it. */
  const [known, setKnown] = useState(plan.revision)
  const [own, setOwn] = useState(plan.revision)
  const [base, setBase] = useState<readonly SeatingSeat[]>(plan.seats)
  const [pending, setPending] = useState<readonly PlanStep[]>([])
  const [past, setPast] = useState<readonly PlanStep[]>([])
  const [future, setFuture] = useState<readonly PlanStep[]>([])
  const [foreign, setForeign] = useState<readonly string[]>([])
  const [expected, setExpected] = useState<readonly SeatingSeat[] | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(settle.current), [])

  // A page read before our last step was written knows less than the screen does: it is passed over.
  if (plan.revision !== known && plan.revision >= own) {
    setKnown(plan.revision)
    setBase(plan.seats)
    if (expected) {
      const moves = movesBetween(plan.seats, expected)
      if (moves.length > 0) setPast([...past, { kind: "move", moves }])
      setFuture([])
      setExpected(null)
    } else setForeign(changedSeats(base, plan.seats))
  }
  const seats = useMemo(() => pending.reduce(afterStep, base), [base, pending])

  const ask = async (step: PlanStep): Promise<{ revision: number } | { refused: string }> => {
    try {
      const target = { eventId, planId: plan.id }
      const outcome =
        step.kind === "move"
          ? await actions.move({ ...target, moves: [...step.moves] })
          : await actions.lock({ ...target, participationIds: [...step.participationIds], locked: step.locked })
      return outcome.ok ? { revision: outcome.value.revision } : { refused: words(outcome.refusal) }
    } catch {
      return { refused: t("unreachable") }
    }
  }
  const send = async (step: PlanStep, back: PlanStep): Promise<void> => {
    const answer = await ask(step)
    setPending((now) => now.filter((one) => one !== step))
    clearTimeout(settle.current)
    if ("revision" in answer) {
      setBase((now) => afterStep(now, step))
      setOwn((now) => Math.max(now, answer.revision))
      setKnown((now) => (answer.revision === now + 1 ? answer.revision : now))
      settle.current = setTimeout(() => router.refresh(), SETTLE)
      return
    }
    setPast((now) => now.filter((one) => one !== back))
    setFuture((now) => now.filter((one) => one !== back))
    tell(answer.refused, "refused")
    router.refresh()
  }
  const perform = (step: PlanStep): PlanStep => {
    const back = inverseStep(step, seats)
    setPending((now) => [...now, step])
    queue.current = queue.current.then(() => send(step, back))
    return back
  }

  return {
    seats,
    busy: pending.length > 0,
    /** The revision on screen; a newer one on the server is somebody else's work. */
    known: Math.max(known, own),
    /** Seats that looked different before the last change of somebody else. */
    foreign,
    /** Makes a step and remembers how to take it back. */
    make: (step: PlanStep) => {
      if (isEmptyStep(step)) return
      const back = perform(step)
      setPast((now) => [...now, back])
      setFuture([])
    },
    /** The whole plan is about to change on the server (自动排座, 照搬): one step of undo, once it is here. */
    expect: (changing: boolean) => setExpected(changing ? seats : null),
    undoable: past.length,
    redoable: future.length,
    undo: () => {
      const step = past.at(-1)
      if (!step) return
      const back = perform(step)
      setPast((now) => now.slice(0, -1))
      setFuture((now) => [...now, back])
    },
    redo: () => {
      const step = future.at(-1)
      if (!step) return
      const back = perform(step)
      setFuture((now) => now.slice(0, -1))
      setPast((now) => [...now, back])
    },
  }
}

/** Where somebody came, went or moved between what was on screen and what is now in the plan. */
function changedSeats(before: readonly SeatingSeat[], after: readonly SeatingSeat[]): string[] {
  const { moved, came, left } = comparePlans(before, after, [])
  return [...moved, ...came, ...left].flatMap((one) => [one.before, one.after]).filter((seatId) => seatId !== null)
}
