import type { TableProblem, TableRule, TableScore, TableVerdict } from "../../schema/table-search"
import { classSizes, fewestPairs, mostPairs, pairsOf } from "./counting"
import { type TableLayout, tableLayout } from "./layout"

type Tally = { violations: number; guests: Set<number> }

/** A soft share of the cost of having no place: the foremost guests are the last to be left without one. */
export const standing = (guest: number, guests: number): number => Math.floor((20 * (guests - 1 - guest)) / guests)

/**
 * The score of an arrangement, counted plainly rule by rule. `at`: the guest on each seat (see TableSearch). It is the yardstick of
 * the search, which only keeps differences.
 */
export function scoreTables(problem: TableProblem, at: readonly number[]): TableScore {
  const layout = tableLayout(problem)
  const tableOfGuest = new Array<number>(problem.guests).fill(-1)
  const perTable: number[][] = problem.capacities.map(() => [])
  for (let seat = 0; seat < layout.seats; seat++) {
    const guest = at[seat] ?? -1
    const table = layout.tableOf[seat] ?? -1
    if (guest < 0) continue
    tableOfGuest[guest] = table
    perTable[table]?.push(guest)
  }
  const unseated = tableOfGuest.flatMap((table, guest) => (table < 0 ? [guest] : []))
  let hard = unseated.length
  let soft = unseated.reduce((sum, guest) => sum + standing(guest, problem.guests), 0)
  const verdicts = problem.rules.map((rule): TableVerdict => {
    const { violations, guests } = tally(rule, { layout, at, tableOfGuest, perTable })
    const cost = rule.weight === "hard" ? violations : violations * rule.weight
    if (rule.weight === "hard") hard += violations
    else soft += cost
    return { id: rule.id, kind: rule.kind, hard: rule.weight === "hard", violations, cost, guests: [...guests] }
  })
  return { hard, soft, unseated, verdicts }
}

type Seen = {
  layout: TableLayout
  at: readonly number[]
  tableOfGuest: readonly number[]
  perTable: readonly number[][]
}

function tally(rule: TableRule, seen: Seen): Tally {
  const { tableOfGuest, perTable, layout } = seen
  const found: Tally = { violations: 0, guests: new Set() }
  const count = (by: number, guests: Iterable<number>) => {
    if (by <= 0) return
    found.violations += by
    for (const guest of guests) found.guests.add(guest)
  }
  const at = (guest: number): number => tableOfGuest[guest] ?? -1
  switch (rule.kind) {
    case "together": {
      const pairs = perTable.reduce(
        (sum, _, table) => sum + pairsOf(rule.guests.filter((g) => at(g) === table).length),
        0,
      )
      count(pairsOf(rule.guests.length) - pairs, rule.guests)
      break
    }
    case "apart":
      perTable.forEach((_, table) => {
        const here = rule.guests.filter((guest) => at(guest) === table)
        count(pairsOf(here.length), here)
      })
      break
    case "only":
    case "never":
      for (const guest of rule.guests) {
        const inside = rule.tables.includes(at(guest))
        if (at(guest) >= 0 && inside === (rule.kind === "never")) count(1, [guest])
      }
      break
    case "stay":
      rule.tables.forEach((table, guest) => {
        if (table >= 0 && at(guest) >= 0 && at(guest) !== table) count(1, [guest])
      })
      break
    case "whole":
    case "mixed":
      classSizes(rule.classes).forEach((size, one) => {
        const tables = concerned(rule, perTable.length)
        const here = tables.map((table) => (perTable[table] ?? []).filter((guest) => rule.classes[guest] === one))
        const pairs = here.reduce((sum, guests) => sum + pairsOf(guests.length), 0)
        const rooms = tables.map((table) => layout.room[table] ?? 0)
        const beyond =
          rule.kind === "whole"
            ? mostPairs(size, rooms) - pairs
            : pairs - fewestPairs(Math.max(0, size - layout.over), layout.tables)
        count(beyond, here.flat())
      })
      break
    case "quota":
      for (const guests of perTable)
        rule.min.forEach((least, one) => {
          const here = guests.filter((guest) => rule.classes[guest] === one)
          count(least - here.length, guests)
          count(here.length - (rule.max[one] ?? Number.POSITIVE_INFINITY), here)
        })
      break
    case "least":
      for (const [table, guests] of perTable.entries())
        if (guests.length > 0 && concerned(rule, perTable.length).includes(table))
          count(rule.min - guests.filter((guest) => rule.guests.includes(guest)).length, guests)
      break
    case "alternate":
      for (const [a, b] of neighbours(seen)) {
        const [one, other] = [rule.classes[a] ?? -1, rule.classes[b] ?? -1]
        if (one >= 0 && one === other) count(1, [a, b])
      }
      break
    case "share": {
      const shares = (a: number, b: number): boolean => ((rule.masks[a] ?? 0) & (rule.masks[b] ?? 0)) !== 0
      const pairs = neighbours(seen)
      if (rule.with === "each") for (const [a, b] of pairs) if (!shares(a, b)) count(1, [a, b])
      if (rule.with === "one")
        for (const guest of perTable.flat())
          if (!pairs.some(([a, b]) => (a === guest || b === guest) && shares(a, b))) count(1, [guest])
      break
    }
  }
  return found
}

/** The tables a rule is about: those it names, else all. */
export const concerned = (rule: TableRule, tables: number): number[] => {
  const all = Array.from({ length: tables }, (_, table) => table)
  const named = rule.kind === "whole" || rule.kind === "least" ? rule.tables : undefined
  return named ? all.filter((table) => named.includes(table)) : all
}

/** Guests side by side, each pair once. */
function neighbours({ layout, at }: Seen): [number, number][] {
  const pairs: [number, number][] = []
  for (let seat = 0; seat < layout.seats; seat++) {
    const [a, b] = [at[seat] ?? -1, at[layout.right[seat] ?? -1] ?? -1]
    if (a >= 0 && b >= 0) pairs.push([a, b])
  }
  return pairs
}
