import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { defaultConstraints } from "../rules/constraints/defaults"
import { judgeConstraints } from "../rules/constraints/judge"
import { explainInfeasible } from "../rules/feasible/explain"
import type { Constraint } from "../schema/constraint"
import type { ConstraintsDto } from "../schema/constraints-page"
import { constraintsDigest } from "./constraints-digest"
import { groupsDto, peopleDto } from "./people"
import { engineInput, seatingSituations } from "./situation"

export type ConstraintsPage = {
  event: EventHead
  meeting: MeetingPlan
  mayEdit: boolean
  plan: ConstraintsDto | null
}

/** Null when event or meeting do not exist for this actor. */
export async function constraintsFor(
  actor: Actor,
  eventId: string,
  meetingId: string,
): Promise<ConstraintsPage | null> {
  const access = await eventFor(actor, eventId)
  const [situation] = access ? await seatingSituations(eventId, meetingId) : []
  if (!access || !situation) return null
  const { meeting, plan, hall, participants, attendIds } = situation
  const page = { event: access.event, meeting, mayEdit: mayEditArea(actor, access.membership, "seating") }
  if (!plan || !hall) return { ...page, plan: null }
  const input = engineInput(situation, hall.geometry, access.event.settings, plan.settings)
  const attending = new Set(attendIds)
  const named = new Set(plan.constraints.flatMap(namedIn))
  const shown = participants.filter((person) => attending.has(person.id) || named.has(person.id))
  return {
    ...page,
    plan: {
      planId: plan.id,
      constraints: plan.constraints,
      digest: constraintsDigest(plan.constraints),
      verdicts: judgeConstraints(
        { ...input, seats: plan.seats, holds: plan.holds, reserves: plan.reserves },
        plan.constraints,
      ),
      infeasible: explainInfeasible(input),
      people: peopleDto(shown, attending),
      groups: groupsDto(participants),
      seats: hall.geometry.seats,
      tables: hall.geometry.tables.map(({ id, label }) => ({ id, label })),
      taken: plan.seats.map(({ seatId, participationId }) => ({ seatId, participationId })),
      seated: plan.seats.length,
      usual: defaultConstraints(input).filter(({ id }) => plan.constraints.every((one) => one.id !== id)),
    },
  }
}

function namedIn(one: Constraint): readonly string[] {
  if (one.kind === "tellers") return [...one.people, ...one.candidates]
  return "people" in one ? one.people : "who" in one ? one.who.people : []
}
