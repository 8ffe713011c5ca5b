import type { Participant } from "@/lib/people/schema"
import { blockOf } from "./breaches"
import type { SeatRule } from "./seat-rules"

/** Whole delegations and categories that share the same seats: `allowed` by seat number, null = anywhere. */
export type Region = { units: ReadonlySet<string>; allowed: Uint8Array | null; zoned: boolean }

const PLACES: ReadonlySet<string> = new Set(["zone", "keepOut", "votingSeats"])

/**
 * The units (delegations, other categories) by where their requirements let them sit: a requirement counts for a unit
 * when it is about every member of it; what concerns single members is seen to afterwards, inside their block. Where the
 * requirements of a unit leave no seat at all, the hard ones alone count, and then none.
 */
export function unitRegions(people: readonly Participant[], rules: readonly SeatRule[]): Region[] {
  const units = new Map<string, Participant[]>()
  for (const person of people) {
    const key = blockOf(person)
    const unit = units.get(key)
    if (unit) unit.push(person)
    else units.set(key, [person])
  }
  const placing = rules.filter(({ constraint }) => PLACES.has(constraint.kind))
  const regions = new Map<string, { units: Set<string>; allowed: Uint8Array | null; zoned: boolean }>()
  for (const [key, members] of units) {
    const own = placing.filter((rule) => members.every(({ id }) => rule.people.has(id)))
    const hard = own.filter(({ constraint }) => constraint.weight === "hard")
    const chosen = [own, hard, []].find((some) => some.length === 0 || common(some).includes(1)) ?? []
    const name = chosen.map((rule) => rules.indexOf(rule)).join()
    const region = regions.get(name)
    if (region) region.units.add(key)
    else {
      const zoned = chosen.some(({ constraint }) => constraint.kind === "zone")
      regions.set(name, { units: new Set([key]), allowed: chosen.length > 0 ? common(chosen) : null, zoned })
    }
  }
  return [...regions.values()]
}

/** The seats that all of these allow. */
function common(rules: readonly SeatRule[]): Uint8Array {
  const [first, ...others] = rules.map(({ allowed }) => allowed)
  const all = Uint8Array.from(first ?? [])
  for (const allowed of others) for (const [seat, may] of allowed.entries()) if (may === 0) all[seat] = 0
  return all
}
