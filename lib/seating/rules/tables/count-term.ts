import type { TableProblem, TableRule } from "../../schema/table-search"
import { classSizes, fewestPairs, mostPairs, pairsOf } from "./counting"
import type { TableLayout } from "./layout"
import { price } from "./price"
import { concerned } from "./score"

/** A rule about how many of a class sit at a table: `cost[class × width + count]`. */
export type CountTerm = {
  classes: Int32Array
  kinds: number
  cost: Float64Array
  /** 1 for each table it concerns. */
  at: Uint8Array
  /** Only while anybody at all sits there. */
  used: boolean
  base: number
}

type Bare = Pick<CountTerm, "classes" | "cost" | "base"> & { kinds?: number; used?: boolean }

const members = (list: readonly number[], guests: number): Int32Array => {
  const classes = new Int32Array(guests).fill(-1)
  for (const guest of list) if (guest >= 0 && guest < guests) classes[guest] = 0
  return classes
}

/** The counting part of a rule, if it counts at all. `width`: the most that can sit at one table, and two. */
export function countTerm(
  rule: TableRule,
  problem: TableProblem,
  layout: TableLayout,
  width: number,
): CountTerm | null {
  const bare = bareTerm(rule, problem.guests, layout, width)
  if (!bare) return null
  const tables = concerned(rule, layout.tables)
  return {
    kinds: 1,
    used: false,
    ...bare,
    at: Uint8Array.from(layout.room, (_, table) => (tables.includes(table) ? 1 : 0)),
  }
}

function bareTerm(rule: TableRule, guests: number, layout: TableLayout, width: number): Bare | null {
  const each = price(rule)
  const by = (kinds: number, of: (kind: number, count: number) => number): Float64Array =>
    Float64Array.from({ length: kinds * width }, (_, n) => each * of(Math.floor(n / width), n % width))
  switch (rule.kind) {
    case "together":
      return {
        classes: members(rule.guests, guests),
        cost: by(1, (_, count) => -pairsOf(count)),
        base: each * pairsOf(rule.guests.length),
      }
    case "apart":
      return { classes: members(rule.guests, guests), cost: by(1, (_, count) => pairsOf(count)), base: 0 }
    case "whole":
    case "mixed": {
      const sizes = classSizes(rule.classes)
      const rooms = concerned(rule, layout.tables).map((table) => layout.room[table] ?? 0)
      const bases = sizes.map((size) =>
        rule.kind === "whole" ? mostPairs(size, rooms) : -fewestPairs(Math.max(0, size - layout.over), layout.tables),
      )
      return {
        classes: Int32Array.from(rule.classes),
        kinds: sizes.length,
        cost: by(sizes.length, (_, count) => (rule.kind === "whole" ? -1 : 1) * pairsOf(count)),
        base: each * bases.reduce((sum, one) => sum + one, 0),
      }
    }
    case "quota":
      return {
        classes: Int32Array.from(rule.classes),
        kinds: rule.min.length,
        cost: by(rule.min.length, (kind, count) => offQuota(count, rule.min[kind], rule.max[kind])),
        base: 0,
      }
    case "least":
      return {
        classes: members(rule.guests, guests),
        used: true,
        cost: by(1, (_, count) => Math.max(0, rule.min - count)),
        base: 0,
      }
    default:
      return null
  }
}

const offQuota = (count: number, min = 0, max = Number.MAX_SAFE_INTEGER): number =>
  Math.max(0, min - count) + Math.max(0, count - max)
