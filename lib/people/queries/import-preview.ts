import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices, ImportPreview, SheetInfo } from "@/lib/kernel/import"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { db, type Tx } from "@/lib/platform/db"
import { type ReadRefusal, readTables, type SpreadsheetFile } from "@/lib/platform/xlsx"
import { planDigest } from "../rules/import/digest"
import { type ImportPlan, parseSheets, planImport } from "../rules/import/plan"
import { chosenSheets, guessSheets } from "../rules/import/sheets"
import { situationOf } from "./situation"

export type PeoplePreview = ImportPreview & {
  newGroups: { name: string; shortName: string; rows: number }[]
  missing: { id: string; label: string }[]
  renumbered: number
}
export type PreviewRefusal = ReadRefusal | { readonly code: "no_such_event" } | { readonly code: "not_allowed" }

export type PlannedImport = { sheets: SheetInfo[]; plan: ImportPlan; digest: string }

/** The file against the event as it stands in `tx`. For callers that have asked the policy. */
export async function plannedImport(
  tx: Tx,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
): Promise<Outcome<PlannedImport, ReadRefusal>> {
  const read = await readTables(file)
  if (!read.ok) return read
  const sheets = choices ? chosenSheets(read.value, choices.sheets) : guessSheets(read.value)
  const phones = parseSheets(read.value, sheets).map(({ values }) => values.phone)
  const situation = await situationOf(eventId, phones.filter(Boolean), tx)
  const plan = planImport(read.value, sheets, choices?.resolutions ?? {}, situation)
  return accept({ sheets, plan, digest: planDigest(plan) })
}

/**
 * What importing this file would do: nothing is written and nothing is kept. `choices` null = everything as detected.
 * Refusals: what the file cannot be read for, no_such_event, not_allowed.
 */
export async function previewImport(
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
): Promise<Outcome<PeoplePreview, PreviewRefusal>> {
  const access = await eventFor(actor, eventId)
  if (!access) return refuse({ code: "no_such_event" })
  if (!mayEditArea(actor, access.membership, "people")) return refuse({ code: "not_allowed" })
  const planned = await plannedImport(db(), eventId, file, choices)
  if (!planned.ok) return planned
  const { sheets, plan, digest } = planned.value
  return accept({
    sheets,
    digest,
    rows: plan.rows,
    newGroups: plan.newGroups.map(({ name, shortName, rows }) => ({ name, shortName, rows })),
    missing: plan.missing.map((p) => ({
      id: p.id,
      label: [p.name, p.groupName || p.unit].filter(Boolean).join(" · "),
    })),
    renumbered: plan.renumber.length,
  })
}
