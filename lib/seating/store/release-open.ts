import type { EventAccess } from "@/lib/events/queries/access"
import { lockEvent } from "@/lib/events/store/lock"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { mayDecideRelease, maySubmitRelease } from "../policy"
import { decideReleaseStep } from "../rules/release/flow"
import type { ReleaseRefusal, ReleaseStatus, ReleaseStep } from "../schema/release"

export type OpenRelease = EventAccess & {
  release: {
    id: string
    number: number
    status: ReleaseStatus
    authorId: string
    authorName: string
    snapshot: unknown
  }
  meetingId: string
  title: string
}

export const archived = async (tx: Tx, eventId: string): Promise<boolean> =>
  (await tx.event.findUnique({ where: { id: eventId }, select: { archivedAt: true } }))?.archivedAt != null

/**
 * Opens a release for a step: its event locked, so that of two people who decide at once the second finds it decided; read
 * again under the lock; right and standing asked. Of an event that is not the actor's it does not exist.
 */
export async function openRelease(
  tx: Tx,
  actor: Actor,
  releaseId: string,
  step: ReleaseStep,
): Promise<Outcome<OpenRelease, ReleaseRefusal>> {
  const found = await tx.seatingRelease.findUnique({
    where: { id: releaseId },
    select: { plan: { select: { eventId: true, meetingId: true, meeting: { select: { title: true } } } } },
  })
  if (!found) return refuse({ code: "no_such_release" })
  const { eventId, meetingId, meeting } = found.plan
  const locked = await lockEvent(tx, actor, eventId)
  if (!locked.ok) return refuse({ code: "no_such_release" })
  const release = await tx.seatingRelease.findUnique({
    where: { id: releaseId },
    select: { id: true, number: true, status: true, authorId: true, authorName: true, snapshot: true },
  })
  if (!release) return refuse({ code: "no_such_release" })
  if (await archived(tx, eventId)) return refuse({ code: "event_archived" })
  const { membership } = locked.value
  const own = release.authorId === actorId(actor)
  const may =
    own || step === "withdraw"
      ? maySubmitRelease(actor, membership)
      : mayDecideRelease(actor, membership, release.authorId)
  if (!may) return refuse({ code: "not_allowed" })
  const decided = decideReleaseStep(release, step, actorId(actor))
  if (!decided.ok) return decided
  return accept({ ...locked.value, release, meetingId, title: meeting.title })
}
