import { eventFor } from "@/lib/events/queries/access"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"

export type NavMark = { text: string; tone: "quiet" | "alarm" | "attention" }

/** The few numbers beside the navigation: how many people, overdue tasks. Empty for those who may not see the event. */
export async function navMarks(
  actor: UserActor,
  eventId: string,
  now: Date,
): Promise<Partial<Record<string, NavMark>>> {
  if (!(await eventFor(actor, eventId))) return {}
  const [people, late] = await Promise.all([
    db().participation.count({ where: { eventId } }),
    db().task.count({ where: { eventId, status: { not: "DONE" }, OR: [{ dueAt: { lt: now } }, { ownerId: null }] } }),
  ])
  return {
    ...(people > 0 ? { people: { text: String(people), tone: "quiet" as const } } : {}),
    ...(late > 0 ? { tasks: { text: String(late), tone: "alarm" as const } } : {}),
  }
}
