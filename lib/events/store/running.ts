import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { mayRunEvent } from "../policy"
import { type EventAccess, eventFor } from "../queries/access"

export type RunRefusal = { readonly code: "no_such_event" } | { readonly code: "not_allowed" }

/**
 * The event, locked, for somebody who runs it: for changes that are no part of the plan (members, archiving, deleting), so
 * the draft's revision stays and archived events are open too.
 */
export async function lockToRun(tx: Tx, actor: Actor, eventId: string): Promise<Outcome<EventAccess, RunRefusal>> {
  await tx.$queryRaw`SELECT 1 FROM "Event" WHERE id = ${eventId} FOR UPDATE`
  const access = await eventFor(actor, eventId, tx)
  if (!access) return refuse({ code: "no_such_event" })
  return mayRunEvent(actor, access.membership) ? accept(access) : refuse({ code: "not_allowed" })
}
