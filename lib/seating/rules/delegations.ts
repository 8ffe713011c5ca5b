import type { Participant } from "@/lib/people/schema"
import type { SeatingCustoms, SeatingSettings } from "../schema"
import { bandStrips } from "./bands"
import { type Grid, type GridSeat, gridOfRows } from "./grid"
import { rostrumOrder } from "./rostrum"
import { blockShift, movedOn, turnOf } from "./rotation/turn"
import { sharedStrips } from "./shared-columns"
import { columnStrips } from "./strips"
import { seatsNeeded } from "./zone"

/** `reserve`: seats of the block that stay empty for whoever comes late. */
export type Delegation = { key: string; name: string; members: Participant[]; reserve?: number }

/** The seats a delegation's block needs: for its members, their companions and its reserve. */
export const delegationSeats = ({ members, reserve = 0 }: Delegation): number => seatsNeeded(members) + reserve

type SideBySide = Pick<SeatingSettings, "delegationOrder" | "rotationStep" | "deputyLayout">

/**
 * The delegations of these deputies in the sequence in which they lie in the hall. Strips from left to right in hall view:
 * in their fixed order, from the centre outwards, or from the centre outwards moved on by this session's share (handbook
 * §1.5). Along the rows from the front: in their fixed order, or moved on. Deputies without a delegation come last.
 */
export function delegationsOf(
  deputies: readonly Participant[],
  { delegationOrder: order, rotationStep, deputyLayout }: SideBySide,
  customs: SeatingCustoms,
): Delegation[] {
  const groups = new Map<string, Delegation & { position: number }>()
  for (const person of deputies) {
    const key = person.groupId ?? ""
    const known = groups.get(key)
    if (known) known.members.push(person)
    else {
      const position = person.groupId === null ? Number.MAX_SAFE_INTEGER : person.groupPosition
      groups.set(key, { key, name: person.groupShortName || person.groupName, members: [person], position })
    }
  }
  const fixed = [...groups.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
  if (order === "leftToRight" || (order === "centreOut" && deputyLayout !== "strips")) return fixed
  const own = fixed.filter(({ key }) => key !== "")
  const shift = order === "rotated" ? blockShift(own.length, turnOf(customs), rotationStep) : 0
  const near = [...movedOn(own, shift), ...fixed.slice(own.length)]
  if (deputyLayout !== "strips") return near
  const ranks = rostrumOrder(near.length, { evenRule: "E1", twoPersonRule: "sameAsEven" })
  return ranks.flatMap((rank) => near[rank - 1] ?? [])
}

export type Blocks = { seats: Map<string, GridSeat[]>; rows: number }

/**
 * Blocks of seats for the delegations in rows [from, to) of a section: along the rows where the settings say so, else
 * whole columns if they go in, otherwise (`shared`) neighbours share a column. `rows` is how many rows are used. Null when the rows do not hold everybody that way.
 */
export function delegationBlocks(
  grid: Grid,
  from: number,
  to: number,
  delegations: readonly Delegation[],
  shared: boolean,
  { deputyRows: depth, deputyLayout: layout }: Pick<SeatingSettings, "deputyRows" | "deputyLayout">,
): Blocks | null {
  const rows = Math.max(0, to - from)
  const part = gridOfRows(grid, from, to)
  const asks = delegations.map((one) => ({ key: one.key, seats: delegationSeats(one) }))
  if (layout !== "strips") {
    const bands = bandStrips(part, asks, layout)
    return bands && { seats: bands.seats, rows: bands.depth }
  }
  const wished = depth !== null && depth <= rows ? columnStrips(part, asks, depth, depth) : null
  const strips = wished ?? (shared ? sharedStrips(part, asks, rows) : columnStrips(part, asks, 1, rows))
  return strips && { seats: strips.seats, rows: strips.depth }
}

/** As many delegations from the left as `seats` hold; when not even one fits, a part of the first. */
export function fittingDelegations(delegations: readonly Delegation[], seats: number): [Delegation[], Delegation[]] {
  let free = seats
  let count = 0
  for (const one of delegations) {
    free -= delegationSeats(one)
    if (free < 0) break
    count++
  }
  const first = delegations[0]
  if (count > 0 || !first) return [delegations.slice(0, count), delegations.slice(count)]
  let members = 0
  for (let left = seats; members < first.members.length; members++) {
    left -= 1 + (first.members[members]?.companions ?? 0)
    if (left < 0) break
  }
  if (members === 0) return [[], [...delegations]]
  const here = { ...first, members: first.members.slice(0, members), reserve: 0 }
  const there = { ...first, members: first.members.slice(members) }
  return [[here], [there, ...delegations.slice(1)]]
}
