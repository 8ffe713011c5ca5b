import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { hangingOn } from "@/lib/meetings/queries/hanging"
import { checkSlot, type TimeRefusal } from "@/lib/meetings/rules/meeting-time"
import type { MoveMeeting } from "@/lib/meetings/schema"
import { db } from "@/lib/platform/db"
import { type MoveEffect, moveEffect } from "../rules/move-effect"
import type { ConflictPlan } from "../schema"
import { conflictPlanOf } from "./plan"

export type MovePreview = MoveEffect & {
  /** The plan as it is now, for the words of the findings. */
  plan: ConflictPlan
  seats: number
  tasks: number
  notices: number
  /** Number of the published version that tells people of this meeting, null when none does. */
  publishedIn: number | null
}
export type PreviewRefusal =
  | TimeRefusal
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_meeting" }
  | { readonly code: "no_such_room" }

/**
 * What a move would touch, before it is saved: conflicts that would come and go, people whose day changes, seats, tasks and
 * notices bound to the meeting, and whether it is published. Writes nothing; asks the same right as the move.
 */
export async function previewMove(
  actor: Actor,
  ask: Omit<MoveMeeting, "revision">,
): Promise<Outcome<MovePreview, PreviewRefusal>> {
  const access = await eventFor(actor, ask.eventId)
  if (!access) return refuse({ code: "no_such_event" })
  if (!mayEditArea(actor, access.membership, "meetings")) return refuse({ code: "not_allowed" })
  const slot = checkSlot(ask.from, ask.to)
  if (!slot.ok) return slot
  const plan = await conflictPlanOf(access.event)
  if (!plan.meetings.some((meeting) => meeting.id === ask.meetingId)) return refuse({ code: "no_such_meeting" })
  if (ask.roomId !== null && !plan.rooms.some((room) => room.id === ask.roomId)) return refuse({ code: "no_such_room" })
  const { seats, tasks, notices } = await hangingOn(ask.meetingId)
  const version = await db().planVersion.findFirst({
    where: { eventId: ask.eventId, status: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { number: true },
  })
  return accept({ ...moveEffect(plan, ask), plan, seats, tasks, notices, publishedIn: version?.number ?? null })
}
