"use server"

import { refresh } from "next/cache"
import { getTranslations } from "next-intl/server"
import { formAction } from "@/lib/platform/action"
import { clock } from "@/lib/platform/clock"
import {
  assignOwnerAsk,
  createTaskAsk,
  finishTaskAsk,
  KEY_TASK_KINDS,
  taskAsk,
  templateAsk,
  updateTaskAsk,
} from "@/lib/tasks/schema"
import { applyKeyTasks, assignOwner, createTask, deleteTask, updateTask } from "@/lib/tasks/store/plan"
import { acceptTask, finishTask, reopenTask } from "@/lib/tasks/store/work"

export const createTaskAction = formAction("task.create", createTaskAsk, createTask, () => refresh())
export const updateTaskAction = formAction("task.update", updateTaskAsk, updateTask, () => refresh())
export const assignOwnerAction = formAction("task.assign", assignOwnerAsk, assignOwner, () => refresh())
export const deleteTaskAction = formAction("task.delete", taskAsk, deleteTask, () => refresh())
export const reopenTaskAction = formAction("task.reopen", taskAsk, reopenTask, () => refresh())
export const acceptTaskAction = formAction(
  "task.accept",
  taskAsk,
  (actor, ask) => acceptTask(actor, ask, clock.now()),
  () => refresh(),
)
export const finishTaskAction = formAction(
  "task.finish",
  finishTaskAsk,
  (actor, ask) => finishTask(actor, ask, clock.now()),
  () => refresh(),
)

export const applyKeyTasksAction = formAction(
  "task.template",
  templateAsk,
  async (actor, ask) => {
    const t = await getTranslations("tasks")
    const titles = Object.fromEntries(KEY_TASK_KINDS.map((kind) => [kind, t(`kinds.${kind}`)]))
    return applyKeyTasks(actor, { ...ask, titles })
  },
  () => refresh(),
)
