import type { Participant } from "@/lib/people/schema"
import type { SeatTaken } from "../../schema"
import { headsBehind, notTogether, splitBlock, tooClose } from "../constraints/breaches"
import { judgePlaced } from "../constraints/judge"
import { membersOf, type Placed, placedOf } from "../constraints/placed"
import { isHead } from "../delegation"
import { type Chosen, domainOf, type Ground } from "./ground"

/** Steps that may still be taken; shared by the questions of one answer. */
export type Budget = { steps: number }

/** A plan in which all hold; "impossible": every way was tried; "unknown": too many ways. */
export type Searched = { answer: "possible"; seats: SeatTaken[] } | { answer: "impossible" } | { answer: "unknown" }

/**
 * Tries every way to seat these people so that the chosen requirements hold, giving up when the steps in `budget` are used up. Requirements
 * about several people are judged by the same judge as plans. With only some of the people of a meeting, ask only what is
 * about them alone: what is impossible for them is impossible for all.
 */
export function searchAll(ground: Ground, chosen: Chosen, people: readonly Participant[], budget: Budget): Searched {
  const domains = new Map(people.map(({ id }) => [id, domainOf(ground, chosen, id)]))
  const order = inOrder(people, chosen, domains)
  const placed = placedOf({ ...ground.input, seats: [], holds: [], reserves: [] })
  const checks = checksBy(order, chosen, ground)
  const alike = likeBefore(order, chosen, ground)
  const sit = (at: number): "possible" | "impossible" | "unknown" => {
    const id = order[at]
    if (id === undefined) return "possible"
    const before = alike.get(id)
    const least = before === undefined ? -1 : (placed.seatOf.get(before) as number)
    for (const seat of domains.get(id) ?? []) {
      if (placed.takenBy[seat] !== null || seat <= least) continue
      if (--budget.steps < 0) return "unknown"
      placed.takenBy[seat] = id
      placed.seatOf.set(id, seat)
      if ((checks.get(id) ?? []).every((check) => check(placed))) {
        const found = sit(at + 1)
        if (found !== "impossible") return found
      }
      placed.takenBy[seat] = null
      placed.seatOf.delete(id)
    }
    return "impossible"
  }
  const answer = sit(0)
  if (answer !== "possible") return { answer }
  const seats = order.map((id) => {
    return { participationId: id, seatId: ground.index.seats[placed.seatOf.get(id) as number]?.id ?? "" }
  })
  return { answer, seats }
}

/** Those with the fewest seats first; people of one circle or delegation one after another, so that they are judged early. */
function inOrder(
  people: readonly Participant[],
  { constraints }: Chosen,
  domains: ReadonlyMap<string, number[]>,
): string[] {
  const circle = new Map<string, string>()
  for (const one of constraints) {
    if (one.kind === "together" || one.kind === "apart")
      for (const id of one.people) circle.set(id, circle.get(id) ?? one.id)
  }
  const home = (person: Participant): string => circle.get(person.id) ?? person.groupId ?? ""
  const size = (person: Participant): number => domains.get(person.id)?.length ?? 0
  const least = new Map<string, number>()
  for (const person of people)
    least.set(home(person), Math.min(least.get(home(person)) ?? Number.MAX_SAFE_INTEGER, size(person)))
  return [...people]
    .sort(
      (a, b) =>
        (least.get(home(a)) ?? 0) - (least.get(home(b)) ?? 0) ||
        (home(a) < home(b) ? -1 : home(a) > home(b) ? 1 : 0) ||
        size(a) - size(b) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id)
}

type Check = (placed: Placed) => boolean

/**
 * What can be asked once somebody has sat down: at once what sitting down of others can never mend (too close, not in one
 * run, a head behind), and whole blocks when their last person sits. Seat rules are in the domains.
 */
function checksBy(order: readonly string[], { constraints }: Chosen, ground: Ground): Map<string, Check[]> {
  const at = new Map(order.map((id, index) => [id, index]))
  const checks = new Map<string, Check[]>(order.map((id) => [id, []]))
  const atLast = (ids: readonly string[], check: Check): void => {
    const known = ids.filter((id) => at.has(id)).sort((a, b) => (at.get(a) as number) - (at.get(b) as number))
    checks.get(known.at(-1) ?? "")?.push(check)
  }
  for (const one of constraints) {
    if (one.kind === "apart") for (const id of one.people) checks.get(id)?.push(apartOf(id, one.people, one.distance))
    else if (one.kind === "together") {
      for (const id of one.people) checks.get(id)?.push(reachOf(one.people))
      atLast(one.people, (placed) => notTogether(placed, one.people).cost === 0)
    } else if (one.kind === "headsInFront") {
      for (const members of membersOf(one.groups, ground.company).values()) {
        for (const { id } of members) checks.get(id)?.push((placed) => headsBehind(placed, members).cost === 0)
      }
    } else if (one.kind === "contiguous") {
      for (const [group, members] of membersOf(one.groups, ground.company)) {
        const ids = members.map(({ id }) => id)
        atLast(ids, (placed) => splitBlock(placed, group, members).cost === 0)
      }
    } else if (one.kind === "reserve" || one.kind === "noLoneSeat") {
      atLast(order, (placed) => judgePlaced(placed, [one], [])[0]?.holds !== false)
    }
  }
  return checks
}

/** Those who sit already are within one run of seats of each other, or at one table. */
const reachOf =
  (ids: readonly string[]): Check =>
  ({ index, seatOf }) => {
    const seats = ids.flatMap((id) => index.seats[seatOf.get(id) ?? -1] ?? [])
    const [first] = seats
    if (!first) return true
    if (first.table !== undefined) return seats.every(({ table }) => table === first.table)
    const places = seats.map(({ seatIndex }) => seatIndex)
    const sameRow = seats.every(
      ({ area, rowIndex, block }) => area === first.area && rowIndex === first.rowIndex && block === first.block,
    )
    return sameRow && Math.max(...places) - Math.min(...places) < ids.length
  }

const apartOf =
  (id: string, ids: readonly string[], distance: number): Check =>
  ({ index, seatOf }) => {
    const own = index.seats[seatOf.get(id) as number]
    return ids.every((other) => {
      const seat = other === id ? undefined : index.seats[seatOf.get(other) ?? -1]
      return !own || !seat || !tooClose(own, seat, distance)
    })
  }

/**
 * Whoever is like somebody before them in every respect that counts sits on a later seat: of plans that differ only in who
 * of them sits where, one is tried.
 */
function likeBefore(
  order: readonly string[],
  { constraints, rules, locked }: Chosen,
  { company }: Ground,
): Map<string, string> {
  const circles = new Set(
    constraints.flatMap((one) => (one.kind === "together" || one.kind === "apart" ? one.people : [])),
  )
  const before = new Map<string, string>()
  const last = new Map<string, string>()
  const signs = new Map<string, string>()
  for (const [index, rule] of rules.entries()) {
    for (const id of rule.people) signs.set(id, `${signs.get(id) ?? ""},${index}`)
  }
  for (const id of order) {
    if (circles.has(id) || locked.has(id)) continue
    const person = company.personOf.get(id) as Participant
    const { category, groupId, wheelchair } = person
    const key = [signs.get(id), category, groupId, wheelchair, isHead(person), company.onStage.has(id)].join("|")
    const known = last.get(key)
    if (known !== undefined) before.set(id, known)
    last.set(key, id)
  }
  return before
}
