import type { SeatHallInput } from "../../schema"
import type { Infeasible, InfeasibleFact } from "../../schema/infeasible"
import { type Element, type Ground, groundOf } from "./ground"
import { isSmall, refute } from "./refute"
import type { Budget } from "./search"

/** Steps of trying every way, for one whole answer. */
const STEPS = 2_000_000
/** How many smaller sets are tried to prove that there is none. */
const TRIES = { small: 6000, large: 250 }

/**
 * Why not everything that must hold can hold: the smallest set of hard requirements and locks that cannot hold together,
 * with the fact that proves it; null when nothing of the kind can be proven. Counting is exact in halls of any size (zones,
 * "not here", nearness, voting units, tellers, locks, the seats there are); what several people ask of each other is
 * decided exactly in small halls, and in large ones as far as proofs by shape and by circles of people reach.
 */
export function explainInfeasible(input: SeatHallInput): Infeasible | null {
  const ground = groundOf(input)
  const budget = { steps: STEPS }
  const bare = refute(ground, [], budget)
  if (bare) return answer([], bare, true)
  const all = ground.elements
  if (!refute(ground, all, budget)) return null
  const core = minimal(ground, [], all, budget)
  const { found, smallest } = smaller(ground, core, budget)
  const elements = found ?? core
  return answer(elements, refute(ground, elements, { steps: STEPS }) as InfeasibleFact, smallest)
}

function answer(elements: readonly Element[], fact: InfeasibleFact, smallest: boolean): Infeasible {
  return {
    constraintIds: elements.flatMap((one) => (one.kind === "constraint" ? [one.constraint.id] : [])),
    lockedIds: elements.flatMap((one) => (one.kind === "lock" ? [one.lock.participationId] : [])),
    fact,
    smallest,
  }
}

/** Of `some` as few as must come to `with_` to make it impossible: halves that are not needed are left out at once. */
function minimal(ground: Ground, kept: readonly Element[], some: readonly Element[], budget: Budget): Element[] {
  if (kept.length > 0 && refute(ground, kept, budget)) return []
  if (some.length === 1) return [...some]
  const middle = some.length >> 1
  const [first, second] = [some.slice(0, middle), some.slice(middle)]
  const ofSecond = minimal(ground, [...kept, ...first], second, budget)
  const ofFirst = minimal(ground, [...kept, ...ofSecond], first, budget)
  return [...ofFirst, ...ofSecond]
}

/** A smaller set that does as well, sizes from one upwards; `smallest`: all of them were tried. */
function smaller(
  ground: Ground,
  core: readonly Element[],
  budget: Budget,
): { found: Element[] | null; smallest: boolean } {
  let tries = isSmall(ground) ? TRIES.small : TRIES.large
  for (let size = 1; size < core.length; size++) {
    for (const some of choices(ground.elements, size)) {
      if (tries-- <= 0 || budget.steps <= 0) return { found: null, smallest: false }
      if (refute(ground, some, budget)) return { found: some, smallest: true }
    }
  }
  return { found: null, smallest: true }
}

/** All choices of so many elements, in the order of the list. */
function* choices(all: readonly Element[], size: number, from = 0): Generator<Element[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let at = from; at + size <= all.length; at++) {
    for (const rest of choices(all, size - 1, at + 1)) yield [all[at] as Element, ...rest]
  }
}
