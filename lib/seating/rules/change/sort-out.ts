import type { SeatHallInput, SeatHold, SeatReserve, SeatTaken } from "../../schema"
import type { ChangeProblem, LateChange } from "../../schema/change"
import { changedRanks } from "./ranks"

/** A plan as it is before the change. `locked` holds also those who follow another plan's hall. */
export type ChangeInput = SeatHallInput & {
  seats: readonly SeatTaken[]
  holds: readonly SeatHold[]
  reserves?: readonly SeatReserve[]
}

/** The plan when those who drop out have got up and substitutes have sat down, and before anybody else moves. */
export type SortedOut = {
  before: ChangeInput
  /** The engine's input as it is now: without the absent, with the new ranks, broken seats blocked. */
  input: ChangeInput
  /** Participation id → seat, before the change. */
  was: ReadonlyMap<string, string>
  /** Participation id → seat; those on a broken seat still stand there. */
  at: Map<string, string>
  /** To be given a seat: added, or by their rank; in the order named. */
  waiting: string[]
  /** Their place in the order is another one. */
  reranked: ReadonlySet<string>
  ranks: ReadonlyMap<string, number>
  broken: ReadonlySet<string>
  out: ReadonlySet<string>
  /** Seats kept for companions that are still needed. */
  holds: SeatHold[]
  reserves: SeatReserve[]
  problems: ChangeProblem[]
}

/** Who does not come any more. */
export const outOf = ({ absent, substitutes }: LateChange): ReadonlySet<string> =>
  new Set([...absent, ...substitutes.map((one) => one.out)])

/** Sorts a change out: what cannot be as said becomes a problem and is left out, the rest is kept. */
export function sortOut(plan: ChangeInput, change: LateChange): SortedOut {
  const person = new Map(plan.participants.map((one) => [one.id, one]))
  const attending = new Set(plan.attendIds)
  const was = new Map(plan.seats.map((one) => [one.participationId, one.seatId]))
  const at = new Map(was)
  const problems: ChangeProblem[] = []
  const waiting: string[] = []
  const out = new Set<string>()
  const named = new Set<string>()
  const nameOf = (id: string): string => person.get(id)?.name ?? ""
  const known = (id: string): boolean => {
    if (!person.has(id)) problems.push({ code: "unknown_person", id })
    else if (named.has(id)) problems.push({ code: "named_twice", name: nameOf(id) })
    else {
      named.add(id)
      return true
    }
    return false
  }
  const comes = (id: string): boolean => {
    if (attending.has(id)) return true
    problems.push({ code: "not_at_this_meeting", name: nameOf(id) })
    return false
  }
  const leave = (id: string): void => {
    out.add(id)
    if (!at.delete(id)) problems.push({ code: "without_seat_anyway", name: nameOf(id) })
  }
  for (const id of change.absent) if (known(id)) leave(id)
  for (const { out: goes, in: stands, takes } of change.substitutes) {
    if (!known(goes)) continue
    const seat = at.get(goes)
    leave(goes)
    if (!known(stands) || !comes(stands)) continue
    at.delete(stands)
    if (takes === "seat" && seat !== undefined) at.set(stands, seat)
    else waiting.push(stands)
  }
  for (const id of change.added) {
    if (!known(id) || !comes(id)) continue
    if (at.has(id)) problems.push({ code: "has_a_seat", name: nameOf(id) })
    else waiting.push(id)
  }
  const seatIds = new Set(plan.geometry.seats.map((seat) => seat.id))
  for (const id of change.broken) if (!seatIds.has(id)) problems.push({ code: "unknown_seat", id })
  const broken = new Set(change.broken.filter((id) => seatIds.has(id)))
  const asked = change.ranks.filter(({ participationId: id }) => {
    if (!person.has(id)) problems.push({ code: "unknown_person", id })
    return person.has(id)
  })
  const ranks = changedRanks(plan.participants, asked)
  const input = changedInput(plan, out, ranks, broken)
  const holds = plan.holds.filter((hold) => at.has(hold.forParticipationId) && !broken.has(hold.seatId))
  const reserves = (plan.reserves ?? []).filter((kept) => !broken.has(kept.seatId))
  const reranked = new Set(asked.map((one) => one.participationId))
  return { before: plan, input, was, at, waiting, reranked, ranks, broken, out, holds, reserves, problems }
}

function changedInput(
  plan: ChangeInput,
  out: ReadonlySet<string>,
  ranks: ReadonlyMap<string, number>,
  broken: ReadonlySet<string>,
): ChangeInput {
  const { geometry, participants } = plan
  const seats = geometry.seats.map((seat) => (broken.has(seat.id) ? { ...seat, blocked: true } : seat))
  return {
    ...plan,
    attendIds: plan.attendIds.filter((id) => !out.has(id)),
    participants:
      ranks.size === 0
        ? participants
        : participants.map((one) => (ranks.has(one.id) ? { ...one, rank: ranks.get(one.id) ?? null } : one)),
    geometry: broken.size === 0 ? geometry : { ...geometry, seats },
    locked: plan.locked.filter((one) => !out.has(one.participationId) && !broken.has(one.seatId)),
  }
}
