"use client"

import { useLayoutEffect, useRef, useState } from "react"
import { useTell } from "@/components/ui/toasts"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { PlanStep } from "@/lib/seating/rules/steps"
import type { SeatingPerson } from "@/lib/seating/schema"
import { type HandStore, makeHandStore } from "./hand-store"
import type { Tool } from "./types"
import type { Judge } from "./use-placing"
import { useSeatingWords } from "./use-words"

type Ask = {
  index: PlaceIndex
  judge: Judge
  people: ReadonlyMap<string, SeatingPerson>
  mayEdit: boolean
  make: (step: PlanStep) => void
}
type Words = Pick<ReturnType<typeof useSeatingWords>, "t" | "seat"> & { tell: ReturnType<typeof useTell> }
/** Held while choosing: adds to what is chosen, or takes out of it. */
export type Adding = { add: boolean }

const NOTHING: ReadonlySet<string> = new Set()

/** The hand of this editor: the same object for good, whatever the plan has become meanwhile. */
export function useHand(ask: Ask): Hand {
  const words = useSeatingWords()
  const tell = useTell()
  const latest = useRef<Ask & Words>({ ...ask, t: words.t, seat: words.seat, tell })
  useLayoutEffect(() => {
    latest.current = { ...ask, t: words.t, seat: words.seat, tell }
  })
  const [hand] = useState(() => makeHand(makeHandStore(), () => latest.current))
  return hand
}

/**
 * What is chosen and what is in hand. Click-click: the first click chooses, a second on the same person picks them up, a
 * click on a seat puts them down; on a taken seat the two change places. The same with Enter. Several chosen seats go as one
 * block. Escape puts back. What happened is said in words (`said`).
 */
