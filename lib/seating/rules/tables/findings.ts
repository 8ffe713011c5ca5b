import type { TableFinding } from "../../schema/table"
import type { TableRule } from "../../schema/table-search"
import { dietFindings } from "./diet-findings"
import { mainFindings } from "./main-findings"
import type { BuiltTables, TablesInput } from "./problem"

type Hard = { guests: readonly number[]; id: string }

/**
 * What keeps a plan from keeping everything, found by counting before any search: each finding alone is proof that something must
 * give. That nothing is found does not prove that all can hold; the search then says what it could not keep.
 */
export function tableFindings(input: TablesInput, built: BuiltTables): TableFinding[] {
  const { problem, guests, rings } = built
  const findings: TableFinding[] = []
  if (rings.length === 0) return [{ code: "no_tables", wishes: [] }]
  const seats = rings.reduce((sum, ring) => sum + ring.seats.filter((seat) => !seat.blocked).length, 0)
  if (problem.guests > seats) findings.push({ code: "too_many_guests", wishes: [], guests: problem.guests, seats })
  const blocked = new Set(problem.blocked)
  for (const { guest, seat } of problem.fixed)
    if (blocked.has(seat)) findings.push({ code: "locked_on_blocked", wishes: [], name: guests[guest]?.name ?? "" })
  const tableIds = new Set(rings.map(({ table }) => table.id))
  for (const { id, tables } of input.wishes)
    for (const table of tables) if (!tableIds.has(table)) findings.push({ code: "no_such_table", wishes: [id], table })
  return [...findings, ...mainFindings(input, built), ...dietFindings(input, built), ...ruleFindings(built)]
}

/** What the hard rules about people and tables cannot hold together. */
function ruleFindings({ problem, guests, rings }: BuiltTables): TableFinding[] {
  const findings: TableFinding[] = []
  const hard = problem.rules.filter((rule) => rule.weight === "hard")
  const room = rings.map((ring) => ring.seats.filter((seat) => !seat.blocked).length)
  const at = new Map(problem.fixed.map(({ guest, seat }) => [guest, tableOf(problem.capacities, seat)]))
  const name = (guest: number): string => guests[guest]?.name ?? ""
  const names = (list: readonly number[]): string => list.map(name).join("、")

  const allowed = (guest: number): number[] => {
    const fixed = at.get(guest)
    return rings.flatMap((_, table) => {
      if (fixed !== undefined && fixed !== table) return []
      return hard.every((rule) => permits(rule, guest, table)) ? [table] : []
    })
  }
  const open = new Map(guests.map((_, guest) => [guest, allowed(guest)]))
  const about = (rule: TableRule, guest: number): boolean =>
    (rule.kind === "only" || rule.kind === "never") && rule.guests.includes(guest)
  for (const [guest, tables] of open)
    if (tables.length === 0) {
      const wishes = hard.filter((rule) => about(rule, guest)).map((rule) => rule.id)
      findings.push({ code: "nowhere", wishes, name: name(guest) })
    }

  const together = groups(hard, "together")
  const apart = groups(hard, "apart")
  for (const group of together) {
    const largest = Math.max(0, ...room)
    if (group.guests.length > largest)
      findings.push({
        ...{ code: "together_too_many", wishes: [group.id], names: names(group.guests) },
        ...{ people: group.guests.length, seats: largest },
      })
    const common = group.guests.reduce<readonly number[]>(
      (tables, guest) => tables.filter((table) => open.get(guest)?.includes(table)),
      rings.map((_, table) => table),
    )
    const each = group.guests.every((guest) => (open.get(guest)?.length ?? 0) > 0)
    if (common.length === 0 && each)
      findings.push({ code: "together_no_table", wishes: [group.id], names: names(group.guests) })
    for (const other of apart) {
      const [a, b] = group.guests.filter((guest) => other.guests.includes(guest))
      if (a !== undefined && b !== undefined)
        findings.push({ code: "together_and_apart", wishes: [group.id, other.id], name: name(a), other: name(b) })
    }
  }
  for (const group of apart) {
    const tables = new Set(group.guests.flatMap((guest) => open.get(guest) ?? [])).size
    if (group.guests.length > tables)
      findings.push({
        ...{ code: "apart_too_few_tables", wishes: [group.id], names: names(group.guests) },
        ...{ people: group.guests.length, tables },
      })
  }
  return findings
}

const groups = (rules: readonly TableRule[], kind: "together" | "apart"): Hard[] =>
  rules.flatMap((rule) => (rule.kind === kind ? [{ id: rule.id, guests: [...new Set(rule.guests)] }] : []))

function permits(rule: TableRule, guest: number, table: number): boolean {
  if (rule.kind !== "only" && rule.kind !== "never") return true
  return !rule.guests.includes(guest) || rule.tables.includes(table) === (rule.kind === "only")
}

function tableOf(capacities: readonly number[], seat: number): number {
  let last = 0
  return capacities.findIndex((capacity) => {
    last += capacity
    return seat < last
  })
}
