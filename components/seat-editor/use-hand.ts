"use client"

import { useState } from "react"
import { useTell } from "@/components/ui/toasts"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { PlanStep } from "@/lib/seating/rules/steps"
import type { SeatingPerson } from "@/lib/seating/schema"
import type { Carried, Tool } from "./types"
import type { Judge } from "./use-placing"
import { useSeatingWords } from "./use-words"

type Ask = {
  index: PlaceIndex
  judge: Judge
  people: ReadonlyMap<string, SeatingPerson>
  mayEdit: boolean
  make: (step: PlanStep) => void
}
/** Held while choosing: adds to what is chosen, or takes out of it. */
export type Adding = { add: boolean }

const NOTHING: ReadonlySet<string> = new Set()

/**
 * What is chosen and what is in hand. Click-click: the first click chooses, a second on the same person picks them up, a
 * click on a seat puts them down; on a taken seat the two change places. The same with Enter. Several chosen seats go as one
 * block. Escape puts back. What happened is said in words (`said`).
 */
export function useHand({ index, judge, people, mayEdit, make }: Ask) {
  const { t, seat: seatWord } = useSeatingWords()
  const tell = useTell()
  const [tool, setTool] = useState<Tool>("select")
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [selectedSeat, setSelectedSeat] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NOTHING)
  const [carried, setCarried] = useState<Carried>(null)
  const [said, setSaid] = useState("")
  /** The seat one stands on: where arrows start. Differs from the chosen one while somebody is carried. */
  const [cursor, setCursor] = useState<string | null>(null)

  const holder = (seatId: string): string | undefined => index.taken.get(seatId)?.participationId
  const nameOf = (id: string): string => people.get(id)?.shownName ?? ""
  const word = (seatId: string): string => seatWord(index.seatOf.get(seatId))
  const refuse = (text: string) => {
    setSaid(text)
    tell(text, "refused")
  }
  /** Whoever sits on the chosen seats; the one chosen last first. */
  const chosenIds = [...chosen].flatMap((seatId) => holder(seatId) ?? [])
  const asBlock = (lead: string): string[] =>
    chosenIds.length > 1 && chosenIds.includes(lead) ? [lead, ...chosenIds.filter((id) => id !== lead)] : [lead]

  const select = (participationId: string | null, seatId: string | null = null) => {
    const seat = seatId ?? (participationId ? (index.placeOf.get(participationId)?.seatId ?? null) : null)
    setSelectedId(participationId)
    setSelectedSeat(seat)
    if (seat !== null) setCursor(seat)
    setChosen(seat === null ? NOTHING : new Set([seat]))
  }
  /** Several seats at once: a rectangle, a row, a delegation. */
  const choose = (seatIds: readonly string[], { add }: Adding) => {
    const next = new Set(add ? [...chosen, ...seatIds] : seatIds)
    const [first = null] = seatIds
    setChosen(next)
    setSelectedSeat(first ?? (add ? selectedSeat : null))
    setSelectedId(first === null ? (add ? selectedId : null) : (holder(first) ?? null))
    setSaid(t("said.chosen", { count: next.size, people: [...next].filter((id) => index.taken.has(id)).length }))
  }
  const toggle = (seatId: string) => {
    setCursor(seatId)
    const next = new Set(chosen)
    if (!next.delete(seatId)) next.add(seatId)
    setChosen(next)
    setSelectedSeat(next.has(seatId) ? seatId : null)
    setSelectedId(next.has(seatId) ? (holder(seatId) ?? null) : null)
    setSaid(t("said.chosen", { count: next.size, people: [...next].filter((id) => index.taken.has(id)).length }))
  }

  const pickUp = (participationId: string, ids: readonly string[] = asBlock(participationId)) => {
    const person = people.get(participationId)
    if (!person || !mayEdit) return
    const locked = ids.find((id) => index.placeOf.get(id)?.locked)
    if (locked !== undefined) {
      refuse(t("lockedCannotMove", { name: nameOf(locked) }))
      return
    }
    const from = index.placeOf.get(participationId)?.seatId ?? null
    if (ids.length === 1) select(participationId, from)
    else {
      setSelectedId(participationId)
      setSelectedSeat(from)
    }
    setCarried({ person, ids, from })
    setSaid(t("said.pickedUp", { name: person.shownName, count: ids.length }))
  }
  const putBack = () => {
    if (carried) setSaid(t("said.putBack", { name: carried.person.shownName }))
    else if (chosen.size > 1) select(null)
    setCarried(null)
  }

  /** People (carried, or named) go to a seat; whoever sits there gives way, as the verdict said. */
  const place = (ids: readonly string[], to: string) => {
    const [lead] = ids
    setCarried(null)
    if (lead === undefined || (index.placeOf.get(lead)?.seatId === to && ids.length === 1)) return
    const verdict = judge(ids, to)
    if (!verdict.ok) {
      refuse(verdict.text)
      return
    }
    make({ kind: "move", moves: verdict.moves })
    setSelectedId(lead)
    setSelectedSeat(to)
    setCursor(to)
    setChosen(new Set(verdict.targets))
    const other = verdict.moves.find((move) => !ids.includes(move.participationId))
    setSaid(
      ids.length > 1
        ? t("said.movedBlock", { count: ids.length, seat: word(to) })
        : other
          ? t("said.swapped", { name: nameOf(lead), other: nameOf(other.participationId), seat: word(to) })
          : t("said.moved", { name: nameOf(lead), seat: word(to) }),
    )
  }
  const unseat = (ids: readonly string[]) => {
    const leaving = ids.flatMap((id) => {
      const here = index.placeOf.get(id)
      return here && !here.locked ? [here] : []
    })
    const [first] = leaving
    if (!first) return
    setCarried(null)
    make({
      kind: "move",
      moves: leaving.map((one) => ({ participationId: one.participationId, from: one.seatId, to: null, reason: null })),
    })
    setSelectedId(first.participationId)
    setSelectedSeat(null)
    setChosen(NOTHING)
    setSaid(
      leaving.length > 1
        ? t("said.unseatedMany", { count: leaving.length })
        : t("said.unseated", { name: nameOf(first.participationId) }),
    )
  }
  const lock = (ids: readonly string[], locked: boolean) => {
    const changing = ids.filter((id) => index.placeOf.has(id) && index.placeOf.get(id)?.locked !== locked)
    make({ kind: "lock", participationIds: changing, locked })
    const [first] = changing
    if (first !== undefined)
      setSaid(t(locked ? "said.locked" : "said.unlocked", { name: nameOf(first), count: changing.length }))
  }

  const onSeat = (seatId: string, { add }: Adding = { add: false }) => {
    const taken = index.taken.get(seatId)
    if (carried) {
      if (carried.from === seatId) putBack()
      else place(carried.ids, seatId)
    } else if (add) toggle(seatId)
    else if (tool === "lock" && taken && mayEdit) {
      select(taken.participationId, seatId)
      lock([taken.participationId], !taken.locked)
    } else if (taken && (taken.participationId === selectedId || (chosen.size > 1 && chosen.has(seatId))))
      pickUp(taken.participationId)
    else select(taken?.participationId ?? null, seatId)
  }
  const onTray = (participationId: string) => {
    const emptySeat =
      selectedSeat !== null && selectedId === null && !index.taken.has(selectedSeat) ? selectedSeat : null
    if (emptySeat && mayEdit) place([participationId], emptySeat)
    else pickUp(participationId, [participationId])
  }
  /** The keyboard has come to another seat: it is shown at once, and Enter then picks up. With Shift it is added. */
  const onWalk = (seatId: string, { add }: Adding = { add: false }) => {
    setCursor(seatId)
    if (carried) setSaid(judge(carried.ids, seatId).text)
    else if (add) choose([seatId], { add })
    else select(holder(seatId) ?? null, seatId)
  }

  return {
    tool,
    setTool,
    selectedId,
    selectedSeat,
    cursor,
    chosen,
    chosenIds,
    carried,
    said,
    say: setSaid,
    select,
    choose,
    asBlock,
    pickUp,
    putBack,
    place,
    unseat,
    lock,
    onSeat,
    onTray,
    onWalk,
  }
}
export type Hand = ReturnType<typeof useHand>
