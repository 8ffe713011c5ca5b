import { maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Actor, UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { missingKeyTasks } from "./rules"
import type { TaskDto, TaskKind } from "./schema"

const TASK_ROWS = {
  meeting: { select: { title: true, startsAt: true } },
  owner: { select: { id: true, group: { select: { name: true } }, person: { select: { name: true, phone: true } } } },
  helpers: { select: { participation: { select: { id: true, person: { select: { name: true } } } } } },
} satisfies Prisma.TaskInclude

type TaskRow = Prisma.TaskGetPayload<{ include: typeof TASK_ROWS }>

const ORDER = [
  { dueAt: { sort: "asc", nulls: "last" } },
  { priority: "asc" },
  { id: "asc" },
] satisfies Prisma.TaskOrderByWithRelationInput[]

const toDto = (row: TaskRow, phones: boolean): TaskDto => ({
  id: row.id,
  eventId: row.eventId,
  kind: row.kind as TaskKind,
  title: row.title,
  standard: row.standard,
  meetingId: row.meetingId,
  meetingTitle: row.meeting?.title ?? "",
  ownerId: row.ownerId,
  ownerName: row.owner?.person.name ?? "",
  ownerGroup: row.owner?.group?.name ?? "",
  ownerPhone: phones ? (row.owner?.person.phone ?? "") : "",
  helpers: row.helpers.map((helper) => ({ id: helper.participation.id, name: helper.participation.person.name })),
  dueAt: row.dueAt?.toISOString() ?? null,
  status: row.status,
  result: row.result,
  priority: row.priority,
  revision: row.revision,
})

export type StaffChoice = { id: string; name: string; groupName: string; duty: string }

/** Who can own a task: the event's 工作人员, by group. */
async function staffOf(eventId: string): Promise<StaffChoice[]> {
  const rows = await db().participation.findMany({
    where: { eventId, category: "STAFF" },
    select: {
      id: true,
      duty: true,
      group: { select: { name: true, position: true } },
      person: { select: { name: true } },
    },
    orderBy: [{ group: { position: "asc" } }, { listNumber: "asc" }, { id: "asc" }],
  })
  return rows.map((row) => ({ id: row.id, name: row.person.name, groupName: row.group?.name ?? "", duty: row.duty }))
}

/** Every task of the event with the choices its forms need, and how many key tasks are still missing; null = not found. */
export async function tasksFor(actor: Actor, eventId: string) {
  const access = await eventFor(actor, eventId)
  if (!access || (actor.kind === "user" && actor.role === "DOOR")) return null
  const [rows, staff, meetings] = await Promise.all([
    db().task.findMany({ where: { eventId }, include: TASK_ROWS, orderBy: ORDER }),
    staffOf(eventId),
    db().meeting.findMany({
      where: { eventId },
      select: { id: true, title: true, kind: true, startsAt: true, cancelledAt: true },
      orderBy: [{ startsAt: { sort: "asc", nulls: "last" } }, { position: "asc" }],
    }),
  ])
  const tasks = rows.map((row) => toDto(row, maySeePersonalData(actor, access.membership)))
  const missing = missingKeyTasks(
    meetings.map(({ cancelledAt, ...meeting }) => ({ ...meeting, cancelled: cancelledAt !== null })),
    tasks,
  ).length
  return {
    ...access,
    tasks,
    staff,
    missing,
    meetings: meetings.map(({ id, title, startsAt }) => ({ id, title, startsAt: startsAt?.toISOString() ?? null })),
  }
}

/** One staff member's tasks (owned or helped) in one event, for their printed list; null = not found. */
export async function tasksOfPerson(actor: Actor, eventId: string, participationId: string) {
  const access = await eventFor(actor, eventId)
  if (!access || (actor.kind === "user" && actor.role === "DOOR")) return null
  const who = await db().participation.findFirst({
    where: { id: participationId, eventId },
    select: { id: true, duty: true, group: { select: { name: true } }, person: { select: { name: true } } },
  })
  if (!who) return null
  const rows = await db().task.findMany({
    where: { eventId, OR: [{ ownerId: who.id }, { helpers: { some: { participationId: who.id } } }] },
    include: TASK_ROWS,
    orderBy: ORDER,
  })
  return {
    ...access,
    person: { id: who.id, name: who.person.name, groupName: who.group?.name ?? "", duty: who.duty },
    tasks: rows.map((row) => toDto(row, maySeePersonalData(actor, access.membership))),
  }
}

/** The signed-in user's own tasks over all their events (through the person their account belongs to). */
export async function myTasks(actor: UserActor) {
  const user = await db().user.findUnique({ where: { id: actor.id }, select: { personId: true } })
  if (!user?.personId) return { linked: false as const, tasks: [] }
  const mine = { person: { id: user.personId } }
  const rows = await db().task.findMany({
    where: {
      event: {
        archivedAt: null,
        ...(actor.role === "ADMINISTRATOR" ? {} : { members: { some: { userId: actor.id } } }),
      },
      OR: [{ owner: mine }, { helpers: { some: { participation: mine } } }],
    },
    include: { ...TASK_ROWS, event: { select: { shortTitle: true, zone: true } } },
    orderBy: ORDER,
  })
  return {
    linked: true as const,
    tasks: rows.map((row) => ({
      ...toDto(row, false),
      eventTitle: row.event.shortTitle,
      zone: row.event.zone,
    })),
  }
}
