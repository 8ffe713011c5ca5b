import { z } from "zod"
import { idInput } from "@/lib/events/schema"

/** NOTICE 会议通知, MATERIALS 材料分发, NAME_CARDS 桌牌摆放: the key tasks of every plenary (handbook §0.1 no. 2). */
export const TASK_KINDS = ["NOTICE", "MATERIALS", "NAME_CARDS", "OTHER"] as const
export type TaskKind = (typeof TASK_KINDS)[number]
export const KEY_TASK_KINDS = ["NOTICE", "MATERIALS", "NAME_CARDS"] as const satisfies readonly TaskKind[]

export const TASK_STATUSES = ["OPEN", "ACCEPTED", "DONE"] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]

const taskFields = {
  title: z.string().trim().min(1).max(200),
  standard: z.string().trim().max(1000),
  meetingId: idInput.nullable(),
  ownerId: idInput.nullable(),
  helperIds: z.array(idInput).max(50),
  /** ISO instant (UTC) or null */
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  priority: z.number().int().min(1).max(3),
}

export const createTaskAsk = z.object({ eventId: idInput, kind: z.enum(TASK_KINDS).default("OTHER"), ...taskFields })
export type CreateTaskAsk = z.output<typeof createTaskAsk>

export const updateTaskAsk = z.object({ eventId: idInput, taskId: idInput, revision: z.number().int(), ...taskFields })
export type UpdateTaskAsk = z.output<typeof updateTaskAsk>

export const assignOwnerAsk = z.object({
  eventId: idInput,
  taskIds: z.array(idInput).min(1).max(500),
  ownerId: idInput.nullable(),
})
export type AssignOwnerAsk = z.output<typeof assignOwnerAsk>

export const taskAsk = z.object({ eventId: idInput, taskId: idInput })
export type TaskAsk = z.output<typeof taskAsk>

export const finishTaskAsk = taskAsk.extend({ result: z.string().trim().min(1).max(2000) })
export type FinishTaskAsk = z.output<typeof finishTaskAsk>

export const templateAsk = z.object({ eventId: idInput })
export type TemplateAsk = z.output<typeof templateAsk>

export type TaskDto = {
  id: string
  eventId: string
  kind: TaskKind
  title: string
  standard: string
  meetingId: string | null
  meetingTitle: string
  ownerId: string | null
  ownerName: string
  ownerGroup: string
  ownerPhone: string
  helpers: readonly { id: string; name: string }[]
  dueAt: string | null
  status: TaskStatus
  result: string
  priority: number
  revision: number
}
