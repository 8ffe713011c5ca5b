import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { SeatingRefusal } from "../schema/refusals"
import type { TableSettingsAsk } from "../schema/table"
import { openPlan } from "./open"
import { planData } from "./write"

/**
 * Keeps what was decided about the tables of a plan: main table, hosts, tables for a diet, wishes. Moves nobody.
 * Refusals: no_such_event, not_allowed, no_such_plan.
 */
export const setTables = (actor: Actor, ask: TableSettingsAsk): Promise<Outcome<null, SeatingRefusal>> =>
  inTransaction<Outcome<null, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, subject, event } = opened.value
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: planData({ ...plan, tables: ask.tables }, plan.settings, plan),
    })
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "seating.tables",
      subject,
      before: { tables: plan.tables },
      after: { tables: ask.tables },
    })
    return accept(null)
  })
