import type { InfeasibleFact } from "../../schema/infeasible"
import { tooFewSeats } from "./count"
import { type Chosen, chosenOf, type Element, type Ground } from "./ground"
import { type Budget, searchAll } from "./search"
import { forbiddenByShape } from "./shapes"

/** Halls up to this size are decided by trying every way when nothing quicker does. */
const SMALL_SEATS = 30
const SMALL_PEOPLE = 14
/** People of one circle that are tried on their own in larger halls. */
const CIRCLE = 8

/** The proof that these elements cannot hold together, or null when there is none (in small halls: when they can). */
export function refute(ground: Ground, elements: readonly Element[], budget: Budget): InfeasibleFact | null {
  const chosen = chosenOf(ground, elements)
  return (
    lockFacts(ground, chosen) ??
    tooFewSeats(ground, chosen) ??
    forbiddenByShape(ground, chosen) ??
    tried(ground, chosen, budget)
  )
}

/** Can everything be decided by trying? */
export const isSmall = ({ people, index }: Ground): boolean =>
  people.length <= SMALL_PEOPLE && index.seats.length <= SMALL_SEATS

function lockFacts({ usable }: Ground, { locked, rules }: Chosen): InfeasibleFact | null {
  for (const [id, seat] of locked) {
    if (usable[seat] === 0) return { code: "lock_on_blocked", ids: [id] }
    const against = rules.some((rule) => rule.people.has(id) && rule.allowed[seat] === 0)
    if (against) return { code: "lock_not_allowed", ids: [id] }
  }
  return null
}

function tried(ground: Ground, chosen: Chosen, budget: Budget): InfeasibleFact | null {
  const structural = chosen.constraints.some(({ kind }) => STRUCTURAL.has(kind))
  if (!structural) return null
  if (isSmall(ground)) {
    const { answer } = searchAll(ground, chosen, ground.people, budget)
    return answer === "impossible" ? { code: "no_arrangement", people: ground.people.length, ids: [] } : null
  }
  for (const ids of circles(chosen)) {
    const people = ground.people.filter(({ id }) => ids.has(id))
    const own = chosen.constraints.filter((one) => one.kind === "together" || one.kind === "apart")
    if (people.length < 2 || people.length > CIRCLE) continue
    const { answer } = searchAll(ground, { ...chosen, constraints: own }, people, budget)
    if (answer === "impossible") return { code: "no_arrangement", people: people.length, ids: [...ids] }
  }
  return null
}

const STRUCTURAL: ReadonlySet<string> = new Set([
  "together",
  "apart",
  "contiguous",
  "headsInFront",
  "reserve",
  "noLoneSeat",
])

/** People linked by "side by side" and "keep apart", each set with everybody who is linked to it. */
function circles({ constraints }: Chosen): Set<string>[] {
  let found: Set<string>[] = []
  for (const one of constraints) {
    if (one.kind !== "together" && one.kind !== "apart") continue
    const joined = new Set(one.people)
    const others = found.filter((circle) => {
      const meets = one.people.some((id) => circle.has(id))
      if (meets) for (const id of circle) joined.add(id)
      return !meets
    })
    found = [...others, joined]
  }
  return found
}
