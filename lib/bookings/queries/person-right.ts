import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"

/**
 * May the actor write down appointments of this person? Administrators; organisers and clerks in charge of people in an
 * event the person belongs to; everybody their own.
 */
export async function mayKeepCalendarOf(actor: Actor, personId: string, tx: Tx = db()): Promise<boolean> {
  if (actor.kind === "system") return true
  if (actor.kind !== "user") return false
  if (actor.role === "ADMINISTRATOR") return true
  const own = await tx.user.count({ where: { id: actor.id, personId } })
  if (own > 0) return true
  if (actor.role !== "ORGANISER" && actor.role !== "CLERK") return false
  const charge = actor.role === "CLERK" ? { areas: { has: "people" } } : {}
  const where = { userId: actor.id, ...charge, event: { participations: { some: { personId } } } }
  return (await tx.eventMember.count({ where })) > 0
}
