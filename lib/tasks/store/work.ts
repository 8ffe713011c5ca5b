import { writeAudit } from "@/lib/audit/store"
import { eventFor } from "@/lib/events/queries/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { mayWorkOn } from "../policy"
import type { FinishTaskAsk, TaskAsk } from "../schema"

/** The task, locked, when the actor may work on it: its owner, its helpers, or who plans tasks. */
async function lockTask(tx: Tx, actor: Actor, ask: TaskAsk) {
  const access = await eventFor(actor, ask.eventId, tx)
  if (!access) return refuse({ code: "no_such_event" })
  await tx.$queryRaw`SELECT 1 FROM "Task" WHERE id = ${ask.taskId} FOR UPDATE`
  const task = await tx.task.findFirst({
    where: { id: ask.taskId, eventId: ask.eventId },
    include: {
      owner: { select: { personId: true } },
      helpers: { select: { participation: { select: { personId: true } } } },
    },
  })
  if (!task) return refuse({ code: "no_such_task" })
  const user =
    actor.kind === "user" ? await tx.user.findUnique({ where: { id: actor.id }, select: { personId: true } }) : null
  const workers = [
    ...(task.owner ? [task.owner.personId] : []),
    ...task.helpers.map((helper) => helper.participation.personId),
  ]
  if (!mayWorkOn(actor, access.membership, user?.personId ?? null, workers)) return refuse({ code: "not_allowed" })
  if (!task.ownerId) return refuse({ code: "task_without_owner", title: task.title })
  return accept(task)
}

const step = (action: string, ask: TaskAsk, actor: Actor, data: Prisma.TaskUpdateInput, after: Prisma.InputJsonValue) =>
  inTransaction(async (tx) => {
    const found = await lockTask(tx, actor, ask)
    if (!found.ok) return found
    await tx.task.update({ where: { id: ask.taskId }, data: { ...data, revision: { increment: 1 } } })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action,
      subject: { kind: "task", id: ask.taskId, title: found.value.title },
      before: { status: found.value.status, result: found.value.result },
      after,
    })
    return accept(null)
  })

/** 接收: the owner says that the task has reached them (即交即办). Refuses task_without_owner. */
export const acceptTask = (actor: Actor, ask: TaskAsk, now: Date): Promise<Outcome<null>> =>
  step("task.accept", ask, actor, { status: "ACCEPTED", acceptedAt: now }, { status: "ACCEPTED" })

/** 办结: needs a result in words (handbook §0.6 no. 52). */
export const finishTask = (actor: Actor, ask: FinishTaskAsk, now: Date): Promise<Outcome<null>> =>
  step(
    "task.finish",
    ask,
    actor,
    { status: "DONE", doneAt: now, result: ask.result },
    { status: "DONE", result: ask.result },
  )

/** Opens a finished task again; the result stays readable in the audit. */
export const reopenTask = (actor: Actor, ask: TaskAsk): Promise<Outcome<null>> =>
  step("task.reopen", ask, actor, { status: "OPEN", doneAt: null, acceptedAt: null }, { status: "OPEN" })
