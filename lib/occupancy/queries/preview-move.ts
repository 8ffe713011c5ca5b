import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { checkSlot, type TimeRefusal } from "@/lib/meetings/rules/meeting-time"
import type { MoveMeeting } from "@/lib/meetings/schema"
import { type MoveEffect, moveEffect } from "../rules/move-effect"
import { type Touches, touchesOf } from "../rules/touches"
import type { ConflictPlan } from "../schema"
import { boundOf } from "./bound"
import { conflictPlanOf } from "./plan"

export type MovePreview = MoveEffect & {
  /** The plan as it is now, for the words of the findings. */
  plan: ConflictPlan
  touches: Touches
  /** Number of the published version that tells people of these meetings, null when none does. */
  publishedIn: number | null
}
export type PreviewRefusal =
  | TimeRefusal
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_meeting" }
  | { readonly code: "no_such_room" }

/**
 * What a move would touch, before it is saved: conflicts that would come and go, people whose day changes, seats, tasks,
 * notices, prints and confirmations that hang on the meetings it changes, and whether they are published. Writes nothing;
 * asks the same right as the move.
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
  const { bound, publishedVersion } = await boundOf(ask.eventId)
  const effect = moveEffect(plan, ask)
  const touches = touchesOf(bound, (id) => plan.meetings.find((meeting) => meeting.id === id), effect.moved)
  return accept({ ...effect, plan, touches, publishedIn: touches.published > 0 ? publishedVersion : null })
}
