import { writeAudit } from "@/lib/audit/store"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { missingKeyTasks } from "../rules"
import type { AssignOwnerAsk, CreateTaskAsk, TaskAsk, TemplateAsk, UpdateTaskAsk } from "../schema"

type Bindings = { meetingId: string | null; ownerId: string | null; helperIds: readonly string[] }

/** The meeting and the people must be of this event; owner and helpers must be on its staff (check 68). */
async function checkBindings(tx: Tx, eventId: string, ask: Bindings) {
  if (ask.meetingId && !(await tx.meeting.findFirst({ where: { id: ask.meetingId, eventId }, select: { id: true } }))) {
    return refuse({ code: "no_such_meeting" })
  }
  const people = [...new Set([...(ask.ownerId ? [ask.ownerId] : []), ...ask.helperIds])]
  const found = await tx.participation.findMany({ where: { id: { in: people }, eventId }, select: { category: true } })
  if (found.length !== people.length) return refuse({ code: "no_such_person" })
  if (found.some((person) => person.category !== "STAFF")) return refuse({ code: "owner_not_staff" })
  return accept(null)
}

const helperRows = (helperIds: readonly string[], ownerId: string | null) =>
  [...new Set(helperIds)].filter((id) => id !== ownerId).map((participationId) => ({ participationId }))

/** Creates a task. Refusals: no_such_event, not_allowed, no_such_meeting, no_such_person, owner_not_staff. */
export const createTask = (actor: Actor, ask: CreateTaskAsk): Promise<Outcome<{ id: string }>> =>
  inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, ask.eventId, "tasks")
    if (!draft.ok) return draft
    const bound = await checkBindings(tx, ask.eventId, ask)
    if (!bound.ok) return bound
    const { helperIds, ...fields } = ask
    const task = await tx.task.create({ data: { ...fields, helpers: { create: helperRows(helperIds, ask.ownerId) } } })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "task.create",
      subject: { kind: "task", id: task.id, title: task.title },
      after: ask,
    })
    return accept({ id: task.id })
  })

/** Changes a task; refuses `changed_meanwhile` when somebody else changed it since `revision`. */
export const updateTask = (actor: Actor, ask: UpdateTaskAsk): Promise<Outcome<null>> =>
  inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, ask.eventId, "tasks")
    if (!draft.ok) return draft
    const before = await tx.task.findFirst({
      where: { id: ask.taskId, eventId: ask.eventId },
      include: { helpers: true },
    })
    if (!before) return refuse({ code: "no_such_task" })
    if (before.revision !== ask.revision) return refuse({ code: "changed_meanwhile" })
    const bound = await checkBindings(tx, ask.eventId, ask)
    if (!bound.ok) return bound
    const { eventId, taskId, revision, helperIds, ...fields } = ask
    await tx.task.update({
      where: { id: taskId },
      data: {
        ...fields,
        revision: revision + 1,
        helpers: { deleteMany: {}, create: helperRows(helperIds, ask.ownerId) },
      },
    })
    await writeAudit(tx, actor, {
      eventId,
      action: "task.update",
      subject: { kind: "task", id: taskId, title: ask.title },
      before: {
        title: before.title,
        standard: before.standard,
        meetingId: before.meetingId,
        ownerId: before.ownerId,
        dueAt: before.dueAt?.toISOString() ?? null,
        priority: before.priority,
        helperIds: before.helpers.map((helper) => helper.participationId),
      },
      after: { ...fields, helperIds },
    })
    return accept(null)
  })

/** Gives one or many tasks to one owner (or takes it away with null). All or none. */
export const assignOwner = (actor: Actor, ask: AssignOwnerAsk): Promise<Outcome<{ tasks: number }>> =>
  inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, ask.eventId, "tasks")
    if (!draft.ok) return draft
    const bound = await checkBindings(tx, ask.eventId, { meetingId: null, ownerId: ask.ownerId, helperIds: [] })
    if (!bound.ok) return bound
    const tasks = await tx.task.findMany({ where: { id: { in: ask.taskIds }, eventId: ask.eventId } })
    if (tasks.length !== new Set(ask.taskIds).size) return refuse({ code: "no_such_task" })
    for (const task of tasks) {
      await tx.task.update({
        where: { id: task.id },
        data: {
          ownerId: ask.ownerId,
          status: task.status === "DONE" ? "DONE" : "OPEN",
          acceptedAt: null,
          revision: { increment: 1 },
          helpers: { deleteMany: { participationId: ask.ownerId ?? "" } },
        },
      })
      await writeAudit(tx, actor, {
        eventId: ask.eventId,
        action: "task.assign",
        subject: { kind: "task", id: task.id, title: task.title },
        before: { ownerId: task.ownerId },
        after: { ownerId: ask.ownerId },
      })
    }
    return accept({ tasks: tasks.length })
  })

export const deleteTask = (actor: Actor, ask: TaskAsk): Promise<Outcome<null>> =>
  inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, ask.eventId, "tasks")
    if (!draft.ok) return draft
    const task = await tx.task.findFirst({ where: { id: ask.taskId, eventId: ask.eventId } })
    if (!task) return refuse({ code: "no_such_task" })
    await tx.task.delete({ where: { id: task.id } })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "task.delete",
      subject: { kind: "task", id: task.id, title: task.title },
      before: { title: task.title, ownerId: task.ownerId, status: task.status, result: task.result },
    })
    return accept(null)
  })

/** Adds the key tasks every plenary needs and does not have yet; titles come from `titles` in the office's language. */
export const applyKeyTasks = (
  actor: Actor,
  ask: TemplateAsk & { titles: Record<string, string> },
): Promise<Outcome<{ added: number }>> =>
  inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, ask.eventId, "tasks")
    if (!draft.ok) return draft
    const meetings = await tx.meeting.findMany({
      where: { eventId: ask.eventId },
      select: { id: true, title: true, kind: true, startsAt: true, cancelledAt: true },
    })
    const tasks = await tx.task.findMany({
      where: { eventId: ask.eventId },
      select: { meetingId: true, kind: true, ownerId: true },
    })
    const missing = missingKeyTasks(
      meetings.map(({ cancelledAt, ...meeting }) => ({ ...meeting, cancelled: cancelledAt !== null })),
      tasks.map((task) => ({ ...task, kind: task.kind as "OTHER" })),
    )
    await tx.task.createMany({
      data: missing.map((task) => ({
        eventId: ask.eventId,
        meetingId: task.meetingId,
        kind: task.kind,
        title: ask.titles[task.kind] ?? task.kind,
        dueAt: task.dueAt,
        priority: 1,
      })),
    })
    if (missing.length > 0) {
      await writeAudit(tx, actor, {
        eventId: ask.eventId,
        action: "task.template",
        subject: { kind: "event", id: ask.eventId, title: draft.value.event.title },
        after: { added: missing.length },
      })
    }
    return accept({ added: missing.length })
  })
