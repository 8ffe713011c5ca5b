import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatingPerson, SeatingPlanDto, SeatingSeat } from "../schema"
import { withClosed } from "./closed-seats"

/** Rows of one kind as text: the names of their fields once, then their values. */
type Table = { fields: string[]; rows: unknown[][] }

/**
 * A plan on its way to the browser. Thousands of places are worked out there from the hall's description, not sent; thousands
 * of people and seats go as one text, which a browser reads many times faster than as many small objects.
 */
export type SentPlan = Omit<SeatingPlanDto, "geometry" | "people" | "seats"> & { packed: string }

/** Leaves out what can be worked out again and packs what is long. */
export function sentPlan({ geometry: _, people, seats, ...rest }: SeatingPlanDto): SentPlan {
  return { ...rest, packed: JSON.stringify({ people: tableOf(people), seats: tableOf(seats) }) }
}

/** The people and seats of such a plan, as they were. */
export function unpacked(packed: string): { people: SeatingPerson[]; seats: SeatingSeat[] } {
  const { people, seats } = JSON.parse(packed) as { people: Table; seats: Table }
  return { people: rowsOf<SeatingPerson>(people), seats: rowsOf<SeatingSeat>(seats) }
}

/** The hall of such a plan, seat by seat as the server has it. */
export const geometryOf = ({ description, closed }: Pick<SentPlan, "description" | "closed">): HallGeometry =>
  withClosed(hallGeometry(description), closed)

function tableOf(rows: readonly object[]): Table {
  const fields = Object.keys(rows[0] ?? {})
  return { fields, rows: rows.map((row) => fields.map((field) => (row as Record<string, unknown>)[field])) }
}

function rowsOf<T>({ fields, rows }: Table): T[] {
  return rows.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at]])) as T)
}
