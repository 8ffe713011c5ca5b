import type { HallGeometry } from "@/lib/venues/schema"
import type { Constraint, Where, Who } from "../../schema/constraint"
import type { TableWish } from "../../schema/table"

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
    const tables = tablesMeant(one.where, geometry)
    const people = meant(one.who)
    if (people.length === 0 || tables.length === 0) return []
    return [{ id, weight, note, kind: one.kind === "zone" ? "only" : "never", people, tables }]
  })
}

/** Tables named, in a section named, or with a seat that is named; a row of a hall of round tables is a table. */
function tablesMeant(where: Where, geometry: HallGeometry): string[] {
  const found = new Set(where.tables)
  for (const { id, area } of geometry.tables) if (where.areas.includes(area)) found.add(id)
  const seats = new Set(where.seats)
  for (const seat of geometry.seats) {
    if (!seat.table) continue
    const inRows = where.rows.some(
      (row) => row.area === seat.area && row.from <= seat.rowIndex && seat.rowIndex <= row.to,
    )
    if (inRows || seats.has(seat.id)) found.add(seat.table)
  }
  return [...found]
}
