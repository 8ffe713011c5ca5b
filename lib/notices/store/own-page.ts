import { lockLinkHolders, makeLinks, printableLink } from "@/lib/accounts/store/link-rows"
import type { Actor } from "@/lib/kernel/actor"
import { baseUrl } from "@/lib/platform/base-url"
import type { Tx } from "@/lib/platform/db"

/**
 * Addresses of people's own pages (participation id → address), for messages to them; a link is made where there is none.
 * Empty when the actor may not hand out links.
 */
export async function ownPagesOf(
  tx: Tx,
  actor: Actor,
  eventId: string,
  participationIds: readonly string[],
): Promise<Map<string, string>> {
  if (participationIds.length === 0) return new Map()
  const holders = await lockLinkHolders(tx, actor, eventId, participationIds)
  if (!holders.ok) return new Map()
  const known = holders.value.flatMap((holder) => printableLink(holder) ?? [])
  const have = new Set(known.map((link) => link.participationId))
  const without = holders.value.filter((holder) => !have.has(holder.id))
  const made = without.length > 0 ? await makeLinks(tx, without) : []
  return new Map([...known, ...made].map((link) => [link.participationId, `${baseUrl()}${link.path}`]))
}
