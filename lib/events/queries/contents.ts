import { db, type Tx } from "@/lib/platform/db"
import type { EventContents } from "../schema"

/** What hangs on an event and would go with it. The caller has asked who may know. */
export async function contentsOf(eventId: string, tx: Tx = db()): Promise<EventContents> {
  const where = { where: { eventId } }
  const [people, groups, meetings, seatingPlans, notices, tasks, versions] = await Promise.all([
    tx.participation.count(where),
    tx.group.count(where),
    tx.meeting.count(where),
    tx.seatingPlan.count(where),
    tx.notice.count(where),
    tx.task.count(where),
    tx.planVersion.count(where),
  ])
  return { people, groups, meetings, seatingPlans, notices, tasks, versions }
}
