import { pendingCount } from "@/lib/bookings/queries/approvals"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { UserActor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { receiptRows } from "@/lib/notices/queries/receipts"
import { judgedFindings } from "@/lib/occupancy/queries/findings"
import { db } from "@/lib/platform/db"
import { seatingStates } from "@/lib/seating/queries/overview"

export type NavMark = { text: string; tone: "quiet" | "alarm" | "attention" }
type PlanMarks = { blocking: number; unseated: number }

/** Conflicts and missing seats are worked out once for each revision of a draft, not for every page. */
const known = new Map<string, { revision: number; at: number; marks: PlanMarks }>()
/** What other events do to shared rooms and people shows after so long (milliseconds). */
const FRESH = 60_000

async function planMarks(event: EventHead, now: Date): Promise<PlanMarks> {
  const before = known.get(event.id)
  if (before && before.revision === event.draftRevision && now.getTime() - before.at < FRESH) return before.marks
  const [{ findings }, states] = await Promise.all([judgedFindings(event), seatingStates(event)])
  const marks = {
    blocking: findings.filter(({ finding, waived }) => finding.severity !== "warn" && !waived).length,
    unseated: states.reduce((sum, state) => sum + (state.plan?.unseated ?? 0), 0),
  }
  known.set(event.id, { revision: event.draftRevision, at: now.getTime(), marks })
  return marks
}

/** The number beside the pages of the office that belong to no event: rooms that wait for this actor's yes. */
export async function deskMarks(actor: UserActor, now: Date): Promise<Partial<Record<string, NavMark>>> {
  const waiting = await pendingCount(actor, toMinutes(now))
  return waiting > 0 ? { rooms: { text: String(waiting), tone: "alarm" } } : {}
}

/** The few numbers beside the navigation; empty for those who may not see the event. */
export async function navMarks(
  actor: UserActor,
  eventId: string,
  now: Date,
): Promise<Partial<Record<string, NavMark>>> {
  const access = await eventFor(actor, eventId)
  if (!access) return {}
  const [people, late, receipts, { blocking, unseated }, desk] = await Promise.all([
    db().participation.count({ where: { eventId } }),
    db().task.count({ where: { eventId, status: { not: "DONE" }, OR: [{ dueAt: { lt: now } }, { ownerId: null }] } }),
    receiptRows(db(), eventId, null, false),
    planMarks(access.event, now),
    deskMarks(actor, now),
  ])
  const open = receipts.filter((row) => row.standing === "unanswered").length
  const marks: Record<string, [number, NavMark["tone"]]> = {
    people: [people, "quiet"],
    schedule: [blocking, "alarm"],
    seating: [unseated, "attention"],
    notices: [open, "quiet"],
    tasks: [late, "alarm"],
  }
  const shown = Object.entries(marks).flatMap(([page, [count, tone]]) =>
    count > 0 ? [[page, { text: String(count), tone }] as const] : [],
  )
  return { ...desk, ...Object.fromEntries(shown) }
}
