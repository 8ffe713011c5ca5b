"use client"

import { useMemo } from "react"
import { LateChangePanel, type LateChangePanelProps } from "@/components/late-change/late-change-panel"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import { useHandState } from "./hand-store"
import type { Hand } from "./use-hand"

/** The late change of whoever is chosen: all on the chosen seats, or somebody selected who has none. */
export function ChosenChange({
  hand,
  index,
  ...rest
}: { hand: Hand; index: PlaceIndex } & Omit<LateChangePanelProps, "participationIds" | "seatId" | "placeOf">) {
  const chosen = useHandState(hand.store, (state) => state.chosen)
  const selectedId = useHandState(hand.store, (state) => state.selectedId)
  const seatId = useHandState(hand.store, (state) => state.selectedSeat)
  const ids = useMemo(() => {
    const seated = [...chosen].flatMap((id) => index.taken.get(id)?.participationId ?? [])
    return seated.length > 0 || selectedId === null ? seated : [selectedId]
  }, [chosen, selectedId, index])
  return <LateChangePanel {...rest} participationIds={ids} seatId={seatId} placeOf={index.placeOf} />
}
