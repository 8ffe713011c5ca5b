import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import { excusedFromOrder } from "../check-constraints"
import type { Asked } from "../constraints/asked"
import { isDeputyHead, isHead } from "../delegation"
import { blockLine } from "./block-line"
import type { Line } from "./line"
import { precedenceOf, type RankedStage, rostrumLine } from "./rostrum-line"
import { type SlotMap, slotMap } from "./slots"
import type { SortedOut } from "./sort-out"

/** What the lines of a change are drawn from; `takeSpare` hands a free seat out once. */
export type LineGround = {
  plan: SortedOut
  slots: SlotMap
  person: ReadonlyMap<string, Participant>
  /** Who does not move: locked, heads in front, at an exit, with a companion, under a requirement of their own, on another's seat. */
  stays: ReadonlySet<string>
  precedence: RankedStage
  precedenceBefore: RankedStage
  /** Seats left empty by the change, under the key of the line that lost them. */
  vacated: ReadonlyMap<string, readonly string[]>
  /** Who sits in which line. */
  members: ReadonlyMap<string, readonly string[]>
  isFree: (seat: Seat) => boolean
  takeSpare: (seatIds: readonly string[]) => void
}

export type Lines = {
  lines: Line[]
  /** Newcomers for whom no row or block exists yet. */
  homeless: string[]
}

/**
 * The rows and blocks a change touches: those somebody leaves, those with a broken seat under somebody, those newcomers
 * belong to. People of different lines never change places, so each is solved for itself. `asked`: what the requirements
 * asked before the change.
 */
export function linesOf(plan: SortedOut, asked: Asked): Lines {
  const ground = groundOf(plan, asked)
  const { person, slots } = ground
  const waiting = new Map<string, string[]>()
  const homeless: string[] = []
  for (const id of plan.waiting) {
    const key = keyOfWaiting(ground, id)
    if (key === null) homeless.push(id)
    else waiting.set(key, [...(waiting.get(key) ?? []), id])
  }
  const touched = new Set([...ground.vacated.keys(), ...waiting.keys()])
  for (const [id, seatId] of plan.at) {
    if (!plan.broken.has(seatId) && !plan.reranked.has(id)) continue
    touched.add(keyOf(person.get(id), slots.seatOf.get(seatId)))
  }
  const lines = [...touched].sort().flatMap((key) => {
    const line = key.startsWith("stage/") ? rostrumLine : blockLine
    return line(ground, key, waiting.get(key) ?? []) ?? []
  })
  const seated = new Set(lines.flatMap((line) => line.order))
  return { lines, homeless: [...homeless, ...plan.waiting.filter((id) => !seated.has(id) && !homeless.includes(id))] }
}

/** The line somebody on that seat belongs to. */
function keyOf(person: Participant | undefined, seat: Seat | undefined): string {
  if (seat?.area === "stage") return `stage/${seat.rowIndex}`
  if (person?.category === "DEPUTY" && person.groupId !== null) return `delegation/${person.groupId}`
  return `zone/${person?.category ?? ""}`
}

function keyOfWaiting({ person, precedence, members, vacated, slots, plan }: LineGround, id: string): string | null {
  const row = precedence.rowOf(id, (other) => slots.seatOf.get(plan.at.get(other) ?? ""))
  if (row !== null) return `stage/${row}`
  const key = keyOf(person.get(id), undefined)
  return members.has(key) || vacated.has(key) ? key : null
}

function groundOf(plan: SortedOut, asked: Asked): LineGround {
  const { input, at, was, broken } = plan
  const slots = slotMap(input.geometry)
  const person = new Map(input.participants.map((one) => [one.id, one]))
  const escorted = new Set(plan.holds.map((hold) => hold.forParticipationId))
  const stays = new Set([...input.locked.map((one) => one.participationId), ...excusedFromOrder(asked)])
  const members = new Map<string, string[]>()
  const put = (into: Map<string, string[]>, key: string, value: string): void => {
    const list = into.get(key)
    if (list) list.push(value)
    else into.set(key, [value])
  }
  for (const [id, seatId] of at) {
    const one = person.get(id)
    const seat = slots.seatOf.get(seatId)
    put(members, keyOf(one, seat), id)
    const onStage = seat?.area === "stage"
    if (!onStage && one && fixed(one, input.settings.headsInFront)) stays.add(id)
    if (!onStage && (escorted.has(id) || was.get(id) !== seatId)) stays.add(id)
    if (broken.has(seatId)) stays.delete(id)
  }
  const taken = new Set(at.values())
  const vacated = new Map<string, string[]>()
  const lose = (owner: string, seatId: string): void => {
    if (taken.has(seatId) || broken.has(seatId)) return
    put(vacated, keyOf(person.get(owner), slots.seatOf.get(seatId)), seatId)
  }
  for (const [id, seatId] of was) lose(id, seatId)
  const held = new Set([...plan.holds, ...plan.reserves].map((kept) => kept.seatId))
  for (const hold of plan.before.holds) if (!held.has(hold.seatId)) lose(hold.forParticipationId, hold.seatId)
  const left = new Set([...vacated.values()].flat())
  const spare = new Set<string>()
  return {
    plan,
    slots,
    person,
    stays,
    precedence: precedenceOf(input),
    precedenceBefore: precedenceOf(plan.before),
    vacated,
    members,
    isFree: (seat) =>
      !(seat.blocked || seat.accessible || taken.has(seat.id) || held.has(seat.id)) &&
      !(left.has(seat.id) || spare.has(seat.id)),
    takeSpare: (seatIds) => {
      for (const seatId of seatIds) spare.add(seatId)
    },
  }
}

const fixed = (person: Participant, headsInFront: boolean): boolean =>
  person.nearExit || person.wheelchair || (headsInFront && (isHead(person) || isDeputyHead(person)))
