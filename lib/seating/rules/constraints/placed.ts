import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatHold, SeatReserve, SeatTaken } from "../../schema"
import { type HallIndex, hallIndex } from "./hall-index"
import { type Company, type CompanyAsk, companyOf } from "./who-where"

/** Who sits where, by seat numbers. The improvement changes it in place; judging only reads. */
export type Placed = {
  index: HallIndex
  company: Company
  seatOf: Map<string, number>
  takenBy: (string | null)[]
  /** 1 = empty on purpose: kept for a companion or as a delegation's reserve. */
  kept: Uint8Array
  /** Those seats by the delegation whose block they belong to. */
  keptOf: ReadonlyMap<string, readonly number[]>
  /** The reserves alone, by delegation. */
  reservesOf: ReadonlyMap<string, readonly number[]>
}

/** What placing asks of a person. */
export type Sitter = Pick<Participant, "id" | "category" | "groupId" | "duty" | "wheelchair">
/** A plan by numbers with no more of its people than that. */
export type Sitting = Omit<Placed, "company"> & { company: { personOf: ReadonlyMap<string, Sitter> } }

export type SeatsToJudge = {
  geometry: Parameters<typeof hallIndex>[0]
  seats: readonly SeatTaken[]
  holds: readonly SeatHold[]
  reserves?: readonly SeatReserve[]
}
export type PlanToJudge = CompanyAsk & SeatsToJudge

/**
 * The plan by numbers. People who do not take part and seats of another hall are left out; others say so. `company`: who
 * takes part, where that is known already.
 */
export function placedOf(plan: PlanToJudge, company: Company = companyOf(plan)): Placed {
  return { ...sittingOf(plan, company.personOf), company }
}

/** The same for people of whom only their sitting is known. */
export function sittingOf(plan: SeatsToJudge, personOf: ReadonlyMap<string, Sitter>): Sitting {
  const index = hallIndex(plan.geometry)
  const seatOf = new Map<string, number>()
  const takenBy = new Array<string | null>(index.seats.length).fill(null)
  for (const { seatId, participationId } of plan.seats) {
    const seat = index.at.get(seatId)
    if (seat === undefined || !personOf.has(participationId) || seatOf.has(participationId)) continue
    seatOf.set(participationId, seat)
    takenBy[seat] = participationId
  }
  const kept = new Uint8Array(index.seats.length)
  const keptOf = new Map<string, number[]>()
  const reservesOf = new Map<string, number[]>()
  const keep = (seatId: string, group: string | null, lists: Map<string, number[]>[]): void => {
    const seat = index.at.get(seatId)
    if (seat === undefined || takenBy[seat] !== null) return
    kept[seat] = 1
    if (group !== null) for (const list of lists) list.set(group, [...(list.get(group) ?? []), seat])
  }
  for (const { seatId, forParticipationId } of plan.holds) {
    keep(seatId, personOf.get(forParticipationId)?.groupId ?? null, [keptOf])
  }
  for (const { seatId, groupId } of plan.reserves ?? []) keep(seatId, groupId, [keptOf, reservesOf])
  return { index, company: { personOf }, seatOf, takenBy, kept, keptOf, reservesOf }
}

/** The members of each delegation meant; an empty list means every delegation of deputies. In the order of the ids. */
export function membersOf<P extends Sitter>(
  groups: readonly string[],
  { people }: { people: Iterable<P> },
): Map<string, P[]> {
  const wanted = new Set(groups)
  const members = new Map<string, P[]>()
  for (const person of people) {
    if (person.groupId === null) continue
    if (wanted.size > 0 ? !wanted.has(person.groupId) : person.category !== "DEPUTY") continue
    const list = members.get(person.groupId)
    if (list) list.push(person)
    else members.set(person.groupId, [person])
  }
  return members
}

/**
 * Does somebody on this seat belong to their delegation's block? Not on the stage, and not a wheelchair user on an
 * accessible seat, which is where it is.
 */
export const countsInBlock = (person: Pick<Sitter, "wheelchair">, seat: Seat): boolean =>
  seat.area !== "stage" && !(person.wheelchair && seat.accessible)

/** The members who sit in their delegation's block. */
export function inBlock<P extends Sitter>({ seatOf, index }: Sitting, members: readonly P[]): P[] {
  return members.filter((person) => {
    const seat = index.seats[seatOf.get(person.id) ?? -1]
    return seat !== undefined && countsInBlock(person, seat)
  })
}
