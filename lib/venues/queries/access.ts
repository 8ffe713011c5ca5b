import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { mayEditVenues } from "../policy"

/** Whether the actor may change venues, rooms, halls and travel times (policy.ts). */
export async function canEditVenues(actor: Actor, tx: Tx = db()): Promise<boolean> {
  if (actor.kind !== "user" || actor.role !== "CLERK") return mayEditVenues(actor, false)
  const charges = await tx.eventMember.count({ where: { userId: actor.id, areas: { has: "venues" } } })
  return mayEditVenues(actor, charges > 0)
}
