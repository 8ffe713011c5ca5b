import { KEY_TASK_KINDS, type TaskKind, type TaskStatus } from "./schema"

/** Kinds of meetings that need the key tasks: the preparatory meeting and every plenary (handbook §0.1 no. 2, check 72). */
const PLENARY_KINDS = new Set(["全体会议", "预备会议"])

/** Minutes before the start that a key task is due: notice a week, papers and cards the day before (handbook §0.1 no. 8). */
const LEAD_MINUTES: Record<(typeof KEY_TASK_KINDS)[number], number> = {
  NOTICE: 7 * 24 * 60,
  MATERIALS: 18 * 60,
  NAME_CARDS: 14 * 60,
}

export type MeetingForTasks = { id: string; title: string; kind: string; startsAt: Date | null; cancelled: boolean }
export type TaskForRules = { meetingId: string | null; kind: TaskKind; ownerId: string | null }
export type PlannedTask = { meetingId: string; kind: (typeof KEY_TASK_KINDS)[number]; dueAt: Date | null }

/** The key tasks that plenaries still lack, with their due instants. Applying them twice adds nothing. */
export function missingKeyTasks(meetings: readonly MeetingForTasks[], tasks: readonly TaskForRules[]): PlannedTask[] {
  const present = new Set(tasks.map((task) => `${task.meetingId}/${task.kind}`))
  return meetings
    .filter((meeting) => PLENARY_KINDS.has(meeting.kind) && !meeting.cancelled)
    .flatMap((meeting) =>
      KEY_TASK_KINDS.filter((kind) => !present.has(`${meeting.id}/${kind}`)).map((kind) => ({
        meetingId: meeting.id,
        kind,
        dueAt: meeting.startsAt && new Date(meeting.startsAt.getTime() - LEAD_MINUTES[kind] * 60_000),
      })),
    )
}

export type KeyTaskGap = {
  meetingId: string
  meetingTitle: string
  kind: (typeof KEY_TASK_KINDS)[number]
  missing: boolean
}

/**
 * Why a plenary does not count as ready: a key task that does not exist (`missing`) or has no owner.
 * A meeting without gaps is ready as far as its tasks go.
 */
export function keyTaskGaps(meetings: readonly MeetingForTasks[], tasks: readonly TaskForRules[]): KeyTaskGap[] {
  return meetings
    .filter((meeting) => PLENARY_KINDS.has(meeting.kind) && !meeting.cancelled)
    .flatMap((meeting) =>
      KEY_TASK_KINDS.flatMap((kind) => {
        const found = tasks.filter((task) => task.meetingId === meeting.id && task.kind === kind)
        const owned = found.some((task) => task.ownerId !== null)
        return owned ? [] : [{ meetingId: meeting.id, meetingTitle: meeting.title, kind, missing: found.length === 0 }]
      }),
    )
}

/** Overdue: not done, and the due instant has passed. */
export const isOverdue = (task: { status: TaskStatus; dueAt: string | Date | null }, now: Date): boolean =>
  task.status !== "DONE" && task.dueAt !== null && new Date(task.dueAt).getTime() < now.getTime()
