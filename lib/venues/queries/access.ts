import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { mayEditVenues, mayReadVenues } from "../policy"

/** Whether the actor may change venues, rooms, halls and travel times (policy.ts). */
export async function canEditVenues(actor: Actor, tx: Tx = db()): Promise<boolean> {
  if (actor.kind !== "user" || actor.role !== "CLERK") return mayEditVenues(actor, false)
  const charges = await tx.eventMember.count({ where: { userId: actor.id, areas: { has: "venues" } } })
  return mayEditVenues(actor, charges > 0)
}

/** Accounts that may be made the keeper of a room; nobody for those who do not edit venues. */
export async function possibleKeepers(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!(await canEditVenues(actor))) return []
  const rows = await db().user.findMany({
    where: { disabledAt: null },
    orderBy: [{ displayName: "asc" }, { loginName: "asc" }],
    select: { id: true, displayName: true, loginName: true },
  })
  return rows.map(({ id, displayName, loginName }) => ({ id, name: displayName || loginName }))
}

/** Names of those who keep rooms, by their account's id; for everybody who reads venues. */
export async function keeperNames(actor: Actor): Promise<Record<string, string>> {
  if (!mayReadVenues(actor)) return {}
  const rows = await db().user.findMany({ where: { keeps: { some: {} } }, select: { id: true, displayName: true } })
  return Object.fromEntries(rows.map(({ id, displayName }) => [id, displayName]))
}
