import type { Participant } from "@/lib/people/schema"
import type { InfeasibleFact } from "../../schema/infeasible"
import { partsOf } from "../constraints/hall-index"
import { membersOf } from "../constraints/placed"
import { reservesWanted } from "../constraints/reserves"
import { isHead } from "../delegation"
import { type Chosen, domainOf, type Ground } from "./ground"

/**
 * What the shape of the hall forbids, requirement by requirement (each a proof, none a guess): people who must sit side by
 * side and find no run of seats, delegations that must be one block and find no piece large enough, locked members
 * farther apart than the block reaches, a locked head behind a locked member. Null = nothing of this kind.
 */
export function forbiddenByShape(ground: Ground, chosen: Chosen): InfeasibleFact | null {
  for (const constraint of chosen.constraints) {
    if (constraint.kind === "together") {
      const found = noRun(ground, chosen, constraint.people)
      if (found) return found
    }
    if (constraint.kind === "contiguous") {
      for (const [group, members] of membersOf(constraint.groups, ground.company)) {
        const bound = inHall(ground, chosen, members)
        const kept = reservesWanted(chosen.constraints, ground.company).get(group) ?? 0
        const spare = kept + members.reduce((sum, { companions }) => sum + companions, 0)
        const found = noBlock(
          ground,
          chosen,
          group,
          bound.map(({ id }) => id),
          spare,
        )
        if (found) return found
      }
    }
    if (constraint.kind === "headsInFront") {
      for (const members of membersOf(constraint.groups, ground.company).values()) {
        const found = headBehind(ground, chosen, members)
        if (found) return found
      }
    }
    if (constraint.kind === "tellers") {
      const candidates = new Set(constraint.candidates)
      const ids = constraint.people.filter((id) => candidates.has(id) && ground.company.personOf.has(id))
      if (ids.length > 0) return { code: "teller_is_candidate", ids }
    }
  }
  return null
}

function noRun(ground: Ground, chosen: Chosen, people: readonly string[]): InfeasibleFact | null {
  const ids = people.filter((id) => ground.company.personOf.has(id))
  const open = new Set(ids.flatMap((id) => domainOf(ground, chosen, id)))
  const { left, right, seats } = ground.index
  let longest = 0
  const tables = new Map<string, number>()
  for (const seat of open) {
    const table = seats[seat]?.table
    if (table !== undefined) {
      const count = (tables.get(table) ?? 0) + 1
      tables.set(table, count)
      longest = Math.max(longest, count)
    } else if (!open.has(left[seat] as number)) {
      let length = 0
      for (let at = seat; open.has(at); at = right[at] as number) length++
      longest = Math.max(longest, length)
    }
  }
  return ids.length > 1 && longest < ids.length ? { code: "no_run", people: ids.length, seats: longest, ids } : null
}

/** The members who surely belong to the block: not on the stage, not perhaps on an accessible seat. */
function inHall({ company, index }: Ground, { rules }: Chosen, members: readonly Participant[]): Participant[] {
  const stage = rules.filter(({ constraint, allowed }) => {
    return constraint.kind === "zone" && index.seats.some((seat, at) => seat.area === "stage" && allowed[at] === 1)
  })
  return members.filter(
    (one) => !one.wheelchair && !company.onStage.has(one.id) && !stage.some((rule) => rule.people.has(one.id)),
  )
}

/**
 * Seats that others hold by a lock are no seats of the block; every locked member must be inside it. `spare`: seats kept
 * empty for the block's sake, which hold it together too.
 */
function noBlock(
  ground: Ground,
  chosen: Chosen,
  group: string,
  ids: readonly string[],
  spare: number,
): InfeasibleFact | null {
  const { around, seats } = ground.index
  const own = new Set(ids)
  const foreign = new Set([...chosen.locked].flatMap(([id, seat]) => (own.has(id) ? [] : [seat])))
  const bound = chosen.rules.some((rule) => ids.some((id) => rule.people.has(id))) || chosen.locked.size > 0
  const hall = seats.flatMap((seat, at) => (seat.area === "stage" || seat.blocked || foreign.has(at) ? [] : [at]))
  const open = new Set(bound ? ids.flatMap((id) => domainOf(ground, chosen, id)) : hall)
  const fixed = ids.filter((id) => chosen.locked.has(id))
  const free = new Set(hall)
  for (const [at, id] of fixed.entries()) {
    const steps = stepsFrom(chosen.locked.get(id) as number, free, around)
    for (const other of fixed.slice(at + 1)) {
      const far = steps.get(chosen.locked.get(other) as number) ?? seats.length
      if (far + 1 > ids.length + spare) {
        return { code: "block_too_long", people: ids.length, steps: far, ids: [id, other] }
      }
    }
  }
  const inside = spare > 0 ? hall : [...open].filter((seat) => !foreign.has(seat))
  const sizes = partsOf(inside, around).map((part) => part.filter((seat) => open.has(seat)).length)
  const largest = Math.max(0, ...sizes)
  return largest < ids.length && ids.length > 1
    ? { code: "block_too_small", people: ids.length, seats: largest, ids: [group] }
    : null
}

function stepsFrom(start: number, inside: ReadonlySet<number>, around: Ground["index"]["around"]): Map<number, number> {
  const steps = new Map([[start, 0]])
  const queue = [start]
  for (let at = 0; at < queue.length; at++) {
    const seat = queue[at] as number
    for (const next of around[seat] ?? []) {
      if (!inside.has(next) || steps.has(next)) continue
      steps.set(next, (steps.get(seat) ?? 0) + 1)
      queue.push(next)
    }
  }
  return steps
}

function headBehind(ground: Ground, chosen: Chosen, members: readonly Participant[]): InfeasibleFact | null {
  const row = (seat: number): number => ground.index.seats[seat]?.rowIndex ?? 0
  const bound = inHall(ground, chosen, members).filter(
    ({ id }) => chosen.locked.has(id) || chosen.rules.some((rule) => rule.people.has(id)),
  )
  const rows = new Map(bound.map(({ id }) => [id, domainOf(ground, chosen, id).map(row)]))
  for (const head of bound.filter(isHead)) {
    const foremost = Math.min(...(rows.get(head.id) ?? []))
    const before = bound.find(({ id }) => id !== head.id && Math.max(...(rows.get(id) ?? [0])) < foremost)
    if (before && Number.isFinite(foremost)) return { code: "head_behind", ids: [head.id, before.id] }
  }
  return null
}
