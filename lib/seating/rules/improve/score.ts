import type { Participant } from "@/lib/people/schema"
import type { Constraint } from "../../schema/constraint"
import { headsBehind, isLone, notTogether, splitBlock, tooClose } from "../constraints/breaches"
import { membersOf, type Placed } from "../constraints/placed"
import type { SeatRule } from "../constraints/seat-rules"
import { isHead } from "../delegation"

/** Somebody goes to another seat; several of them are one step. */
export type Change = { id: string; to: number }

/** One breach of a hard requirement weighs more than everything that is only weighed. */
export const HARD = 1_000_000
export const weightOf = ({ weight }: Constraint): number => (weight === "hard" ? HARD : weight)

type Circle = { ids: readonly string[]; weight: number; distance: number }

/** What changes cost, counted only where they touch something. */
export type Score = {
  placed: Placed
  /** How much better the plan becomes; the plan itself is left as it was. */
  gain: (changes: readonly Change[]) => number
  apply: (changes: readonly Change[]) => void
  /** What it costs when this person's delegation falls apart; 0 = it may. */
  blockWorth: (id: string) => number
  /** The rules that bind somebody alone, hard ones first. */
  rulesOf: (id: string) => readonly { rule: SeatRule; weight: number }[]
}

export function scoreOf(placed: Placed, constraints: readonly Constraint[], rules: readonly SeatRule[]): Score {
  const { seatOf, takenBy, index, company } = placed
  const ruled = new Map<string, { rule: SeatRule; weight: number }[]>()
  for (const rule of [...rules].sort((a, b) => weightOf(b.constraint) - weightOf(a.constraint))) {
    for (const id of rule.people) push(ruled, id, { rule, weight: weightOf(rule.constraint) })
  }
  const together = new Map<string, Circle[]>()
  const apart = new Map<string, Circle[]>()
  const blocks = new Map<string, { members: readonly Participant[]; split: number; heads: number }>()
  let lone = 0
  for (const constraint of constraints) {
    const weight = weightOf(constraint)
    if (constraint.kind === "noLoneSeat") lone += weight
    if (constraint.kind === "together" || constraint.kind === "apart") {
      const distance = constraint.kind === "apart" ? constraint.distance : 0
      const circle = { ids: constraint.people, weight, distance }
      for (const id of constraint.people) push(distance > 0 ? apart : together, id, circle)
    }
    if (constraint.kind === "contiguous" || constraint.kind === "headsInFront") {
      for (const [group, members] of membersOf(constraint.groups, company)) {
        const block = blocks.get(group) ?? { members, split: 0, heads: 0 }
        if (constraint.kind === "contiguous") block.split += weight
        else block.heads += weight
        blocks.set(group, block)
      }
    }
  }

  const alone = (id: string): number => {
    const seat = seatOf.get(id)
    if (seat === undefined) return 0
    let cost = 0
    for (const { rule, weight } of ruled.get(id) ?? []) if (rule.allowed[seat] === 0) cost += weight
    return cost
  }
  const tooNear = (id: string, movers: ReadonlySet<string>): number => {
    const own = index.seats[seatOf.get(id) ?? -1]
    let cost = 0
    for (const { ids, weight, distance } of (own && apart.get(id)) || []) {
      for (const other of ids) {
        if (other === id || (movers.has(other) && other < id)) continue
        const seat = index.seats[seatOf.get(other) ?? -1]
        if (own && seat && tooClose(own, seat, distance)) cost += weight
      }
    }
    return cost
  }
  const cost = (movers: ReadonlySet<string>, seats: ReadonlySet<number>, touched: Touched): number => {
    let total = 0
    const circles = new Set<Circle>()
    for (const id of movers) {
      total += alone(id) + tooNear(id, movers)
      for (const circle of together.get(id) ?? []) circles.add(circle)
    }
    for (const { ids, weight } of circles) total += weight * notTogether(placed, ids).cost
    for (const group of touched.heads) {
      const block = blocks.get(group)
      if (block && block.heads > 0) total += block.heads * headsBehind(placed, block.members).cost
    }
    for (const group of touched.split) {
      const block = blocks.get(group)
      if (block && block.split > 0) total += block.split * splitBlock(placed, group, block.members).cost
    }
    if (lone > 0) for (const seat of seats) if (isLone(placed, seat)) total += lone
    return total
  }

  const put = (changes: readonly Change[]): void => {
    for (const { id } of changes) {
      const from = seatOf.get(id)
      if (from !== undefined && takenBy[from] === id) takenBy[from] = null
    }
    for (const { id, to } of changes) {
      seatOf.set(id, to)
      takenBy[to] = id
    }
  }
  return {
    placed,
    apply: put,
    rulesOf: (id) => ruled.get(id) ?? [],
    blockWorth: (id) => blocks.get(company.personOf.get(id)?.groupId ?? "")?.split ?? 0,
    gain: (changes) => {
      const back = changes.map(({ id }) => ({ id, to: seatOf.get(id) as number }))
      const movers = new Set(changes.map(({ id }) => id))
      const seats = new Set<number>()
      for (const seat of [...changes, ...back].flatMap(({ to }) => [to, index.left[to], index.right[to]])) {
        if (seat !== undefined && seat >= 0) seats.add(seat)
      }
      const touched = touchedBy(changes, back, company.personOf)
      const before = cost(movers, seats, touched)
      put(changes)
      const after = cost(movers, seats, touched)
      put(back)
      return before - after
    },
  }
}

type Touched = { split: ReadonlySet<string>; heads: ReadonlySet<string> }

/** The delegations whose seats change, and those where somebody who heads one moves. Mere changes inside cost nothing. */
function touchedBy(
  changes: readonly Change[],
  back: readonly Change[],
  personOf: ReadonlyMap<string, Participant>,
): Touched {
  const balance = new Map<string, Map<number, number>>()
  const heads = new Set<string>()
  const split = new Set<string>()
  for (const [list, sign] of [
    [back, -1],
    [changes, 1],
  ] as const) {
    for (const { id, to } of list) {
      const person = personOf.get(id)
      if (!person?.groupId) continue
      if (isHead(person)) heads.add(person.groupId)
      if (person.wheelchair) split.add(person.groupId)
      const seats = balance.get(person.groupId) ?? new Map<number, number>()
      seats.set(to, (seats.get(to) ?? 0) + sign)
      balance.set(person.groupId, seats)
    }
  }
  for (const [group, seats] of balance) if ([...seats.values()].some((sum) => sum !== 0)) split.add(group)
  for (const group of split) heads.add(group)
  return { split, heads }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
