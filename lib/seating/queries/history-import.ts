import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices, ImportPreview, SheetInfo } from "@/lib/kernel/import"
import { foundSheets } from "@/lib/kernel/import-sheets"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { participantsOf } from "@/lib/people/queries/participants"
import { db, type Tx } from "@/lib/platform/db"
import { type ReadRefusal, readTables, type SpreadsheetFile } from "@/lib/platform/xlsx"
import { HISTORY_NEEDED, HISTORY_SPECS, sessionOfSheet } from "../rules/rotation/import/fields"
import { type HistoryImportPlan, historyDigest, planHistoryImport } from "../rules/rotation/import/plan"
import { historyOf } from "./history"

export type HistoryReadRefusal =
  | ReadRefusal
  | { readonly code: "term_missing" }
  | { readonly code: "no_earlier_session" }
export type HistoryPreviewRefusal =
  | HistoryReadRefusal
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }

export type PlannedHistory = { sheets: SheetInfo[]; plan: HistoryImportPlan; digest: string }

/** The file against what is known in `tx`. For callers that have asked the policy. */
export async function plannedHistory(
  tx: Tx,
  event: EventHead,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
): Promise<Outcome<PlannedHistory, HistoryReadRefusal>> {
  const { term, sessionOfTerm } = event.settings
  if (term === "") return refuse({ code: "term_missing" })
  if (sessionOfTerm === 1) return refuse({ code: "no_earlier_session" })
  const read = await readTables(file)
  if (!read.ok) return read
  const last = String(sessionOfTerm - 1)
  const sheets = foundSheets(
    read.value,
    choices?.sheets ?? null,
    HISTORY_SPECS,
    HISTORY_NEEDED,
    (table, headerRow) => sessionOfSheet(table, headerRow) || last,
  )
  const participants = await participantsOf(event.id, tx)
  const history = await historyOf(event, { tx })
  const situation = { participants, history, session: sessionOfTerm }
  const plan = planHistoryImport(read.value, sheets, choices?.resolutions ?? {}, situation)
  return accept({ sheets, plan, digest: historyDigest(plan) })
}

/**
 * What importing the seats of earlier sessions would do: nothing is written and nothing is kept. Refusals: what the file
 * cannot be read for, no_such_event, not_allowed, term_missing, no_earlier_session.
 */
export async function previewHistory(
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
): Promise<Outcome<ImportPreview, HistoryPreviewRefusal>> {
  const access = await eventFor(actor, eventId)
  if (!access) return refuse({ code: "no_such_event" })
  if (!mayEditArea(actor, access.membership, "seating")) return refuse({ code: "not_allowed" })
  const planned = await plannedHistory(db(), access.event, file, choices)
  if (!planned.ok) return planned
  const { sheets, plan, digest } = planned.value
  return accept({ sheets, rows: plan.rows, digest })
}
