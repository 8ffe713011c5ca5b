import { DIETS, type TableFinding } from "../../schema/table"
import type { BuiltTables, TablesInput } from "./problem"

/** Whether the tables set for a diet are there and large enough (check 66: halal separate). Silent for whoever may not know diets. */
export function dietFindings({ settings, knowsDiets }: TablesInput, built: BuiltTables): TableFinding[] {
  const { rings, guests } = built
  const findings: TableFinding[] = []
  const mainIsNamed = settings.host !== null || settings.guests.length > 0
  for (const { table } of rings)
    if (table.main && mainIsNamed && settings.diets.some((one) => one.tableId === table.id && one.diet === "halal"))
      findings.push({ code: "diet_on_main", wishes: [], table: table.label })
  if (!knowsDiets) return findings
  for (const diet of DIETS) {
    const named = guests.filter((person) => person.diet === diet && built.main.has(person.id))
    if (named.length > 0)
      findings.push({ code: "diet_at_main", wishes: [], diet, names: named.map(({ name }) => name).join("、") })
    const people = guests.filter((person) => person.diet === diet && !built.main.has(person.id)).length
    const set = new Set(settings.diets.flatMap((one) => (one.diet === diet ? [one.tableId] : [])))
    const tables = rings.filter(({ table }) => set.has(table.id))
    const seats = tables.reduce((sum, ring) => sum + ring.seats.filter((seat) => !seat.blocked).length, 0)
    if (people > 0 && tables.length === 0) findings.push({ code: "diet_without_table", wishes: [], diet, people })
    else if (people > seats) findings.push({ code: "diet_too_small", wishes: [], diet, people, seats })
  }
  return findings
}
