import { writeAudit } from "@/lib/audit/store"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices } from "@/lib/kernel/import"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { SpreadsheetFile } from "@/lib/platform/xlsx"
import { type HistoryReadRefusal, plannedHistory } from "../queries/history-import"
import type { PastSeat } from "../schema/history"

export type HistoryImported = { written: number; unchanged: number; errors: number }
export type HistoryImportRefusal =
  | HistoryReadRefusal
  | DraftRefusal
  | { readonly code: "import_changed_meanwhile" }
  | { readonly code: "nothing_to_import" }

export type ConfirmHistory = { eventId: string; file: SpreadsheetFile; choices: ImportChoices | null; digest: string }

const bySession = (seats: readonly PastSeat[]): Map<number, PastSeat[]> => {
  const sessions = new Map<number, PastSeat[]>()
  for (const seat of seats) sessions.set(seat.session, [...(sessions.get(seat.session) ?? []), seat])
  return sessions
}

/**
 * Imports the seats of earlier sessions as the preview showed them: read and planned again inside the transaction, refused
 * when the plan is no longer the one shown. Rows with errors are left out. Refusals: what the file cannot be read for,
 * no_such_event, not_allowed, event_archived, term_missing, no_earlier_session, import_changed_meanwhile, nothing_to_import.
 */
export const confirmHistory = (
  actor: Actor,
  ask: ConfirmHistory,
): Promise<Outcome<HistoryImported, HistoryImportRefusal>> =>
  inTransaction<Outcome<HistoryImported, HistoryImportRefusal>>(
    async (tx) => {
      const opened = await openDraft(tx, actor, ask.eventId, "seating")
      if (!opened.ok) return opened
      const { settings, title } = opened.value.event
      const planned = await plannedHistory(tx, opened.value.event, ask.file, ask.choices)
      if (!planned.ok) return planned
      const { plan, digest } = planned.value
      if (digest !== ask.digest) return refuse({ code: "import_changed_meanwhile" })
      if (plan.write.length === 0) return refuse({ code: "nothing_to_import" })
      const { term } = settings
      for (const [session, seats] of bySession(plan.write)) {
        const people = seats.map(({ personId }) => personId)
        await tx.seatHistory.deleteMany({ where: { term, session, personId: { in: people } } })
        await tx.seatHistory.createMany({ data: seats.map((seat) => ({ ...seat, term })) })
      }
      const done = { written: plan.write.length, unchanged: plan.unchanged, errors: plan.errors }
      await writeAudit(tx, actor, {
        eventId: ask.eventId,
        action: "seating.import_history",
        subject: { kind: "event", id: ask.eventId, title: ask.file.name.slice(0, 200) || title },
        after: { term, ...done },
      })
      return accept(done)
    },
    { timeoutMs: 60_000 },
  )
