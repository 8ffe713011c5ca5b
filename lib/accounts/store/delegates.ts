import type { DelegateActor } from "@/lib/kernel/actor"
import { clock } from "@/lib/platform/clock"
import { db } from "@/lib/platform/db"
import { linkTokenHash, looksLikeLinkToken } from "../rules/link-token"

export type LinkedDelegate = DelegateActor & { readonly linkId: string; readonly seenVersion: number }

const OPENED_AGAIN_AFTER_MS = 60 * 60_000

/**
 * The delegate behind a personal link, as themselves only; null for a token that was never issued or is revoked, alike.
 * Found by the token's hash, so that neither the answer's time nor the database's index says anything about a near miss.
 */
export async function delegateByToken(token: string): Promise<LinkedDelegate | null> {
  if (!looksLikeLinkToken(token)) return null
  const row = await db().personalLink.findUnique({
    where: { tokenHash: linkTokenHash(token) },
    include: { participation: { select: { eventId: true, person: { select: { name: true } } } } },
  })
  if (!row || row.revokedAt) return null
  const now = clock.now()
  if (!row.lastOpenedAt || now.getTime() - row.lastOpenedAt.getTime() > OPENED_AGAIN_AFTER_MS)
    await db().personalLink.updateMany({ where: { id: row.id }, data: { lastOpenedAt: now } })
  const { participationId, participation, id: linkId, seenVersion } = row
  const { eventId, person } = participation
  return { kind: "delegate", participationId, eventId, name: person.name, linkId, seenVersion }
}

/** 知道了: the delegate has seen the changes up to this published version; never goes back. */
export async function acknowledgeVersion(delegate: LinkedDelegate, version: number): Promise<void> {
  await db().personalLink.updateMany({
    where: { participationId: delegate.participationId, revokedAt: null, seenVersion: { lt: version } },
    data: { seenVersion: version },
  })
}
