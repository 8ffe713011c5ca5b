import { writeAudit } from "@/lib/audit/store"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { resolveScope } from "@/lib/meetings/rules/resolve"
import { inTransaction } from "@/lib/platform/db"
import { type SeatingSituation, seatingSituations } from "../queries/situation"
import { defaultConstraints } from "../rules/constraints/defaults"
import { type CreatePlanAsk, seatingSettings } from "../schema"
import type { Constraint } from "../schema/constraint"
import type { SeatingRefusal } from "../schema/refusals"
import { arrange } from "./arrange"

/**
 * An empty plan for a meeting, in the hall of its room. Refusals: no_such_event, not_allowed, no_such_meeting,
 * meeting_without_hall, plan_exists.
 */
export const createPlan = (actor: Actor, ask: CreatePlanAsk): Promise<Outcome<{ planId: string }, SeatingRefusal>> =>
  inTransaction<Outcome<{ planId: string }, SeatingRefusal>>(async (tx) => {
    const opened = await openDraft(tx, actor, ask.eventId, "seating")
    if (!opened.ok) return opened
    const [situation] = await seatingSituations(ask.eventId, ask.meetingId, tx)
    if (!situation) return refuse({ code: "no_such_meeting" })
    const { title } = situation.meeting
    if (situation.plan) return refuse({ code: "plan_exists", title })
    if (!situation.roomHallId) return refuse({ code: "meeting_without_hall", title })
    const plan = await tx.seatingPlan.create({
      data: {
        eventId: ask.eventId,
        meetingId: ask.meetingId,
        hallId: situation.roomHallId,
        settings: seatingSettings.parse({}),
        constraints: usualConstraints(situation),
      },
    })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "seating.create",
      subject: { kind: "seatingPlan", id: plan.id, title },
      after: { hall: situation.hall?.name ?? "" },
    })
    return accept({ planId: plan.id })
  })

/** 常用要求: what every plan of such a meeting starts with; the office may change the list. */
function usualConstraints({ hall, participants, meeting }: SeatingSituation): Constraint[] {
  if (!hall) return []
  const speakerIds = [...resolveScope(meeting.scopes, participants, ["SPEAK"])]
  return defaultConstraints({ geometry: hall.geometry, speakerIds })
}

/** Creates a plan and arranges it with the usual settings: the sample session, and whoever wants it in one step. */
export async function createAndArrangePlan(
  actor: Actor,
  eventId: string,
  meetingId: string,
): Promise<Outcome<{ planId: string; seated: number; unseated: number }, SeatingRefusal>> {
  const made = await createPlan(actor, { eventId, meetingId })
  if (!made.ok) return made
  const { planId } = made.value
  const arranged = await arrange(actor, { eventId, planId, settings: seatingSettings.parse({}) })
  return arranged.ok ? accept({ planId, ...arranged.value }) : arranged
}
