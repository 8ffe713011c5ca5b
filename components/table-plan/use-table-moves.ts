"use client"

import { useLive } from "@/components/seat-editor/use-live"
import { useSteps } from "@/components/seat-editor/use-steps"
import type { SeatingPlanDto, SeatMove } from "@/lib/seating/schema"
import type { TableActions } from "./types"

/**
 * The plan on screen and its steps, as on the map: shown at once, sent in order, taken back alone when refused, undone one by one.
 * What colleagues change comes in within two seconds (`news` says who).
 */
export function useTableMoves(eventId: string, plan: SeatingPlanDto, actions: TableActions) {
  const steps = useSteps(eventId, plan, actions)
  const { news } = useLive(eventId, plan, steps)
  return {
    seats: steps.seats,
    news,
    make: (moves: SeatMove[]) => steps.make({ kind: "move", moves }),
    lock: (participationId: string, locked: boolean) =>
      steps.make({ kind: "lock", participationIds: [participationId], locked }),
    canUndo: steps.undoable > 0,
    canRedo: steps.redoable > 0,
    undo: steps.undo,
    redo: steps.redo,
  }
}
