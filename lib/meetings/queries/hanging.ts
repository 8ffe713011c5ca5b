import { db, type Tx } from "@/lib/platform/db"

/** What hangs on a meeting: meetings below it, seats given, tasks, notices, agenda items. */
export type Hanging = { children: number; seats: number; tasks: number; notices: number; agenda: number }

/** For callers that have asked the policy. */
export async function hangingOn(meetingId: string, tx: Tx = db()): Promise<Hanging> {
  const children = await tx.meeting.count({ where: { parentId: meetingId } })
  const seats = await tx.seatAssignment.count({ where: { plan: { meetingId } } })
  const tasks = await tx.task.count({ where: { meetingId } })
  const notices = await tx.notice.count({ where: { meetingId } })
  const agenda = await tx.agendaItem.count({ where: { meetingId } })
  return { children, seats, tasks, notices, agenda }
}
