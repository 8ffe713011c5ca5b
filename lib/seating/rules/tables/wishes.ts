import type { HallGeometry } from "@/lib/venues/schema"
import type { Constraint, Where, Who } from "../../schema/constraint"
import type { TableWish } from "../../schema/table"
import { seatsMeant } from "../constraints/who-where"

/**
 * The requirements of a plan that speak of tables: together, apart, zone, keepOut. The others are about rows. `meant` says whom a
 * requirement is about. Those that are switched off, or that nobody is meant by, are left out.
 */
export function tableWishes(
  constraints: readonly Constraint[],
  geometry: HallGeometry,
  meant: (who: Who) => readonly string[],
): TableWish[] {
  return constraints.flatMap((one): TableWish[] => {
    if (!one.active) return []
    const { id, weight, note } = one
    if (one.kind === "together" || one.kind === "apart")
      return [{ id, weight, note, kind: one.kind, people: one.people, tables: [] }]
    if (one.kind !== "zone" && one.kind !== "keepOut") return []
    // A table that is named and is not there stays in the list, so that it can be said.
    const tables = [...new Set([...one.where.tables, ...tablesMeant(one.where, geometry)])]
    const people = meant(one.who)
    if (people.length === 0 || tables.length === 0) return []
    return [{ id, weight, note, kind: one.kind === "zone" ? "only" : "never", people, tables }]
  })
}

/** The tables of the seats that are meant. */
function tablesMeant(where: Where, geometry: HallGeometry): string[] {
  const meant = seatsMeant(where, geometry)
  return [...new Set(geometry.seats.flatMap(({ table }, index) => (meant[index] === 1 && table ? [table] : [])))]
}
