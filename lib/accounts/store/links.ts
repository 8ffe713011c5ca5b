import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import { inTransaction, type Tx } from "@/lib/platform/db"
import {
  type IssuedLink,
  type LinkHolder,
  type LinkRefusal,
  lockLinkHolders,
  makeLinks,
  printableLink,
} from "./link-rows"

/** One name, or how many people: enough for the record, and never a token. */
const record = (tx: Tx, actor: Actor, eventId: string, action: string, holders: readonly LinkHolder[]) =>
  writeAudit(tx, actor, {
    eventId,
    action,
    subject: {
      kind: "link",
      id: holders.length === 1 ? (holders[0]?.id ?? "") : eventId,
      title: holders.length === 1 ? (holders[0]?.person.name ?? "") : "",
    },
    after: { people: holders.length },
  })

/**
 * Fresh links for these people; the ones they had are void from now on (a lost slip, a forwarded message).
 * Needs the area people or notices. The paths are for showing once; linkTokensFor gives them again for printing.
 */
export function issueLinks(
  actor: Actor,
  eventId: string,
  participationIds: readonly string[],
): Promise<Outcome<IssuedLink[], LinkRefusal>> {
  return inTransaction(async (tx) => {
    const holders = await lockLinkHolders(tx, actor, eventId, participationIds)
    if (!holders.ok) return holders
    const participationId = { in: holders.value.map((holder) => holder.id) }
    await tx.personalLink.updateMany({ where: { participationId, revokedAt: null }, data: { revokedAt: clock.now() } })
    const links = await makeLinks(tx, holders.value)
    await record(tx, actor, eventId, "link.issue", holders.value)
    return accept(links)
  })
}

/** One fresh link; see issueLinks. */
export async function issueLink(
  actor: Actor,
  eventId: string,
  participationId: string,
): Promise<Outcome<IssuedLink, LinkRefusal>> {
  const links = await issueLinks(actor, eventId, [participationId])
  if (!links.ok) return links
  const link = links.value[0]
  return link ? accept(link) : refuse({ code: "no_such_person" })
}

/**
 * The links of these people as they stand, for slips and messages; made where there is none. Printing again gives the same
 * links. Needs the area people or notices. In the order asked for, one for each person.
 */
export function linkTokensFor(
  actor: Actor,
  eventId: string,
  participationIds: readonly string[],
): Promise<Outcome<IssuedLink[], LinkRefusal>> {
  return inTransaction(async (tx) => {
    const holders = await lockLinkHolders(tx, actor, eventId, participationIds)
    if (!holders.ok) return holders
    const known = new Map(holders.value.map((holder) => [holder.id, printableLink(holder)]))
    const without = holders.value.filter((holder) => !known.get(holder.id))
    if (without.length > 0) {
      for (const link of await makeLinks(tx, without)) known.set(link.participationId, link)
      await record(tx, actor, eventId, "link.issue", without)
    }
    return accept([...new Set(participationIds)].flatMap((id) => known.get(id) ?? []))
  })
}

/** Ends all links of one person at once; returns how many there were. */
export function revokeLink(
  actor: Actor,
  eventId: string,
  participationId: string,
): Promise<Outcome<{ revoked: number }, LinkRefusal>> {
  return inTransaction(async (tx) => {
    const holders = await lockLinkHolders(tx, actor, eventId, [participationId])
    if (!holders.ok) return holders
    const { count } = await tx.personalLink.updateMany({
      where: { participationId, revokedAt: null },
      data: { revokedAt: clock.now() },
    })
    if (count > 0) await record(tx, actor, eventId, "link.revoke", holders.value)
    return accept({ revoked: count })
  })
}
