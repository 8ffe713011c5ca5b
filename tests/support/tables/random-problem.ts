import { drawn, nextState } from "@/lib/kernel/random"
import type { TableProblem, TableRule, TableWeight } from "@/lib/seating/schema/table-search"

/** Numbers from a seed, for made-up parties. */
export function dice(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = nextState(state)
    return Math.floor(drawn(state) * below)
  }
}

const list = (count: number, of: () => number): number[] => Array.from({ length: count }, of)

/** A made-up party in which every kind of rule occurs. */
export function randomProblem(seed: number, capacities: readonly number[], guests: number): TableProblem {
  const roll = dice(seed)
  const tables = capacities.length
  const seats = capacities.reduce((sum, one) => sum + one, 0)
  const weight = (): TableWeight => (roll(3) === 0 ? "hard" : 1 + roll(9))
  const some = (most: number): number[] => [...new Set(list(1 + roll(most), () => roll(guests)))]
  const classes = (kinds: number): number[] => list(guests, () => roll(kinds + 1) - 1)
  const whichTables = (): number[] => list(1 + roll(tables), () => roll(tables))
  const rules: TableRule[] = [
    { id: "together", weight: weight(), kind: "together", guests: some(4) },
    { id: "apart", weight: weight(), kind: "apart", guests: some(4) },
    { id: "only", weight: weight(), kind: "only", guests: some(3), tables: whichTables() },
    { id: "never", weight: weight(), kind: "never", guests: some(3), tables: whichTables() },
    { id: "whole", weight: weight(), kind: "whole", classes: classes(2) },
    { id: "wholeAt", weight: weight(), kind: "whole", classes: classes(2), tables: whichTables() },
    { id: "mixed", weight: weight(), kind: "mixed", classes: classes(3) },
    { id: "quota", weight: weight(), kind: "quota", classes: classes(1), min: [1, 0], max: [2, 1] },
    { id: "least", weight: weight(), kind: "least", guests: some(3), min: 1 },
    { id: "leastAt", weight: weight(), kind: "least", guests: some(3), min: 2, tables: whichTables() },
    { id: "alternate", weight: weight(), kind: "alternate", classes: classes(1) },
    { id: "each", weight: weight(), kind: "share", with: "each", masks: list(guests, () => roll(8)) },
    { id: "one", weight: weight(), kind: "share", with: "one", masks: list(guests, () => roll(8)) },
    { id: "stay", weight: weight(), kind: "stay", tables: list(guests, () => roll(tables + 1) - 1) },
  ]
  const fixed = roll(2) === 0 ? [{ guest: roll(guests), seat: roll(seats) }] : []
  const blocked = roll(2) === 0 ? [roll(seats)].filter((seat) => seat !== fixed[0]?.seat) : []
  return { capacities, blocked, guests, fixed, rules: rules.filter(() => roll(3) > 0) }
}
