"use client"

import { useMemo, useState } from "react"
import { useAction } from "@/components/ui/use-action"
import type { SeatingPlanDto, SeatingSeat } from "@/lib/seating/schema"
import type { SeatingActions } from "./types"

/** Locks as they are on screen: set at once, taken back when the server refuses. */
export function useLocks(
  eventId: string,
  plan: SeatingPlanDto,
  seats: readonly SeatingSeat[],
  action: SeatingActions["lock"],
) {
  const { run } = useAction(action)
  const [known, setKnown] = useState(plan.revision)
  const [wished, setWished] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (plan.revision !== known) {
    setKnown(plan.revision)
    setWished(new Map())
  }
  const shown = useMemo(
    () => seats.map((seat) => ({ ...seat, locked: wished.get(seat.participationId) ?? seat.locked })),
    [seats, wished],
  )
  const lock = async (participationIds: string[], locked: boolean): Promise<void> => {
    setWished((now) => new Map([...now, ...participationIds.map((id) => [id, locked] as const)]))
    const outcome = await run({ eventId, planId: plan.id, participationIds, locked })
    if (!outcome?.ok) setWished((now) => new Map([...now].filter(([id]) => !participationIds.includes(id))))
  }
  return { seats: shown, lock }
}
