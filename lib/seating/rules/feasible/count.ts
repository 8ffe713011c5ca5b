import type { InfeasibleFact } from "../../schema/infeasible"
import { membersOf } from "../constraints/placed"
import { reservesWanted } from "../constraints/reserves"
import type { Chosen, Ground } from "./ground"
import { maxFlow } from "./max-flow"

type Kind = { ids: string[]; count: number; mayStage: boolean; rules: ReadonlySet<number> }
type Seats = { count: number; stage: boolean; allowedBy: ReadonlySet<number> }

/**
 * Hall's condition, exactly: can everybody have an own seat that the rules about them allow? People under the same rules
 * and seats allowed by the same rules are counted together, so that a hall of any size is a small flow. Locks take their
 * people and seats out. Reserves count as people who may sit anywhere in the hall. The fact names a set of people who
 * have fewer seats among them than they are; null = the counts allow it.
 */
export function tooFewSeats(ground: Ground, chosen: Chosen): InfeasibleFact | null {
  const kinds = kindsOf(ground, chosen)
  const seats = seatsOf(ground, chosen)
  const allowed = kinds.map((kind) =>
    seats.map((some) => (kind.mayStage || !some.stage) && [...kind.rules].every((rule) => some.allowedBy.has(rule))),
  )
  const short = maxFlow(
    kinds.map(({ count }) => count),
    seats.map(({ count }) => count),
    allowed,
  )
  if (!short) return null
  const lacking = kinds.filter((_, index) => short.rows.has(index))
  const people = lacking.reduce((sum, kind) => sum + kind.count, 0)
  const room = seats.reduce((sum, some, index) => sum + (short.columns.has(index) ? some.count : 0), 0)
  const ids = lacking.flatMap((kind) => kind.ids)
  const free = lacking.every((kind) => kind.rules.size === 0)
  const code = free && chosen.locked.size === 0 ? "too_many_people" : "too_few_seats"
  return { code, people, seats: room, ids }
}

function kindsOf({ people, company }: Ground, { rules, locked, constraints }: Chosen): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const { id } of people) {
    if (locked.has(id)) continue
    const own = rules.flatMap((rule, index) => (rule.people.has(id) ? [index] : []))
    const called = own.some((index) => rules[index]?.constraint.kind === "zone")
    const mayStage = called || company.onStage.has(id)
    const key = `${mayStage}/${own.join()}`
    const kind = kinds.get(key) ?? { ids: [], count: 0, mayStage, rules: new Set(own) }
    kind.ids.push(id)
    kind.count++
    kinds.set(key, kind)
  }
  const wanted = [...reservesWanted(constraints, company)].filter(([group]) =>
    (membersOf([group], company).get(group) ?? []).some(({ id }) => !company.onStage.has(id)),
  )
  const empty = wanted.reduce((sum, [, seats]) => sum + seats, 0)
  if (empty > 0) kinds.set("reserve", { ids: [], count: empty, mayStage: false, rules: new Set() })
  return [...kinds.values()]
}

function seatsOf({ index, usable }: Ground, { rules, locked }: Chosen): Seats[] {
  const taken = new Set(locked.values())
  const sorts = new Map<string, Seats>()
  for (const [seat, { area }] of index.seats.entries()) {
    if (usable[seat] === 0 || taken.has(seat)) continue
    let key = area === "stage" ? "s" : "h"
    for (const rule of rules) key += rule.allowed[seat]
    const known = sorts.get(key)
    if (known) (known as { count: number }).count++
    else {
      const allowedBy = new Set(rules.flatMap((rule, at) => (rule.allowed[seat] === 1 ? [at] : [])))
      sorts.set(key, { count: 1, stage: area === "stage", allowedBy })
    }
  }
  return [...sorts.values()]
}
