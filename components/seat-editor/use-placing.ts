"use client"

import { useMemo } from "react"
import { decidePlacing, hallRows, type PlaceIndex, type PlaceRefusal } from "@/lib/seating/rules/placing"
import type { SeatingPerson, SeatingPlanDto, SeatingSeat, SeatMove } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"
import { useRequirements } from "./use-requirements"
import { useSeatingWords } from "./use-words"

/** Whether people fit on a seat, said before they are put there: in words, with the seats they would fill. */
export type Verdict = {
  ok: boolean
  text: string
  /** Requirements the move would break, in sentences. */
  breaks: readonly string[]
  to: string
  targets: readonly string[]
  moves: readonly SeatMove[]
}
export type Judge = (participationIds: readonly string[], to: string) => Verdict

type Ask = {
  seatOf: ReadonlyMap<string, Seat>
  seats: readonly SeatingSeat[]
  plan: SeatingPlanDto
  people: ReadonlyMap<string, SeatingPerson>
}

/** The rules of putting people down, with words. */
export function usePlacing({ plan, seatOf, seats, people }: Ask) {
  const { t, seat: seatWord } = useSeatingWords()
  const { geometry, holds, reserves } = plan
  const requirements = useRequirements(plan, seats)
  const rows = useMemo(() => hallRows(geometry), [geometry])
  const index = useMemo<PlaceIndex>(
    () => ({
      seatOf,
      rows,
      taken: new Map(seats.map((one) => [one.seatId, one])),
      placeOf: new Map(seats.map((one) => [one.participationId, one])),
    }),
    [seatOf, rows, seats],
  )
  const held = useMemo(() => new Set(holds.map((hold) => hold.seatId)), [holds])
  const reserved = useMemo(() => new Map(reserves.map((kept) => [kept.seatId, kept.groupId])), [reserves])
  const name = (id: string | undefined): string => people.get(id ?? "")?.shownName ?? ""

  const refusalWords = (refusal: PlaceRefusal): string => {
    if (refusal.code === "seat_blocked") return t("blockedSeat", { seat: seatWord(seatOf.get(refusal.seatId)) })
    if (refusal.code === "person_locked") return t("lockedCannotMove", { name: name(refusal.participationId) })
    if (refusal.code === "beyond_seats") return t("drop.beyond", { name: name(refusal.participationId) })
    if (refusal.code === "too_few_seats") return t("drop.tooFewSeats", { seats: refusal.seats, count: refusal.people })
    return t("drop.notOneBlock")
  }
  /** Sits among others, and nobody beside, in front or behind is of the same delegation. */
  const strays = (participationId: string, to: string): boolean => {
    const groupId = people.get(participationId)?.groupId
    const seat = seatOf.get(to)
    if (!groupId || !seat || seat.area === "stage") return false
    const near = [-1, 0, 1].flatMap((step) =>
      (rows.get(`${seat.area}/${seat.rowIndex + step}`) ?? []).filter((other) => Math.abs(other.x - seat.x) < 2),
    )
    const beside = near.flatMap((other) => index.taken.get(other.id)?.participationId ?? [])
    const others = beside.filter((id) => id !== participationId)
    return others.length > 0 && others.every((id) => people.get(id)?.groupId !== groupId)
  }
  const words = (ids: readonly string[], to: string, displaced: readonly string[]): string => {
    const [first] = ids
    const seat = seatWord(seatOf.get(to))
    const seated = first !== undefined && index.placeOf.has(first)
    if (ids.length > 1) return t("drop.block", { count: ids.length, others: displaced.length, seat })
    const [other] = displaced
    const main = other ? t(seated ? "drop.swap" : "drop.replace", { seat, name: name(other) }) : t("drop.sit", { seat })
    const group = plan.groups.find(({ id }) => id === reserved.get(to))
    if (group && !other) return `${main} ${t("drop.reserved", { group: group.name })}`
    if (held.has(to)) return `${main} ${t("drop.held")}`
    return first !== undefined && strays(first, to)
      ? `${main} ${t("drop.stray", { group: people.get(first)?.groupName ?? "" })}`
      : main
  }

  const judge: Judge = (participationIds, to) => {
    const decision = decidePlacing(index, { participationIds, to })
    if (!decision.ok)
      return { ok: false, text: refusalWords(decision.refusal), breaks: [], to, targets: [to], moves: [] }
    const { moves, targets, displaced } = decision.value
    return {
      ok: true,
      text: words(participationIds, to, displaced),
      breaks: requirements.broken(moves),
      to,
      targets,
      moves,
    }
  }
  return { index, judge, bindings: requirements.bindings }
}
