import type { z } from "zod"
import type { askRoomAsk, confirmRoomAsk, RoomYes } from "@/lib/bookings/schema"
import type { Outcome } from "@/lib/kernel/outcome"
import type {
  cancelMeetingAsk,
  copyMeetingAsk,
  createMeetingAsk,
  deleteMeetingAsk,
  moveMeetingAsk,
  moveMeetingsAsk,
  setAgendaAsk,
  updateMeetingAsk,
} from "@/lib/meetings/schema"
import type { Touches } from "@/lib/occupancy/rules/touches"
import type { Finding } from "@/lib/occupancy/schema"
import type { unwaiveAsk, waiveAsk } from "@/lib/occupancy/schema/waiver"

type ServerAction<S extends z.ZodType, T = unknown> = (input: z.input<S>) => Promise<Outcome<T>>

/** The server actions the schedule hands to its parts. */
export type ScheduleActions = {
  create: ServerAction<typeof createMeetingAsk, { id: string }>
  update: ServerAction<typeof updateMeetingAsk>
  move: ServerAction<typeof moveMeetingAsk, { revision: number }>
  moves: ServerAction<typeof moveMeetingsAsk, { revisions: Record<string, number> }>
  copy: ServerAction<typeof copyMeetingAsk>
  cancel: ServerAction<typeof cancelMeetingAsk>
  restore: ServerAction<typeof cancelMeetingAsk>
  remove: ServerAction<typeof deleteMeetingAsk>
  setAgenda: ServerAction<typeof setAgendaAsk>
}

/** What a move touches besides the meeting itself. */
export type MoveTouches = {
  /** Participation ids whose day changes. */
  people: string[]
  touches: Touches
  publishedVersion: number | null
  /** Conflicts that would be gone, and new ones. */
  solved: number
  arising: number
}
export type PreviewMove = ServerAction<typeof moveMeetingAsk, MoveTouches>

/** `until`: milliseconds since the epoch, null = without end. */
export type WaivedFinding = { finding: Finding; waiver: { userName: string; reason: string; until: number | null } }
export type FindingActions = {
  waive: ServerAction<typeof waiveAsk>
  unwaive: ServerAction<typeof unwaiveAsk>
}

/** Rooms that need somebody's yes: what was said of them, by meeting, where the reader decides, and what can be asked. */
export type Approval = {
  said: Readonly<Record<string, RoomYes>>
  decidesIn: readonly string[]
  actions: { ask: ServerAction<typeof askRoomAsk>; confirm: ServerAction<typeof confirmRoomAsk> }
}
