import type { z } from "zod"
import type { Outcome } from "@/lib/kernel/outcome"
import type {
  assignOwnerAsk,
  createTaskAsk,
  finishTaskAsk,
  taskAsk,
  templateAsk,
  updateTaskAsk,
} from "@/lib/tasks/schema"

type ServerAction<S extends z.ZodType, T> = (input: z.input<S>) => Promise<Outcome<T>>

/** The server actions the task pages hand to their parts. */
export type TaskActions = {
  create: ServerAction<typeof createTaskAsk, { id: string }>
  update: ServerAction<typeof updateTaskAsk, null>
  assign: ServerAction<typeof assignOwnerAsk, { tasks: number }>
  remove: ServerAction<typeof taskAsk, null>
  accept: ServerAction<typeof taskAsk, null>
  finish: ServerAction<typeof finishTaskAsk, null>
  reopen: ServerAction<typeof taskAsk, null>
  applyKeyTasks: ServerAction<typeof templateAsk, { added: number }>
}

export type MeetingChoice = { id: string; title: string; startsAt: string | null }
