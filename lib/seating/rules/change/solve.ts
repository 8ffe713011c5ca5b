import type { SeatingCustoms } from "../../schema"
import type { AreaMethod } from "../../schema/change"
import { closeRostrum, pullRostrum } from "./close-rostrum"
import { closeUp, leaveGap, pullReserve } from "./close-up"
import { gapsOf, type Line, movedCards, type Placed } from "./line"
import { obeysParity, rearrangeRow } from "./parity"

/** One way to handle a row or block, and what it comes to. */
export type Way = {
  method: AreaMethod
  placed: Placed
  moved: number
  gaps: string[]
  outOfOrder: string[]
  /** Breaks what a plan must obey: somebody without a seat, a rostrum row against its parity rule. */
  errors: number
}

type Hall = { axis: number; customs: SeatingCustoms }

/** The ways to handle one line by each method; a method is worked out when it is first asked for, and once. */
export type Ways = (method: AreaMethod) => Way | null

export function waysOf(line: Line, hall: Hall): Ways {
  const known = new Map<AreaMethod, Way | null>()
  return (method) => {
    const old = known.get(method)
    if (old !== undefined) return old
    const way = wayOf(line, method, hall)
    known.set(method, way)
    return way
  }
}

/** The line handled by one method; where a method has no answer (a row too short, say) null. */
function wayOf(line: Line, method: AreaMethod, { axis, customs }: Hall): Way | null {
  const placed = placedBy(line, method, axis, customs)
  if (!placed) return null
  const moved = movedCards(line, placed)
  const gaps = gapsOf(line, placed)
  const keepsOrder =
    method === "closeUp" || method === "reseat" || (line.rostrum !== null && obeysParity(line, placed, customs))
  const outOfOrder = keepsOrder ? [] : jumped(line, placed)
  const without = line.order.length - placed.size
  const errors = without + (obeysParity(line, placed, customs) ? 0 : 1)
  return { method, placed, moved, gaps, outOfOrder, errors }
}

/** Newcomers and all who changed seats: where the order was not asked after, they sit outside it. */
const jumped = (line: Line, placed: Placed): string[] =>
  line.order.filter((id) => placed.has(id) && line.at.get(id) !== placed.get(id))

function placedBy(line: Line, method: AreaMethod, axis: number, customs: SeatingCustoms): Placed | null {
  switch (method) {
    case "leaveGap":
      return leaveGap(line)
    case "closeUp":
      return line.rostrum ? closeRostrum(line) : closeUp(line)
    case "pullReserve":
      return line.rostrum ? pullRostrum(line) : pullReserve(line)
    case "reseat":
      return line.rostrum ? rearrangeRow(line, axis, customs) : closeUp(line)
  }
}

export const LOCAL: readonly AreaMethod[] = ["closeUp", "reseat", "pullReserve", "leaveGap"]

/**
 * The way that disturbs least without harm: fewest errors, then fewest gaps and people out of order, then fewest cards;
 * of equals the one that keeps the order.
 */
export function bestWay(line: Line, ways: Ways): Way {
  let best: Way | null = null
  for (const method of LOCAL) {
    // A block laid anew by itself is the block closed up.
    const way = method === "reseat" && !line.rostrum ? null : ways(method)
    if (way && (!best || before(way, best))) best = way
  }
  return (
    best ?? { method: "leaveGap", placed: new Map(), moved: 0, gaps: [], outOfOrder: [], errors: line.order.length }
  )
}

function before(a: Way, b: Way): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors
  const harm = (way: Way): number => way.gaps.length + way.outOfOrder.length
  return harm(a) === harm(b) ? a.moved < b.moved : harm(a) < harm(b)
}
