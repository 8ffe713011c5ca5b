import { writeAudit } from "@/lib/audit/store"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices } from "@/lib/kernel/import"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { ReadRefusal, SpreadsheetFile } from "@/lib/platform/xlsx"
import { plannedImport } from "../queries/import-preview"
import type { ImportPlan } from "../rules/import/plan"
import { writeImport } from "./write-import"

export type ImportDone = {
  created: number
  updated: number
  unchanged: number
  errors: number
  groups: number
  renumbered: number
}
export type ImportRefusal =
  | ReadRefusal
  | DraftRefusal
  | { readonly code: "import_changed_meanwhile" }
  | { readonly code: "nothing_to_import" }

export type ConfirmImport = {
  eventId: string
  file: SpreadsheetFile
  choices: ImportChoices | null
  /** The digest of the preview; null = whatever the file means now (demo, command line). */
  digest: string | null
}

const doneOf = (plan: ImportPlan): ImportDone => ({
  created: plan.create.length,
  updated: plan.update.length,
  unchanged: plan.unchanged,
  errors: plan.errors,
  groups: plan.newGroups.length,
  renumbered: plan.renumber.length,
})

/**
 * Imports what the preview showed: the file is read and planned again inside the transaction, and refused when the plan
 * is no longer the one shown (`import_changed_meanwhile`). Rows with errors are left out, everything else is written
 * together or not at all. Refusals besides: what the file cannot be read for, no_such_event, not_allowed, nothing_to_import.
 */
export const confirmImport = (actor: Actor, ask: ConfirmImport): Promise<Outcome<ImportDone, ImportRefusal>> =>
  inTransaction<Outcome<ImportDone, ImportRefusal>>(
    async (tx) => {
      const opened = await openDraft(tx, actor, ask.eventId, "people")
      if (!opened.ok) return opened
      const planned = await plannedImport(tx, ask.eventId, ask.file, ask.choices)
      if (!planned.ok) return planned
      const { plan, digest } = planned.value
      if (ask.digest !== null && ask.digest !== digest) return refuse({ code: "import_changed_meanwhile" })
      const done = doneOf(plan)
      if (done.created + done.updated + done.renumbered === 0) {
        return refuse({ code: "nothing_to_import" })
      }
      await writeImport(tx, actor, ask.eventId, plan)
      await writeAudit(tx, actor, {
        eventId: ask.eventId,
        action: "people.import",
        subject: { kind: "event", id: ask.eventId, title: ask.file.name.slice(0, 200) },
        after: { ...done, newGroups: plan.newGroups.map(({ name }) => name) },
      })
      return accept(done)
    },
    { timeoutMs: 120_000 },
  )

/** The same path for the demo and the command line: everything as detected, all sound rows accepted. */
export const importRosterFile = (actor: Actor, eventId: string, bytes: Uint8Array, name: string) =>
  confirmImport(actor, { eventId, file: { name, bytes }, choices: null, digest: null })
