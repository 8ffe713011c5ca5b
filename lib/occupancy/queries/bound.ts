import { toMinutes } from "@/lib/kernel/interval"
import { db, type Tx } from "@/lib/platform/db"
import { type Bound, type BoundByMeeting, NOTHING } from "../rules/touches"

/** Number of the version published last, and the meetings it tells of; null before the first. */
export type PublishedMeetings = { number: number; meetingIds: ReadonlySet<string> } | null

/** For callers that have asked the policy. Reads ids only: a snapshot may weigh a megabyte. */
export async function publishedMeetings(eventId: string, tx: Tx = db()): Promise<PublishedMeetings> {
  const [row] = await tx.$queryRaw<{ number: number; ids: string[] | null }[]>`
    SELECT v.number, ARRAY(SELECT m->>'id' FROM jsonb_array_elements(v.snapshot->'meetings') m) AS ids
    FROM "PlanVersion" v
    WHERE v."eventId" = ${eventId} AND v.status = 'PUBLISHED' AND v.number IS NOT NULL
    ORDER BY v.number DESC LIMIT 1`
  return row ? { number: row.number, meetingIds: new Set(row.ids ?? []) } : null
}

/**
 * What hangs on each meeting of an event: seats, open tasks, notices, prints, the published version, a room's confirmation.
 * Six small reads whatever the number of meetings. For callers that have asked the policy.
 */
export async function boundOf(
  eventId: string,
  tx: Tx = db(),
): Promise<{ bound: BoundByMeeting; publishedVersion: number | null }> {
  const mine = { eventId, meetingId: { not: null } }
  const published = await publishedMeetings(eventId, tx)
  const plans = await tx.seatingPlan.findMany({
    where: { eventId },
    select: { meetingId: true, _count: { select: { assignments: true } } },
  })
  const tasks = await tx.task.findMany({
    where: { ...mine, status: { notIn: ["DONE"] } },
    select: { meetingId: true, title: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  })
  const notices = await tx.notice.groupBy({ by: ["meetingId"], where: mine, _count: true })
  const prints = await tx.printRecord.groupBy({ by: ["meetingId"], where: mine, _count: true })
  const confirmations = await tx.roomConfirmation.findMany({
    where: { meeting: { eventId }, status: { in: ["REQUESTED", "CONFIRMED"] } },
  })

  const bound: Record<string, Bound> = {}
  const put = (meetingId: string | null, change: (one: Bound) => Partial<Bound>): void => {
    if (meetingId === null) return
    const known = bound[meetingId] ?? NOTHING
    bound[meetingId] = { ...known, ...change(known) }
  }
  for (const id of published?.meetingIds ?? []) put(id, () => ({ published: true }))
  for (const { meetingId, _count } of plans) put(meetingId, () => ({ seats: _count.assignments }))
  for (const { meetingId, title } of tasks) put(meetingId, (one) => ({ tasks: [...one.tasks, title] }))
  for (const { meetingId, _count } of notices) put(meetingId, () => ({ notices: _count }))
  for (const { meetingId, _count } of prints) put(meetingId, () => ({ prints: _count }))
  for (const { meetingId, roomId, startsAt, endsAt } of confirmations)
    put(meetingId, () => ({ confirmed: { roomId, from: toMinutes(startsAt), to: toMinutes(endsAt) } }))
  return { bound, publishedVersion: published?.number ?? null }
}
