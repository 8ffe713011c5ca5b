"use client"

import { useState } from "react"
import { useTell } from "@/components/ui/toasts"
import type { SeatingPerson, SeatingSeat, SeatMove } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import type { Carried, Tool } from "./types"
import { useSeatingWords } from "./use-words"

type Ask = {
  seats: readonly SeatingSeat[]
  seatOf: ReadonlyMap<string, Seat>
  people: ReadonlyMap<string, SeatingPerson>
  mayEdit: boolean
  make: (moves: SeatMove[]) => void
  lock: (participationIds: string[], locked: boolean) => void
}

/**
 * Click-click: the first click chooses, a second on the same person picks them up, a click on a seat puts them down; on a
 * taken seat the two change places. The same with Enter. Escape puts back. What happened is said in words (`said`).
 */
export function useCarry({ seats, seatOf, people, mayEdit, make, lock }: Ask) {
  const { t, seat: seatWord } = useSeatingWords()
  const tell = useTell()
  const [tool, setTool] = useState<Tool>("select")
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [selectedSeat, setSelectedSeat] = useState<string | null>(null)
  const [carried, setCarried] = useState<Carried>(null)
  const [said, setSaid] = useState("")

  const takenBy = (seatId: string): SeatingSeat | undefined => seats.find((one) => one.seatId === seatId)
  const seatOfPerson = (id: string): SeatingSeat | undefined => seats.find((one) => one.participationId === id)
  const word = (seatId: string | null): string => (seatId === null ? t("tray.title") : seatWord(seatOf.get(seatId)))

  const select = (participationId: string | null, seatId: string | null = null) => {
    setSelectedId(participationId)
    setSelectedSeat(seatId ?? (participationId ? (seatOfPerson(participationId)?.seatId ?? null) : null))
  }
  const pickUp = (participationId: string) => {
    const person = people.get(participationId)
    if (!person || !mayEdit) return
    const here = seatOfPerson(participationId)
    if (here?.locked) {
      tell(t("lockedCannotMove", { name: person.shownName }), "refused")
      return
    }
    select(participationId, here?.seatId ?? null)
    setCarried({ person, from: here?.seatId ?? null })
    setSaid(t("said.pickedUp", { name: person.shownName }))
  }
  const putBack = () => {
    if (carried) setSaid(t("said.putBack", { name: carried.person.shownName }))
    setCarried(null)
  }

  /** Somebody (carried, or named) goes to a seat; whoever sits there goes to theirs, or to the tray. */
  const place = (participationId: string, to: string) => {
    const person = people.get(participationId)
    const here = seatOfPerson(participationId)
    const other = takenBy(to)
    setCarried(null)
    if (!person || here?.seatId === to) return
    const otherPerson = other && people.get(other.participationId)
    if (seatOf.get(to)?.blocked) {
      tell(t("blockedSeat", { seat: word(to) }), "refused")
      return
    }
    if (other?.locked || here?.locked) {
      tell(t("lockedCannotMove", { name: (other?.locked ? otherPerson : person)?.shownName ?? "" }), "refused")
      return
    }
    const from = here?.seatId ?? null
    const moves: SeatMove[] = [{ participationId, from, to, reason: null }]
    if (other) moves.push({ participationId: other.participationId, from: to, to: from, reason: null })
    make(moves)
    select(participationId, to)
    setSaid(
      otherPerson
        ? t("said.swapped", { name: person.shownName, other: otherPerson.shownName, seat: word(to) })
        : t("said.moved", { name: person.shownName, seat: word(to) }),
    )
  }
  const unseat = (participationId: string) => {
    const here = seatOfPerson(participationId)
    const person = people.get(participationId)
    if (!here || here.locked || !person) return
    setCarried(null)
    make([{ participationId, from: here.seatId, to: null, reason: null }])
    setSelectedId(participationId)
    setSelectedSeat(null)
    setSaid(t("said.unseated", { name: person.shownName }))
  }

  const onSeat = (seatId: string) => {
    const taken = takenBy(seatId)
    if (carried) {
      if (carried.from === seatId) putBack()
      else place(carried.person.id, seatId)
    } else if (tool === "lock" && taken && mayEdit) {
      select(taken.participationId, seatId)
      lock([taken.participationId], !taken.locked)
    } else if (taken && taken.participationId === selectedId) pickUp(taken.participationId)
    else select(taken?.participationId ?? null, seatId)
  }
  const onTray = (participationId: string) => {
    const emptySeat = selectedSeat !== null && selectedId === null && !takenBy(selectedSeat) ? selectedSeat : null
    if (emptySeat && mayEdit) place(participationId, emptySeat)
    else pickUp(participationId)
  }
  /** The keyboard has come to another seat: it is shown at once, and Enter then picks up. */
  const onWalk = (seatId: string) => {
    if (!carried) select(takenBy(seatId)?.participationId ?? null, seatId)
  }

  return {
    tool,
    setTool,
    selectedId,
    selectedSeat,
    carried,
    said,
    select,
    pickUp,
    putBack,
    place,
    unseat,
    onSeat,
    onTray,
    onWalk,
  }
}
