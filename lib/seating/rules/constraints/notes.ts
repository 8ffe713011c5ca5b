import type { Participant } from "@/lib/people/schema"
import type { SeatHallInput, SeatingNote, SeatReserve } from "../../schema"
import type { Constraint } from "../../schema/constraint"
import { isHead } from "../delegation"
import { hasTarget } from "./near"
import type { Company } from "./who-where"

/** What the input asks in vain: too many people, two heads, requirements about what is not there. The rest is kept. */
export function inputNotes(input: SeatHallInput, company: Company): SeatingNote[] {
  const seats = input.geometry.seats.filter((seat) => !seat.blocked).length
  const people = company.people.length
  const crowd: SeatingNote[] = people > seats ? [{ code: "too_many_people", people, seats }] : []
  return [...crowd, ...twoHeads(company.people), ...lost(input)]
}

function twoHeads(people: readonly Participant[]): SeatingNote[] {
  const heads = new Map<string, Participant[]>()
  for (const person of people) {
    if (person.category !== "DEPUTY" || person.groupId === null || !isHead(person)) continue
    heads.set(person.groupId, [...(heads.get(person.groupId) ?? []), person])
  }
  return [...heads.values()].flatMap((both): SeatingNote[] => {
    if (both.length < 2) return []
    const names = both.map(({ name }) => name).join("、")
    return [{ code: "two_heads", delegation: both[0]?.groupName ?? "", count: both.length, names }]
  })
}

/** Requirements that name people who are not on the list, delegations or places that do not exist, targets not drawn. */
function lost({ geometry, participants, constraints = [] }: SeatHallInput): SeatingNote[] {
  const people = new Set(participants.map(({ id }) => id))
  const groups = new Set(participants.flatMap(({ groupId }) => groupId ?? []))
  const seats = new Set(geometry.seats.map(({ id }) => id))
  const areas = new Set(geometry.seats.map(({ area }) => area))
  const tables = new Set(geometry.tables.map(({ id }) => id))
  const missing = (asked: readonly string[], there: ReadonlySet<string>): number =>
    asked.filter((one) => !there.has(one)).length
  return constraints.flatMap((one, index): SeatingNote[] => {
    if (!one.active) return []
    const number = index + 1
    const notes: SeatingNote[] = []
    const say = (what: "people" | "groups" | "places", count: number): void => {
      if (count > 0) notes.push({ code: "constraint_lost", number, what, count })
    }
    say("people", missing(namedPeople(one), people))
    say("groups", missing("groups" in one ? one.groups : "who" in one ? one.who.groups : [], groups))
    if ("where" in one) {
      const rows = one.where.rows.filter(
        ({ area, from }) => !geometry.seats.some((seat) => seat.area === area && seat.rowIndex >= from),
      )
      const { areas: asked, seats: named, tables: at } = one.where
      say("places", missing(asked, areas) + missing(named, seats) + missing(at, tables) + rows.length)
    }
    const target = one.kind === "near" ? one.target : one.kind === "tellers" ? "ballotBox" : null
    if (target && !hasTarget(geometry, target)) notes.push({ code: "constraint_without_target", number, target })
    return notes
  })
}

function namedPeople(one: Constraint): readonly string[] {
  if (one.kind === "tellers") return [...one.people, ...one.candidates]
  return "people" in one ? one.people : "who" in one ? one.who.people : []
}

/** Delegations that got fewer empty seats than were to be kept for them. */
export function reserveNotes(
  wished: ReadonlyMap<string, number>,
  reserves: readonly SeatReserve[],
  people: readonly Participant[],
): SeatingNote[] {
  return [...wished].flatMap(([group, seats]): SeatingNote[] => {
    const kept = reserves.filter((one) => one.groupId === group).length
    const member = people.find(({ groupId, category }) => groupId === group && category === "DEPUTY")
    if (kept >= seats || !member) return []
    return [{ code: "reserve_short", delegation: member.groupName, seats: seats - kept }]
  })
}
