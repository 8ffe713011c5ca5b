import { randomUUID } from "node:crypto"
import type { Actor } from "@/lib/kernel/actor"
import { accept, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import type { Tx } from "@/lib/platform/db"
import { derivedKey } from "@/lib/platform/secret"
import { mayIssueLinks, seesEvent } from "../policy"
import { linkPath, linkToken, linkTokenHash } from "../rules/link-token"

export type LinkRefusal =
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_person" }

export type IssuedLink = { readonly participationId: string; readonly path: string }

type Row = { id: string; tokenHash: string; seenVersion: number }
export type LinkHolder = { id: string; person: { name: string }; links: readonly Row[] }

const key = (): Buffer => derivedKey("personal-link")

/** The people asked for, with their valid links, for an actor who may hand links out in this event; one hand at a time. */
export async function lockLinkHolders(tx: Tx, actor: Actor, eventId: string, participationIds: readonly string[]) {
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: { members: { where: { userId: actor.kind === "user" ? actor.id : "" }, select: { areas: true } } },
  })
  const membership = event?.members[0] ?? null
  if (!event || !seesEvent(actor, membership)) return refuse({ code: "no_such_event" })
  if (!mayIssueLinks(actor, membership)) return refuse({ code: "not_allowed" })
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`links:${eventId}`}))`
  const wanted = [...new Set(participationIds)]
  const people: LinkHolder[] = await tx.participation.findMany({
    where: { eventId, id: { in: wanted } },
    select: {
      id: true,
      person: { select: { name: true } },
      links: {
        where: { revokedAt: null },
        orderBy: { createdAt: "asc" },
        select: { id: true, tokenHash: true, seenVersion: true },
      },
    },
  })
  return people.length === wanted.length ? accept(people) : refuse({ code: "no_such_person" })
}

/** The newest valid link whose token can still be derived: one made under another secret stays valid, but cannot be printed. */
export function printableLink(holder: LinkHolder): IssuedLink | null {
  const secret = key()
  const row = holder.links.findLast((link) => linkTokenHash(linkToken(link.id, secret)) === link.tokenHash)
  return row ? { participationId: holder.id, path: linkPath(linkToken(row.id, secret)) } : null
}

/** Makes a link for each of these people. What they have acknowledged before stays acknowledged. */
export async function makeLinks(tx: Tx, holders: readonly LinkHolder[]): Promise<IssuedLink[]> {
  const secret = key()
  const made = holders.map((holder) => {
    const id = randomUUID()
    const seenVersion = Math.max(0, ...holder.links.map((link) => link.seenVersion))
    return { id, participationId: holder.id, seenVersion, token: linkToken(id, secret) }
  })
  await tx.personalLink.createMany({
    data: made.map(({ token, ...row }) => ({ ...row, tokenHash: linkTokenHash(token), createdAt: clock.now() })),
  })
  return made.map(({ participationId, token }) => ({ participationId, path: linkPath(token) }))
}
