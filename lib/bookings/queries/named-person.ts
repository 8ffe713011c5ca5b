import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayKeepCalendarOf } from "./person-right"

/** A person whose calendar the actor may write; null otherwise. */
export async function namedPerson(actor: Actor, personId: string): Promise<{ id: string; name: string } | null> {
  if (!(await mayKeepCalendarOf(actor, personId))) return null
  return db().person.findUnique({ where: { id: personId }, select: { id: true, name: true } })
}
