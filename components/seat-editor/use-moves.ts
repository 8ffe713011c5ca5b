"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useMemo, useRef, useState } from "react"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useTell } from "@/components/ui/toasts"
import { afterMoves, inverseMoves, movesBetween } from "@/lib/seating/rules/moves"
import type { SeatingPlanDto, SeatingSeat, SeatMove } from "@/lib/seating/schema"
import type { SeatingActions } from "./types"

type Gesture = { moves: SeatMove[] }
/** Findings are read anew this long after the last confirmed step. */
const SETTLE = 1200

/**
 * The plan as it is on screen: what the server confirmed plus the steps still on their way. A step is shown at once, sent
 * in order, and taken back alone when the server refuses it. Undo and redo are moves like any others.
 */
export function useMoves(eventId: string, plan: SeatingPlanDto, move: SeatingActions["move"]) {
  const router = useRouter()
  const t = useTranslations("shell")
  const words = useRefusalWords()
  const tell = useTell()
  const [known, setKnown] = useState(plan.revision)
  const [base, setBase] = useState<readonly SeatingSeat[]>(plan.seats)
  const [pending, setPending] = useState<readonly Gesture[]>([])
  const [past, setPast] = useState<readonly SeatMove[][]>([])
  const [future, setFuture] = useState<readonly SeatMove[][]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(settle.current), [])

  const [expected, setExpected] = useState<readonly SeatingSeat[] | null>(null)
  if (plan.revision !== known) {
    setKnown(plan.revision)
    setBase(plan.seats)
    if (expected) {
      const undo = movesBetween(plan.seats, expected)
      if (undo.length > 0) setPast([...past, undo])
      setFuture([])
      setExpected(null)
    }
  }
  const seats = useMemo(
    () => pending.reduce<readonly SeatingSeat[]>((now, gesture) => afterMoves(now, gesture.moves), base),
    [base, pending],
  )

  const send = async (gesture: Gesture, undo: SeatMove[]): Promise<void> => {
    let refused: string | null = null
    try {
      const outcome = await move({ eventId, planId: plan.id, moves: gesture.moves })
      if (!outcome.ok) refused = words(outcome.refusal)
    } catch {
      refused = t("unreachable")
    }
    if (refused === null) setBase((now) => afterMoves(now, gesture.moves))
    setPending((now) => now.filter((one) => one !== gesture))
    clearTimeout(settle.current)
    if (refused === null) {
      settle.current = setTimeout(() => router.refresh(), SETTLE)
      return
    }
    setPast((now) => now.filter((one) => one !== undo))
    tell(refused, "refused")
    router.refresh()
  }

  const perform = (moves: SeatMove[]): SeatMove[] => {
    const undo = inverseMoves(moves, seats)
    const gesture = { moves }
    setPending((now) => [...now, gesture])
    queue.current = queue.current.then(() => send(gesture, undo))
    return undo
  }

  return {
    seats,
    busy: pending.length > 0,
    /** Makes the moves and remembers how to take them back. */
    make: (moves: SeatMove[]) => {
      if (moves.length === 0) return
      const undo = perform(moves)
      setPast((now) => [...now, undo])
      setFuture([])
    },
    /** The whole plan is about to change on the server (自动排座, 照搬): one step of undo, once it is here. */
    expect: (changing: boolean) => setExpected(changing ? seats : null),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => {
      const moves = past.at(-1)
      if (!moves) return
      const redo = perform(moves)
      setPast((now) => now.slice(0, -1))
      setFuture((now) => [...now, redo])
    },
    redo: () => {
      const moves = future.at(-1)
      if (!moves) return
      const undo = perform(moves)
      setFuture((now) => now.slice(0, -1))
      setPast((now) => [...now, undo])
    },
  }
}
