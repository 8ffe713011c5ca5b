import type { TableProblem, TableRule } from "../../schema/table-search"
import { type CountTerm, countTerm } from "./count-term"
import { classSizes } from "./counting"
import { type TableLayout, tableLayout } from "./layout"
import { HARD, price } from "./price"
import { standing } from "./score"

/** A problem as arrays, made once and read often. */
export type CompiledTables = {
  layout: TableLayout
  guests: number
  /** Width of a row of CountTerm.cost: the most that can sit at one table, and 0. */
  width: number
  /** What it costs that a guest is at a table, by guest × (tables + 1) + table; the last column: without a place. */
  unary: Float64Array
  counts: readonly CountTerm[]
  /** Guests with the same marks for all rules about neighbours have the same profile; `pair[a × profiles + b]` is their cost. */
  profile: Int32Array
  profiles: number
  pair: Float64Array
  hasPairs: boolean
  /** Rules of sharing with at least one neighbour, with what a violation costs. */
  shareOne: readonly { masks: Int32Array; cost: number }[]
  /** Guests and places that may change: not the fixed ones, and behind the seats only as many as must be. */
  movers: Int32Array
  stops: Int32Array
  fixed: readonly { guest: number; seat: number }[]
  /** Lists of guests alike for some rule: changing two of them leaves that rule as it is. */
  alike: readonly { classes: Int32Array; lists: readonly Int32Array[] }[]
  /** The largest weight, and what one hard violation counts against it while searching. */
  heaviest: number
  hardAs: number
}

/** Prepares a problem for the search. Guests and tables that do not exist are left out. */
export function compileTables(problem: TableProblem): CompiledTables {
  const layout = tableLayout(problem)
  const { guests, rules } = problem
  const columns = layout.tables + 1
  const unary = new Float64Array(guests * columns)
  for (let guest = 0; guest < guests; guest++) unary[guest * columns + layout.tables] = HARD + standing(guest, guests)
  const width = Math.max(0, ...problem.capacities) + 2
  const counts: CountTerm[] = []
  const marks: Extract<TableRule, { kind: "alternate" | "share" }>[] = []
  const shareOne: { masks: Int32Array; cost: number }[] = []
  const add = (guest: number, table: number, cost: number) => {
    if (guest >= 0 && guest < guests && table >= 0 && table < layout.tables)
      unary[guest * columns + table] = (unary[guest * columns + table] ?? 0) + cost
  }
  for (const rule of rules) {
    if (rule.kind === "only" || rule.kind === "never")
      for (const guest of rule.guests)
        for (let table = 0; table < layout.tables; table++)
          if (rule.tables.includes(table) === (rule.kind === "never")) add(guest, table, price(rule))
    if (rule.kind === "stay")
      rule.tables.forEach((now, guest) => {
        for (let table = 0; now >= 0 && table < layout.tables; table++)
          if (table !== now) add(guest, table, price(rule))
      })
    if (rule.kind === "alternate") marks.push(rule)
    if (rule.kind === "share" && rule.with === "each") marks.push(rule)
    if (rule.kind === "share" && rule.with === "one")
      shareOne.push({ masks: Int32Array.from(rule.masks), cost: price(rule) })
    const term = countTerm(rule, problem, layout, width)
    if (term) counts.push(term)
  }
  const fixed = fixedSeats(problem, layout)
  const soft = rules.flatMap((rule) => (rule.weight === "hard" ? [] : [rule.weight]))
  const heaviest = Math.max(1, ...soft)
  return {
    ...{ layout, guests, width, unary, counts, shareOne, fixed, heaviest },
    ...profiles(marks, guests),
    ...movable(layout, guests, fixed),
    alike: alikeLists(rules, guests, fixed),
    hardAs: soft.length > 0 ? 2 * heaviest : 1,
  }
}

/** Fixed guests on seats that exist, one for each seat and guest: the first that claims it. */
function fixedSeats({ fixed, guests }: TableProblem, { seats }: TableLayout): { guest: number; seat: number }[] {
  const taken = new Set<number>()
  const placed = new Set<number>()
  return fixed.filter(({ guest, seat }) => {
    if (guest < 0 || guest >= guests || seat < 0 || seat >= seats || taken.has(seat) || placed.has(guest)) return false
    taken.add(seat)
    placed.add(guest)
    return true
  })
}

function movable(
  layout: TableLayout,
  guests: number,
  fixed: readonly { guest: number; seat: number }[],
): Pick<CompiledTables, "movers" | "stops"> {
  const still = new Set(fixed.map((one) => one.guest))
  const held = new Set(fixed.map((one) => one.seat))
  const seats = [...layout.usable.keys()].filter((seat) => layout.usable[seat] === 1 && !held.has(seat))
  const movers = Array.from({ length: guests }, (_, guest) => guest).filter((guest) => !still.has(guest))
  const over = Math.max(0, movers.length - seats.length)
  const behind = Array.from({ length: over }, (_, n) => layout.seats + n)
  return { movers: Int32Array.from(movers), stops: Int32Array.from([...seats, ...behind]) }
}

/** Numbers the guests' marks and prices every two of them side by side. */
function profiles(
  rules: readonly Extract<TableRule, { kind: "alternate" | "share" }>[],
  guests: number,
): Pick<CompiledTables, "profile" | "profiles" | "pair" | "hasPairs"> {
  const mark = (rule: (typeof rules)[number], guest: number): number =>
    (rule.kind === "alternate" ? (rule.classes[guest] ?? -1) : rule.masks[guest]) ?? 0
  const known = new Map<string, number>()
  const first: number[] = []
  const profile = Int32Array.from({ length: guests }, (_, guest) => {
    const key = rules.map((rule) => mark(rule, guest)).join(",")
    const at = known.get(key) ?? first.push(guest) - 1
    known.set(key, at)
    return at
  })
  const clash = (rule: (typeof rules)[number], a: number, b: number): boolean =>
    rule.kind === "alternate"
      ? mark(rule, a) >= 0 && mark(rule, a) === mark(rule, b)
      : (mark(rule, a) & mark(rule, b)) === 0
  const pair = Float64Array.from({ length: first.length ** 2 }, (_, n) => {
    const [a = 0, b = 0] = [first[Math.floor(n / first.length)], first[n % first.length]]
    return rules.reduce((sum, rule) => sum + (clash(rule, a, b) ? price(rule) : 0), 0)
  })
  return { profile, profiles: first.length, pair, hasPairs: rules.length > 0 }
}

/** For each rule by classes of guests around or at tables: who is of one class and may move. */
function alikeLists(
  rules: readonly TableRule[],
  guests: number,
  fixed: readonly { guest: number }[],
): CompiledTables["alike"] {
  const still = new Set(fixed.map((one) => one.guest))
  return rules.flatMap((rule) => {
    if (rule.kind !== "quota" && rule.kind !== "alternate") return []
    const lists = classSizes(rule.classes).map((_, kind) =>
      Int32Array.from(
        rule.classes.slice(0, guests).flatMap((one, guest) => (one === kind && !still.has(guest) ? [guest] : [])),
      ),
    )
    return [{ classes: Int32Array.from(rule.classes), lists }]
  })
}