function makeHand(store: HandStore, now: () => Ask & Words) {
  const { get, set } = store
  const holder = (seatId: string): string | undefined => now().index.taken.get(seatId)?.participationId
  const nameOf = (id: string): string => now().people.get(id)?.shownName ?? ""
  const word = (seatId: string): string => now().seat(now().index.seatOf.get(seatId))
  const refuse = (text: string) => {
    set({ said: text })
    now().tell(text, "refused")
  }
  /** Whoever sits on the chosen seats; the one chosen last first. */
  const chosenIds = (): string[] => [...get().chosen].flatMap((seatId) => holder(seatId) ?? [])
  const asBlock = (lead: string): string[] => {
    const ids = get().chosen.size > 1 ? chosenIds() : []
    return ids.length > 1 && ids.includes(lead) ? [lead, ...ids.filter((id) => id !== lead)] : [lead]
  }
  const saidChosen = (chosen: ReadonlySet<string>): string =>
    now().t("said.chosen", { count: chosen.size, people: [...chosen].filter((id) => holder(id) !== undefined).length })

  const select = (participationId: string | null, seatId: string | null = null) => {
    const seat = seatId ?? (participationId ? (now().index.placeOf.get(participationId)?.seatId ?? null) : null)
    set({
      selectedId: participationId,
      selectedSeat: seat,
      cursor: seat ?? get().cursor,
      chosen: seat === null ? NOTHING : new Set([seat]),
    })
  }
  /** Several seats at once: a rectangle, a row, a delegation. */
  const choose = (seatIds: readonly string[], { add }: Adding) => {
    const { chosen, selectedSeat, selectedId } = get()
    const next = new Set(add ? [...chosen, ...seatIds] : seatIds)
    const [first = null] = seatIds
    set({
      chosen: next,
      selectedSeat: first ?? (add ? selectedSeat : null),
      selectedId: first === null ? (add ? selectedId : null) : (holder(first) ?? null),
      said: saidChosen(next),
    })
  }
  const toggle = (seatId: string) => {
    const next = new Set(get().chosen)
    if (!next.delete(seatId)) next.add(seatId)
    const taken = next.has(seatId)
    set({
      cursor: seatId,
      chosen: next,
      selectedSeat: taken ? seatId : null,
      selectedId: taken ? (holder(seatId) ?? null) : null,
      said: saidChosen(next),
    })
  }

  const pickUp = (participationId: string, ids: readonly string[] = asBlock(participationId)) => {
    const { index, people, mayEdit, t } = now()
    const person = people.get(participationId)
    if (!person || !mayEdit) return
    const locked = ids.find((id) => index.placeOf.get(id)?.locked)
    if (locked !== undefined) {
      refuse(t("lockedCannotMove", { name: nameOf(locked) }))
      return
    }
    const from = index.placeOf.get(participationId)?.seatId ?? null
    if (ids.length === 1) select(participationId, from)
    else set({ selectedId: participationId, selectedSeat: from })
    set({
      carried: { person, ids, from },
      verdict: null,
      said: t("said.pickedUp", { name: person.shownName, count: ids.length }),
    })
  }
  const putBack = () => {
    const { carried, chosen } = get()
    if (carried) set({ said: now().t("said.putBack", { name: carried.person.shownName }) })
    else if (chosen.size > 1) select(null)
    set({ carried: null, verdict: null })
  }
  /** The pointer is above a seat: said whether those carried fit there. */
  const point = (seatId: string | null) => {
    const { carried, selectedSeat, verdict } = get()
    const to = seatId === selectedSeat ? null : seatId
    if (carried && (verdict?.to ?? null) !== to) set({ verdict: to === null ? null : now().judge(carried.ids, to) })
  }

  /** People (carried, or named) go to a seat; whoever sits there gives way, as the verdict said. */
  const place = (ids: readonly string[], to: string) => {
    const { index, judge, make, t } = now()
    const [lead] = ids
    set({ carried: null, verdict: null })
    if (lead === undefined || (index.placeOf.get(lead)?.seatId === to && ids.length === 1)) return
    const verdict = judge(ids, to)
    if (!verdict.ok) {
      refuse(verdict.text)
      return
    }
    make({ kind: "move", moves: verdict.moves })
    const other = verdict.moves.find((move) => !ids.includes(move.participationId))
    set({
      selectedId: lead,
      selectedSeat: to,
      cursor: to,
      chosen: new Set(verdict.targets),
      said:
        ids.length > 1
          ? t("said.movedBlock", { count: ids.length, seat: word(to) })
          : other
            ? t("said.swapped", { name: nameOf(lead), other: nameOf(other.participationId), seat: word(to) })
            : t("said.moved", { name: nameOf(lead), seat: word(to) }),
    })
  }
  const unseat = (ids: readonly string[]) => {
    const { index, make, t } = now()
    const leaving = ids.flatMap((id) => {
      const here = index.placeOf.get(id)
      return here && !here.locked ? [here] : []
    })
    const [first] = leaving
    if (!first) return
    make({
      kind: "move",
      moves: leaving.map((one) => ({ participationId: one.participationId, from: one.seatId, to: null, reason: null })),
    })
    set({
      carried: null,
      verdict: null,
      selectedId: first.participationId,
      selectedSeat: null,
      chosen: NOTHING,
      said:
        leaving.length > 1
          ? t("said.unseatedMany", { count: leaving.length })
          : t("said.unseated", { name: nameOf(first.participationId) }),
    })
  }
  const lock = (ids: readonly string[], locked: boolean) => {
    const { index, make, t } = now()
    const changing = ids.filter((id) => index.placeOf.has(id) && index.placeOf.get(id)?.locked !== locked)
    make({ kind: "lock", participationIds: changing, locked })
    const [first] = changing
    if (first !== undefined)
      set({ said: t(locked ? "said.locked" : "said.unlocked", { name: nameOf(first), count: changing.length }) })
  }

  const onSeat = (seatId: string, { add }: Adding = { add: false }) => {
    const { carried, tool, selectedId, chosen } = get()
    const taken = now().index.taken.get(seatId)
    if (carried) {
      if (carried.from === seatId) putBack()
      else place(carried.ids, seatId)
    } else if (add) toggle(seatId)
    else if (tool === "lock" && taken && now().mayEdit) {
      select(taken.participationId, seatId)
      lock([taken.participationId], !taken.locked)
    } else if (taken && (taken.participationId === selectedId || (chosen.size > 1 && chosen.has(seatId))))
      pickUp(taken.participationId)
    else select(taken?.participationId ?? null, seatId)
  }
  const onTray = (participationId: string) => {
    const { selectedSeat, selectedId } = get()
    const emptySeat =
      selectedSeat !== null && selectedId === null && !now().index.taken.has(selectedSeat) ? selectedSeat : null
    if (emptySeat && now().mayEdit) place([participationId], emptySeat)
    else pickUp(participationId, [participationId])
  }
  /** The keyboard has come to another seat: it is shown at once, and Enter then picks up. With Shift it is added. */
  const onWalk = (seatId: string, { add }: Adding = { add: false }) => {
    const { carried } = get()
    set({ cursor: seatId })
    if (carried) {
      point(seatId)
      set({ said: now().judge(carried.ids, seatId).text })
    } else if (add) choose([seatId], { add })
    else select(holder(seatId) ?? null, seatId)
  }

  return {
    store,
    setTool: (tool: Tool) => set({ tool }),
    say: (said: string) => set({ said }),
    chosenIds,
    select,
    choose,
    asBlock,
    pickUp,
    putBack,
    point,
    place,
    unseat,
    lock,
    onSeat,
    onTray,
    onWalk,
  }
}
export type Hand = ReturnType<typeof makeHand>
