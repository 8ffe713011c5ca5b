"use client"

import { useState } from "react"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import type { Hand } from "./use-hand"

/** The delegation of whoever is selected and seated; null = nobody of a delegation is. */
export const groupOfSelected = (
  selectedId: string | null,
  index: PlaceIndex,
  people: ReadonlyMap<string, SeatingPerson>,
): string | null =>
  selectedId !== null && index.placeOf.has(selectedId) ? (people.get(selectedId)?.groupId ?? null) : null

/** 整团: one delegation stands out and is chosen by the legend, or picked up whole with whoever is chosen at its head. */
export function useGroup(
  seats: readonly SeatingSeat[],
  index: PlaceIndex,
  people: ReadonlyMap<string, SeatingPerson>,
  hand: Hand,
) {
  const [only, setOnly] = useState<string | null>(null)
  const seatsOf = (ids: readonly string[]): string[] => ids.flatMap((id) => index.placeOf.get(id)?.seatId ?? [])
  const membersOf = (groupId: string): string[] =>
    seats.flatMap((one) => (people.get(one.participationId)?.groupId === groupId ? [one.participationId] : []))
  const areaOf = (id: string): string | undefined => index.seatOf.get(index.placeOf.get(id)?.seatId ?? "")?.area

  const choose = (chosen: string | null) => {
    setOnly(chosen)
    if (chosen === null) hand.select(null)
    else hand.choose(seatsOf(membersOf(chosen)), { add: false })
  }
  const carry = () => {
    const { selectedId } = hand.store.get()
    const groupId = groupOfSelected(selectedId, index, people)
    const lead = people.get(selectedId ?? "")
    if (!lead || groupId === null) return
    // Those of them on the stage stay there: the block is what sits together.
    const together = membersOf(groupId).filter((id) => id !== lead.id && areaOf(id) === areaOf(lead.id))
    const ids = [lead.id, ...together]
    hand.choose(seatsOf(ids), { add: false })
    hand.pickUp(lead.id, ids)
  }
  return { only, choose, carry }
}
