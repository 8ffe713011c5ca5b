import { HANGING, type RosterRow } from "../schema"

export type Hanging = Record<(typeof HANGING)[number], number>

/** What deleting these people would take along, together. */
export function whatHangsOn(rows: readonly Pick<RosterRow, "hanging">[]): Hanging {
  const total: Hanging = { seats: 0, tasks: 0, scopes: 0, receipts: 0, links: 0 }
  for (const { hanging } of rows) for (const [index, kind] of HANGING.entries()) total[kind] += hanging[index] ?? 0
  return total
}
