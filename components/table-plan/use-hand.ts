"use client"

import { useState } from "react"
import { useTell } from "@/components/ui/toasts"
import type { SeatingPerson, SeatingSeat, SeatMove } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import { useTableWords } from "./use-words"

type Ask = {
  seats: readonly SeatingSeat[]
  seatOf: ReadonlyMap<string, Seat>
  people: ReadonlyMap<string, SeatingPerson>
  mayEdit: boolean
  make: (moves: SeatMove[]) => void
}

/**
 * Who is chosen and who is in hand. A click chooses, a second one on the same person picks them up, a click on a chair puts them
 * down; on a taken chair the two change places. Dragging and the menu come to the same moves. What happened is said in words.
 */
export function useHand({ seats, seatOf, people, mayEdit, make }: Ask) {
  const { t, seat: seatWord } = useTableWords()
  const tell = useTell()
  const [chosen, setChosen] = useState<string | null>(null)
  const [carried, setCarried] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const here = (id: string): SeatingSeat | undefined => seats.find((one) => one.participationId === id)
  const at = (seatId: string): SeatingSeat | undefined => seats.find((one) => one.seatId === seatId)
  const name = (id: string | undefined): string => people.get(id ?? "")?.shownName ?? ""
  const isLocked = (id: string): boolean => {
    if (!here(id)?.locked) return false
    tell(t("locked", { name: name(id) }), "refused")
    return true
  }

  const pickUp = (id: string) => {
    if (!mayEdit || !people.has(id) || isLocked(id)) return
    setChosen(id)
    setCarried(id)
    setSaid(t("said.pickedUp", { name: name(id) }))
  }
  const putBack = () => {
    if (carried) setSaid(t("said.putBack", { name: name(carried) }))
    setCarried(null)
  }
  const place = (id: string, to: string) => {
    setCarried(null)
    const other = at(to)
    const from = here(id)?.seatId ?? null
    if (!mayEdit || from === to || isLocked(id) || (other && isLocked(other.participationId))) return
    if (seatOf.get(to)?.blocked) {
      tell(t("blocked", { seat: seatWord(seatOf.get(to)) }), "refused")
      return
    }
    const moves: SeatMove[] = [{ participationId: id, from, to, reason: null }]
    if (other) moves.push({ participationId: other.participationId, from: to, to: from, reason: null })
    make(moves)
    setChosen(id)
    const values = { name: name(id), other: name(other?.participationId), seat: seatWord(seatOf.get(to)) }
    setSaid(t(other ? "said.swapped" : "said.moved", values))
  }
  const unseat = (id: string) => {
    const from = here(id)?.seatId
    setCarried(null)
    if (!mayEdit || !from || isLocked(id)) return
    make([{ participationId: id, from, to: null, reason: null }])
    setSaid(t("said.unseated", { name: name(id) }))
  }
  return {
    chosen,
    carried,
    said,
    choose: setChosen,
    pickUp,
    putBack,
    place,
    unseat,
    onSeat: (seatId: string) => {
      const taken = at(seatId)?.participationId
      if (carried && carried !== taken) place(carried, seatId)
      else if (carried) putBack()
      else if (taken && taken === chosen) pickUp(taken)
      else setChosen(taken ?? null)
    },
  }
}
export type Hand = ReturnType<typeof useHand>
