import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"

/** Whom this actor may name in a booking or appointment: people of their events; administrators everybody. */
const within = (actor: Actor) =>
  actor.kind === "user" && actor.role !== "ADMINISTRATOR"
    ? {
        OR: [
          { participations: { some: { event: { members: { some: { userId: actor.id } } } } } },
          { users: { some: { id: actor.id } } },
        ],
      }
    : {}

/** Those of these people whom the actor may name. */
export async function nameablePeople(actor: Actor, personIds: readonly string[], tx: Tx = db()): Promise<Set<string>> {
  if (actor.kind === "delegate" || personIds.length === 0) return new Set()
  const rows = await tx.person.findMany({
    where: { id: { in: [...personIds] }, ...within(actor) },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

export type NameablePerson = { id: string; name: string; unit: string; post: string }

/** People to choose from, found by a part of their name or unit; at most `most`. */
export async function findPeople(actor: Actor, text: string, most = 30): Promise<NameablePerson[]> {
  if (actor.kind === "delegate") return []
  const like = { contains: text.trim(), mode: "insensitive" as const }
  return db().person.findMany({
    where: { AND: [within(actor), text.trim() === "" ? {} : { OR: [{ name: like }, { unit: like }] }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, unit: true, post: true },
    take: most,
  })
}
