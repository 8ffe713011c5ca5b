import type { Participant } from "@/lib/people/schema"
import { blockOf } from "../constraints/breaches"
import type { Placed } from "../constraints/placed"
import { type Change, HARD, type Score } from "./score"

/** A plan under improvement: who may be moved, and which seats may be used. */
export type Board = {
  placed: Placed
  score: Score
  fixed: ReadonlySet<string>
  /** Ids of everybody of one block (delegation, other category). */
  unitOf: (id: string) => readonly string[]
  /** Seats of the hall that may be used at all, empty or taken; `open` as a set. */
  usable: readonly number[]
  open: ReadonlySet<number>
  /** What was tried for somebody in vain: not tried again. */
  stuck: Set<string>
}

export function boardOf(placed: Placed, score: Score, fixed: ReadonlySet<string>): Board {
  const units = new Map<string, string[]>()
  for (const person of placed.company.people) {
    const unit = units.get(blockOf(person))
    if (unit) unit.push(person.id)
    else units.set(blockOf(person), [person.id])
  }
  const usable = placed.index.seats.flatMap((seat, at) =>
    seat.area === "stage" || seat.blocked || placed.kept[at] === 1 ? [] : [at],
  )
  const unitOf = (id: string): readonly string[] => {
    const person = placed.company.personOf.get(id)
    return person ? (units.get(blockOf(person)) ?? []) : []
  }
  return { placed, score, fixed, unitOf, usable, open: new Set(usable), stuck: new Set() }
}

/** May this person take the seat as far as the hard rules about them alone go? Accessible seats are for wheelchairs. */
export function maySit({ placed, score }: Board, id: string, seat: number): boolean {
  const person = placed.company.personOf.get(id) as Participant
  if (placed.index.seats[seat]?.accessible && !person.wheelchair) return false
  return score.rulesOf(id).every(({ rule, weight }) => weight < HARD || rule.allowed[seat] === 1)
}

/** Somebody goes to a seat; whoever sits there takes the one left. Null when that person must stay. */
export function stepTo({ placed, fixed }: Board, id: string, seat: number): Change[] | null {
  const other = placed.takenBy[seat] ?? null
  const from = placed.seatOf.get(id)
  if (other === id || from === undefined) return null
  if (other === null) return [{ id, to: seat }]
  return fixed.has(other)
    ? null
    : [
        { id, to: seat },
        { id: other, to: from },
      ]
}

/** Seats a row apart count three, another floor very far. */
export function wayBetween({ index }: Placed, a: number, b: number): number {
  const [from, to] = [index.seats[a], index.seats[b]]
  if (!from || !to) return Number.MAX_SAFE_INTEGER
  const floors = from.area === to.area ? 0 : 10_000
  return floors + Math.abs(from.x - to.x) + 3 * Math.abs(from.y - to.y)
}

/**
 * Would this person still touch their delegation on that seat? A quick look before anything is counted: who would break
 * their block off for less than it is worth need not be tried.
 */
function keepsTouch({ placed, score }: Board, id: string, seat: number, worth: number): boolean {
  if (score.blockWorth(id) <= worth) return true
  const group = placed.company.personOf.get(id)?.groupId
  for (const next of placed.index.around[seat] ?? []) {
    const other = placed.takenBy[next]
    if (other !== null && other !== undefined && other !== id) {
      if (placed.company.personOf.get(other)?.groupId === group) return true
    } else if (placed.kept[next] === 1) return true
  }
  return false
}

/** The usable seats around the block of somebody's people. */
function edgeOf({ placed, unitOf, open }: Board, id: string): number[] {
  const edge = new Set<number>()
  for (const other of unitOf(id)) {
    for (const next of placed.index.around[placed.seatOf.get(other) ?? -1] ?? []) if (open.has(next)) edge.add(next)
  }
  return [...edge]
}

/** At most this many places are tried in each circle around somebody. */
const TRIED = 60

/**
 * The best step that brings somebody to a seat that is wanted: among their own people first, then to an empty seat, then
 * anywhere. The first that costs nothing else is taken; null when none makes the plan better. `worth`: what is won at most;
 * `among`: the only seats that come into question beside those of their own people.
 */
export function bestStep(
  board: Board,
  id: string,
  wanted: (seat: number) => boolean,
  worth: number,
  among: readonly number[] | null = null,
): readonly Change[] | null {
  const { placed, score, fixed } = board
  const from = placed.seatOf.get(id)
  if (from === undefined || fixed.has(id)) return null
  const fits = (seat: number): boolean => seat !== from && wanted(seat) && maySit(board, id, seat)
  const own = board
    .unitOf(id)
    .flatMap((other) => placed.seatOf.get(other) ?? [])
    .filter((seat) => board.open.has(seat) && fits(seat))
  const pool = among ?? (score.blockWorth(id) > worth ? edgeOf(board, id) : board.usable)
  const unit = new Set(board.unitOf(id))
  const mayGo = (seat: number): boolean => {
    const other = placed.takenBy[seat] ?? null
    if (!keepsTouch(board, id, seat, worth)) return false
    return other === null || unit.has(other) || (!fixed.has(other) && keepsTouch(board, other, from, worth))
  }
  const others = (taken: boolean) => () =>
    pool.filter((seat) => (placed.takenBy[seat] !== null) === taken && fits(seat) && mayGo(seat))
  for (const circle of [() => own, others(false), others(true)]) {
    const near = circle()
      .map((seat) => ({ seat, way: wayBetween(placed, from, seat) }))
      .sort((a, b) => a.way - b.way || a.seat - b.seat)
      .slice(0, TRIED)
    let best: { changes: readonly Change[]; gain: number } | null = null
    for (const { seat } of near) {
      const changes = stepTo(board, id, seat)
      if (!changes || (changes[1] && !maySit(board, changes[1].id, from))) continue
      const gain = score.gain(changes)
      if (gain > (best?.gain ?? 0)) best = { changes, gain }
      if (best && best.gain >= worth) break
    }
    if (best) return best.changes
  }
  return null
}
