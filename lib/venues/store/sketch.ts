import type { Actor } from "@/lib/kernel/actor"
import { type Outcome, refuse } from "@/lib/kernel/outcome"
import { type ReadRefusal, readTables } from "@/lib/platform/xlsx"
import { canEditVenues } from "../queries/access"
import { readSketch, type SketchRefusal } from "../rules/exchange/sketch"
import type { SketchRead } from "../schema"
import type { VenuesRefusal } from "./open"

/**
 * Reads a hall drawn into a spreadsheet, for the editor to show; writes nothing. Refusals: not_allowed, those of readTables
 * and of readSketch.
 */
export async function readSketchFile(
  actor: Actor,
  bytes: Uint8Array,
  name: string,
): Promise<Outcome<SketchRead, VenuesRefusal | ReadRefusal | SketchRefusal>> {
  if (!(await canEditVenues(actor))) return refuse({ code: "not_allowed" })
  const tables = await readTables({ name, bytes })
  if (!tables.ok) return tables
  return readSketch(tables.value, name.replace(/^.*[\\/]/, "").replace(/\.\w+$/, ""))
}
