import { readFileSync } from "node:fs"
import type { Table } from "@/lib/kernel/sheet"
import { type ImportPlan, type ImportSituation, planImport } from "@/lib/people/rules/import/plan"
import { guessSheets } from "@/lib/people/rules/import/sheets"
import type { GroupRow, ListedPerson } from "@/lib/people/schema"
import { readTables } from "@/lib/platform/xlsx"

export const sampleFile = (name: string): Uint8Array => readFileSync(`prisma/sample/county-session/${name}`)

export async function tablesOf(name: string, bytes: Uint8Array): Promise<Table[]> {
  const outcome = await readTables({ name, bytes })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

export const NOBODY: ImportSituation = { existing: [], groups: [], officePeople: [], missingGlyphs: () => [] }

/** The plan of a file with everything as detected. */
export const planOf = (
  tables: Table[],
  situation: ImportSituation = NOBODY,
  resolutions: Record<string, string> = {},
): ImportPlan => planImport(tables, guessSheets(tables), resolutions, situation)

/** The event as it stands after a plan was carried out. */
export function carriedOut(plan: ImportPlan, before: ImportSituation = NOBODY): ImportSituation {
  const added = plan.create.map(
    ({ values }, index): ListedPerson => ({
      ...values,
      id: `p${before.existing.length + index}`,
      personId: `h${index}`,
    }),
  )
  const groups = plan.newGroups.map(
    (group, index): GroupRow => ({ ...group, id: `g${index}`, position: before.groups.length + index }),
  )
  return { ...before, existing: [...before.existing, ...added], groups: [...before.groups, ...groups] }
}

/** One sheet from rows of text. */
export const sheetOf = (sheet: string, ...rows: (string | number | null)[][]): Table => ({ sheet, rows })

export const codesOf = (plan: ImportPlan): [number, string, string][] =>
  plan.rows.flatMap((row) =>
    row.problems.map(({ code, severity }): [number, string, string] => [row.row, code, severity]),
  )
