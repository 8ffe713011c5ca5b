import type { z } from "zod"
import type { Outcome } from "@/lib/kernel/outcome"
import type {
  cancelMeetingAsk,
  copyMeetingAsk,
  createMeetingAsk,
  deleteMeetingAsk,
  moveMeetingAsk,
  setAgendaAsk,
  updateMeetingAsk,
} from "@/lib/meetings/schema"

type ServerAction<S extends z.ZodType, T = unknown> = (input: z.input<S>) => Promise<Outcome<T>>

/** The server actions the schedule hands to its parts. */
export type ScheduleActions = {
  create: ServerAction<typeof createMeetingAsk, { id: string }>
  update: ServerAction<typeof updateMeetingAsk>
  move: ServerAction<typeof moveMeetingAsk>
  copy: ServerAction<typeof copyMeetingAsk>
  cancel: ServerAction<typeof cancelMeetingAsk>
  restore: ServerAction<typeof cancelMeetingAsk>
  remove: ServerAction<typeof deleteMeetingAsk>
  setAgenda: ServerAction<typeof setAgendaAsk>
}
