"use client"

import { type RefObject, useEffect, useRef } from "react"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { SeatingFinding } from "@/lib/seating/schema"
import type { SeatCanvasHandle } from "./seat-canvas"
import type { Hand } from "./use-hand"

/**
 * Chooses somebody, or a seat, and brings the place into view, flashing. What the address names (`?person=`, `?seat=`; ids)
 * is shown once, when the page opens.
 */
export function useShow(
  canvas: RefObject<SeatCanvasHandle | null>,
  hand: Hand,
  index: PlaceIndex,
  pulse: (seatId: string) => void,
) {
  const bring = (seatId: string) => {
    canvas.current?.showSeat(seatId)
    pulse(seatId)
  }
  const person = (participationId: string) => {
    hand.select(participationId)
    const seatId = index.placeOf.get(participationId)?.seatId
    if (seatId) bring(seatId)
  }
  const seat = (seatId: string) => {
    hand.select(index.taken.get(seatId)?.participationId ?? null, seatId)
    bring(seatId)
  }
  const finding = ({ participationIds: [id], seatIds: [seatId] }: SeatingFinding) => {
    if (id) person(id)
    else if (seatId) seat(seatId)
  }
  const named = useRef(false)
  useEffect(() => {
    if (named.current) return
    named.current = true
    const asked = new URLSearchParams(window.location.search)
    const [who, where] = [asked.get("person"), asked.get("seat")]
    if (who !== null && index.placeOf.has(who)) person(who)
    else if (where !== null && index.seatOf.has(where)) seat(where)
  })
  return { person, seat, finding }
}
