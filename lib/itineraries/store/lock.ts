import { mayRunEvent } from "@/lib/events/policy"
import type { EventAccess } from "@/lib/events/queries/access"
import { lockEvent } from "@/lib/events/store/lock"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import type { VersionStatus } from "../rules/flow"

export type LockRefusal = { readonly code: "no_such_event" } | { readonly code: "not_allowed" }

/** Locks the event (see lockEvent) for what only those who run it may do. */
export async function lockEventToRun(
  tx: Tx,
  actor: Actor,
  eventId: string,
): Promise<Outcome<EventAccess, LockRefusal>> {
  const locked = await lockEvent(tx, actor, eventId)
  if (!locked.ok) return locked
  return mayRunEvent(actor, locked.value.membership) ? locked : refuse({ code: "not_allowed" })
}

export type VersionRow = {
  id: string
  eventId: string
  number: number | null
  status: VersionStatus
  authorId: string
  authorName: string
  draftRevision: number
}

export type VersionRefusal = LockRefusal | { readonly code: "no_such_version" }

/** The version with its event locked; of an event that is not the actor's it does not exist. */
export async function lockVersion(
  tx: Tx,
  actor: Actor,
  versionId: string,
): Promise<Outcome<EventAccess & { version: VersionRow }, VersionRefusal>> {
  const found = await tx.planVersion.findUnique({ where: { id: versionId }, select: { eventId: true } })
  if (!found) return refuse({ code: "no_such_version" })
  const locked = await lockEvent(tx, actor, found.eventId)
  if (!locked.ok) return refuse({ code: "no_such_version" })
  // Read again: it may have changed while we waited for the lock.
  const version = await tx.planVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      eventId: true,
      number: true,
      status: true,
      authorId: true,
      authorName: true,
      draftRevision: true,
    },
  })
  return version ? accept({ ...locked.value, version }) : refuse({ code: "no_such_version" })
}
