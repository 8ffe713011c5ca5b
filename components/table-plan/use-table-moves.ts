"use client"

import { useMoves } from "@/components/seat-editor/use-moves"
import type { SeatingPlanDto } from "@/lib/seating/schema"
import type { TableActions } from "./types"

/** The plan on screen and its steps, as on the map: shown at once, sent in order, taken back alone when refused, undone one by one. */
export const useTableMoves = (eventId: string, plan: SeatingPlanDto, actions: TableActions) =>
  useMoves(eventId, plan, actions.move)
