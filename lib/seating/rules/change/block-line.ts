import type { Participant } from "@/lib/people/schema"
import type { LineHead } from "../../schema/change"
import { isHead } from "../delegation"
import { strokeRanks } from "../name-order"
import { memberShift, movedOn, turnOf } from "../rotation/turn"
import { zoneOrder } from "../zone"
import type { Run } from "./best-runs"
import type { Line } from "./line"
import type { LineGround } from "./lines"
import { byColumns, runsOf, type Walk, withSpare } from "./slots"

/** The line of a delegation's block or of a category's rows; null when nobody of it is left to move or to seat. */
export function blockLine(ground: LineGround, key: string, waiting: readonly string[]): Line | null {
  const { plan, slots, person, stays, members } = ground
  const walk = walkOf(ground, key)
  const all = members.get(key) ?? []
  const sitting = all.filter((id) => !stays.has(id))
  const at = new Map(sitting.map((id) => [id, plan.at.get(id) ?? ""]))
  const people = [...sitting, ...waiting]
  if (people.length === 0) return null
  const vacated = [...(ground.vacated.get(key) ?? [])]
  const reserved = plan.reserves.filter((kept) => key === `delegation/${kept.groupId}`).map((kept) => kept.seatId)
  vacated.push(...reserved.slice(0, Math.max(0, people.length - at.size - vacated.length)))
  const block = [...all.map((id) => plan.at.get(id) ?? ""), ...vacated]
  const own = new Set([...at.values(), ...vacated].filter((id) => slots.placeOf.has(id)))
  const bare = runsOf(slots, block, own, walk)
  const runs = withSpare(slots, bare, walk.order, people.length - own.size, ground.isFree)
  ground.takeSpare(runs.flatMap((run) => run.slots.filter((seatId) => !own.has(seatId))))
  const room = runs.reduce((sum, run) => sum + run.slots.length, 0)
  const order = listOrder(ground, key, sitting, waiting)
  while (order.length > room) {
    const newcomer = [...order].reverse().find((id) => !at.has(id))
    order.splice(newcomer === undefined ? order.length - 1 : order.indexOf(newcomer), 1)
  }
  const inRows = isDelegation(key) && !byColumns(walk.order)
  const full = runs.map((_, index) => bare.full[index] === true || (inRows && mustBeFull(ground, runs, index)))
  return { key, head: headOf(key, person.get(people[0] ?? "")), runs, full, order, at, rostrum: null }
}

/** Of a delegation's rows: the front row, and the one in front of a shorter last row, which would lose its hold on it. */
function mustBeFull({ slots }: LineGround, runs: readonly Run[], index: number): boolean {
  const [here, next] = [runs[index]?.slots ?? [], runs[index + 1]?.slots ?? []]
  const front = here.some((seatId) => slots.seatOf.get(seatId)?.rowIndex === 0)
  return front || (index === runs.length - 2 && next.length < here.length)
}

const isDelegation = (key: string): boolean => key.startsWith("delegation/")

function walkOf({ plan }: LineGround, key: string): Walk {
  const { settings, customs } = plan.input
  if (!isDelegation(key)) return { order: settings.zoneOrder, turn: null }
  return { order: settings.insideOrder, turn: settings.rotateMembers ? turnOf(customs) : null }
}

function headOf(key: string, person: Participant | undefined): LineHead {
  if (!isDelegation(key)) return { kind: "zone", category: person?.category ?? "" }
  return { kind: "delegation", name: person?.groupShortName || person?.groupName || "" }
}

/** As they sit now, along the walk; newcomers and those with a new rank before the first whom the list has after them. */
function listOrder(ground: LineGround, key: string, sitting: readonly string[], waiting: readonly string[]): string[] {
  const { plan, person, slots, members, vacated } = ground
  const walk = walkOf(ground, key)
  const bySeat = new Map(sitting.map((id) => [plan.at.get(id) ?? "", id]))
  const block = [...(members.get(key) ?? []).map((id) => plan.at.get(id) ?? ""), ...(vacated.get(key) ?? [])]
  const { runs } = runsOf(slots, block, new Set(bySeat.keys()), walk)
  const walked = runs.flatMap((run) => run.slots.map((seatId) => bySeat.get(seatId) ?? ""))
  const reachable = new Set(walked)
  const anew = new Set([...waiting, ...sitting.filter((id) => !reachable.has(id) || plan.reranked.has(id))])
  const order = walked.filter((id) => !anew.has(id))
  if (anew.size === 0) return order
  const people = [...order, ...anew].flatMap((id) => person.get(id) ?? [])
  const place = new Map(listed(ground, key, people, walk).map((id, index) => [id, index]))
  const placeOf = (id: string): number => place.get(id) ?? 0
  for (const id of [...anew].sort((a, b) => placeOf(a) - placeOf(b))) {
    const before = order.findIndex((other) => placeOf(other) > placeOf(id))
    order.splice(before < 0 ? order.length : before, 0, id)
  }
  return order
}

/** The list as a new plan would lay it: heads in front, names, rotated where lists are. */
function listed({ plan }: LineGround, key: string, people: readonly Participant[], { turn }: Walk): string[] {
  const { settings, customs } = plan.input
  if (!isDelegation(key)) return zoneOrder(people).map(({ id }) => id)
  const rank = strokeRanks(people, customs)
  const named = [...people].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  const heads = settings.headsInFront ? named.filter(isHead) : []
  const others = named.filter((one) => !heads.includes(one))
  return [...heads, ...movedOn(others, turn ? memberShift(others.length, turn) : 0)].map(({ id }) => id)
}
