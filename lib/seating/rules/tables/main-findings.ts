import type { TableFinding } from "../../schema/table"
import { mainTableList } from "./main-table"
import type { BuiltTables, TablesInput } from "./problem"

/** Whether the main table can be laid as it was named (check 66: main table order). */
export function mainFindings({ settings }: TablesInput, { rings, guests }: BuiltTables): TableFinding[] {
  const named = [settings.host, settings.deputyHost, ...settings.guests].filter((id): id is string => id !== null)
  if (named.length === 0) return []
  const findings: TableFinding[] = []
  const nameOf = new Map(guests.map((person) => [person.id, person.name]))
  const twice = named.filter((id, index) => named.indexOf(id) !== index)
  for (const id of new Set(twice)) findings.push({ code: "main_twice", wishes: [], name: nameOf.get(id) ?? "" })
  const away = new Set(named.filter((id) => !nameOf.has(id))).size
  if (away > 0) findings.push({ code: "main_not_attending", wishes: [], people: away })
  const main = rings.find(({ table }) => table.main)
  if (!main) return [...findings, { code: "main_without_table", wishes: [] }]
  const people = mainTableList(settings, new Set(nameOf.keys())).length
  const seats = main.seats.filter((seat) => !seat.blocked).length
  return people > seats ? [...findings, { code: "main_too_small", wishes: [], people, seats }] : findings
}
