import type { Constraint } from "../../schema/constraint"
import { inBlock, membersOf, type Placed } from "./placed"
import type { Company } from "./who-where"

/** How many seats are to stay empty in the block of each delegation: the most that any requirement asks. */
export function reservesWanted(constraints: readonly Constraint[], company: Company): Map<string, number> {
  const wanted = new Map<string, number>()
  for (const one of constraints) {
    if (one.kind !== "reserve") continue
    for (const group of membersOf(one.groups, company).keys()) {
      wanted.set(group, Math.max(one.seats, wanted.get(group) ?? 0))
    }
  }
  return wanted
}

/**
 * 预留: how many seats short each delegation is. A reserve is an empty seat of the delegation's block (kept for it) or
 * right beside, in front of or behind one of its members, and serves one delegation only; of all ways to share them out
 * the one that serves most is counted.
 */
export function missingReserves(placed: Placed, groups: readonly string[], seats: number): Map<string, number> {
  const open = new Map<string, number[]>()
  for (const [group, members] of membersOf(groups, placed.company)) {
    const own = inBlock(placed, members)
    if (own.length > 0) {
      const taken = own.map(({ id }) => placed.seatOf.get(id) as number)
      open.set(group, candidates(placed, group, taken))
    }
  }
  const servedBy = new Map<number, string>()
  const missing = new Map<string, number>()
  for (const group of open.keys()) {
    for (let slot = 0; slot < seats; slot++) {
      if (!serve(group, open, servedBy, new Set())) {
        missing.set(group, seats - slot)
        break
      }
    }
  }
  return missing
}

function candidates({ index, takenBy, kept, reservesOf }: Placed, group: string, taken: readonly number[]): number[] {
  const own = new Set(reservesOf.get(group))
  const found = new Set<number>()
  const from = [...taken]
  for (let at = 0; at < from.length; at++) {
    for (const next of index.around[from[at] as number] ?? []) {
      const seat = index.seats[next]
      if (!seat || found.has(next) || seat.blocked || seat.area === "stage" || takenBy[next] !== null) continue
      if (own.has(next)) from.push(next)
      else if (kept[next] === 1 || seat.accessible) continue
      found.add(next)
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** One more seat for the group, others changing theirs where they can. */
function serve(
  group: string,
  open: ReadonlyMap<string, readonly number[]>,
  servedBy: Map<number, string>,
  tried: Set<number>,
): boolean {
  for (const seat of open.get(group) ?? []) {
    if (tried.has(seat) || servedBy.get(seat) === group) continue
    tried.add(seat)
    const other = servedBy.get(seat)
    if (other === undefined || serve(other, open, servedBy, tried)) {
      servedBy.set(seat, group)
      return true
    }
  }
  return false
}
