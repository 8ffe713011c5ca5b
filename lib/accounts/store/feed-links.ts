import { randomUUID } from "node:crypto"
import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import { db, inTransaction, type Tx } from "@/lib/platform/db"
import { derivedKey } from "@/lib/platform/secret"
import { feedPath, linkToken, linkTokenHash, looksLikeLinkToken } from "../rules/link-token"
import {
  FEED_KINDS,
  type FeedKind,
  type FeedLinkDto,
  type FeedRefusal,
  type FeedSubject,
  MOST_FEED_LINKS,
  type RevokeFeed,
} from "../schema/feeds"
import { type OpenSubject, openSubject } from "./feed-subjects"

type Row = { id: string; kind: string; subjectId: string; tokenHash: string; createdByName: string; createdAt: Date }

const tokenOf = (linkId: string): string => linkToken(linkId, derivedKey("feed-link"))
const kindOf = (text: string): FeedKind | null => FEED_KINDS.find((kind) => kind === text) ?? null

function dtoOf(row: Row, kind: FeedKind): FeedLinkDto {
  const token = tokenOf(row.id)
  const path = linkTokenHash(token) === row.tokenHash ? feedPath(kind, token) : null
  return { id: row.id, path, createdByName: row.createdByName, createdAt: row.createdAt.toISOString() }
}

const record = (tx: Tx, actor: Actor, action: string, { kind, subjectId }: FeedSubject, open: OpenSubject) =>
  writeAudit(tx, actor, {
    eventId: open.eventId,
    action,
    subject: { kind: "feed", id: subjectId, title: open.title },
    after: { kind },
  })

/**
 * Makes one more link that reads this calendar (or opens this door page) without an account. EVENT: those who edit the event's meetings;
 * ROOM and DOOR: those who look after venues, and the room's keeper; PERSON: those who may hand out personal links in every event of
 * the person. The token is derived from the row's id and stored hashed (docs/decisions/004), never put into the record.
 */
export function createFeedLink(actor: Actor, subject: FeedSubject): Promise<Outcome<FeedLinkDto, FeedRefusal>> {
  return inTransaction(async (tx): Promise<Outcome<FeedLinkDto, FeedRefusal>> => {
    const open = await openSubject(tx, actor, subject)
    if (!open.ok) return open
    const { kind, subjectId } = subject
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`feeds:${kind}:${subjectId}`}))`
    const standing = await tx.feedLink.count({ where: { kind, subjectId, revokedAt: null } })
    if (standing >= MOST_FEED_LINKS) return refuse({ code: "too_many_feed_links", most: MOST_FEED_LINKS })
    const id = randomUUID()
    const row = await tx.feedLink.create({
      data: {
        id,
        kind,
        subjectId,
        tokenHash: linkTokenHash(tokenOf(id)),
        createdById: actorId(actor),
        createdByName: actor.name,
        createdAt: clock.now(),
      },
    })
    await record(tx, actor, "feed.create", subject, open.value)
    return accept(dtoOf(row, kind))
  })
}

/** Ends one link at once; for those who could make it. A link that is not theirs to see reads as none. */
export function revokeFeedLink(actor: Actor, { linkId }: RevokeFeed): Promise<Outcome<null, FeedRefusal>> {
  return inTransaction(async (tx): Promise<Outcome<null, FeedRefusal>> => {
    const row = await tx.feedLink.findUnique({ where: { id: linkId } })
    const kind = row && kindOf(row.kind)
    if (!row || !kind || row.revokedAt) return refuse({ code: "no_such_feed_link" })
    const subject = { kind, subjectId: row.subjectId }
    const open = await openSubject(tx, actor, subject)
    // What it belonged to may be gone: then an administrator still can end it.
    const orphan = !open.ok && open.refusal.code === "no_such_feed_subject"
    if (orphan && !(actor.kind === "user" && actor.role === "ADMINISTRATOR"))
      return refuse({ code: "no_such_feed_link" })
    if (!open.ok && !orphan) return open
    await tx.feedLink.update({ where: { id: linkId }, data: { revokedAt: clock.now() } })
    await record(tx, actor, "feed.revoke", subject, open.ok ? open.value : { eventId: null, title: "" })
    return accept(null)
  })
}

/** The standing links to one subject, oldest first; null for those who may not hand them out (or see no such subject). */
export async function feedLinksOf(actor: Actor, subject: FeedSubject): Promise<FeedLinkDto[] | null> {
  const { kind, subjectId } = subject
  const open = await openSubject(db(), actor, subject)
  if (!open.ok) return null
  const rows = await db().feedLink.findMany({
    where: { kind, subjectId, revokedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  return rows.map((row) => dtoOf(row, kind))
}

/**
 * What a token reads; null for one that was never issued or is revoked, alike. Found by its hash: neither time nor index says
 * anything about a near miss.
 */
export async function feedByToken(token: string): Promise<(FeedSubject & { id: string }) | null> {
  if (!looksLikeLinkToken(token)) return null
  const row = await db().feedLink.findUnique({ where: { tokenHash: linkTokenHash(token) } })
  const kind = row && kindOf(row.kind)
  return row && kind && !row.revokedAt ? { id: row.id, kind, subjectId: row.subjectId } : null
}
