import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { db } from "@/lib/platform/db"
import { plainHall } from "@/lib/venues/queries/halls"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { checkSeating } from "../rules/check"
import { requirementsDto } from "../rules/constraints/requirements"
import { explainInfeasible } from "../rules/feasible/explain"
import { movesBetween } from "../rules/moves"
import { planInOtherHall } from "../rules/other-hall"
import { seatHall } from "../rules/seat-hall"
import { keptSeats } from "../rules/shared-hall"
import type { SeatingNote, SeatingPlanDto, SeatingSeat, SeatingSettings, SeatMove, Unseated } from "../schema"
import type { ConstraintVerdict } from "../schema/constraint"
import type { Infeasible } from "../schema/infeasible"
import { historyOf } from "./history"
import { groupsDto, peopleDto } from "./people"
import { planCursor } from "./revision"
import { engineInput, type SeatingSituation, type StoredPlan, seatingSituations } from "./situation"

export type SeatingPage = {
  event: EventHead
  meeting: MeetingPlan
  attending: number
  mayEdit: boolean
  /** Null: the meeting's room has no hall. */
  hallName: string | null
  plan: SeatingPlanDto | null
  /** Plans of other meetings in the same hall, to copy from. */
  others: { planId: string; title: string }[]
}

/** The seating of one meeting; null when event or meeting do not exist for this actor. */
export async function seatingPlanFor(actor: Actor, eventId: string, meetingId: string): Promise<SeatingPage | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const cursor = await planCursor(eventId, meetingId)
  const [situation] = await seatingSituations(eventId, meetingId)
  if (!situation) return null
  const mayEdit = mayEditArea(actor, access.membership, "seating")
  return {
    event: access.event,
    meeting: situation.meeting,
    attending: situation.attendIds.length,
    mayEdit,
    hallName: situation.hall?.name ?? null,
    plan: await planDto(situation, access.event, cursor, mayEdit),
    others: situation.plan ? await otherPlans(eventId, situation.plan) : [],
  }
}

async function otherPlans(eventId: string, { id, hallId }: StoredPlan): Promise<{ planId: string; title: string }[]> {
  const rows = await db().seatingPlan.findMany({
    where: { eventId, hallId, NOT: { id } },
    select: { id: true, meeting: { select: { title: true } } },
    orderBy: { meeting: { startsAt: "asc" } },
  })
  return rows.map((row) => ({ planId: row.id, title: row.meeting.title }))
}

/** What would become of a plan in the hall its meeting was moved to. */
async function newHallOf(situation: SeatingSituation): Promise<SeatingPlanDto["newHall"]> {
  const { plan, hall, roomHallId } = situation
  const target = plan && hall && roomHallId !== null && roomHallId !== plan.hallId ? await plainHall(roomHallId) : null
  if (!target || !plan || !hall) return null
  const moved = planInOtherHall(plan.seats, plan.holds, hall.geometry, hallGeometry(target.description))
  return { name: target.description.name, kept: moved.seats.length, lost: moved.lost.length }
}

async function planDto(
  situation: SeatingSituation,
  event: EventHead,
  cursor: string,
  mayEdit: boolean,
): Promise<SeatingPlanDto | null> {
  const { plan, hall, participants, attendIds, roomHallId } = situation
  if (!plan || !hall) return null
  const history = await historyOf(event)
  const input = engineInput(situation, hall.geometry, event.settings, plan.settings)
  const seated = new Set(plan.seats.map((seat) => seat.participationId))
  const attending = new Set(attendIds)
  const shown = participants.filter((person) => attending.has(person.id) || seated.has(person.id))
  const { id, revision, hallId, closed, away, seats, holds, reserves, settings } = plan
  return {
    ...{ id, revision, hallId, closed, away, seats, holds, reserves, settings },
    cursor,
    hallName: hall.name,
    hallFrom: plan.hallFrom && { planId: plan.hallFrom.planId, title: plan.hallFrom.title },
    hallIsMeetings: roomHallId === plan.hallId,
    newHall: await newHallOf(situation),
    description: hall.description,
    geometry: hall.geometry,
    unseatedIds: attendIds.filter((id) => !seated.has(id)),
    people: peopleDto(shown, attending),
    groups: groupsDto(participants),
    findings: checkSeating({ ...input, seats, holds, reserves, history }),
    requirements: mayEdit ? requirementsDto(input, plan.constraints, shown) : null,
  }
}

/** What arranging with these settings would do, before it is done. */
export type ArrangePreview = {
  settings: SeatingSettings
  moves: SeatMove[]
  kept: number
  unseated: { name: string; reason: Unseated["reason"]["code"] }[]
  notes: SeatingNote[]
  /** How every requirement would fare. */
  verdicts: ConstraintVerdict[]
  /** Where one that must hold would not: what cannot hold together, if that can be proven. */
  infeasible: Infeasible | null
}

/** Null when there is no such plan for this actor. */
export async function arrangePreview(
  actor: Actor,
  eventId: string,
  meetingId: string,
  settings: SeatingSettings,
): Promise<ArrangePreview | null> {
  const access = await eventFor(actor, eventId)
  const [situation] = access ? await seatingSituations(eventId, meetingId) : []
  if (!access || !situation?.hall || !situation.plan) return null
  const { plan, hall, participants } = situation
  const input = engineInput(situation, hall.geometry, access.event.settings, settings)
  const result = seatHall(input)
  const gone = new Set(result.voidLocks)
  const kept = keptSeats(plan, input).filter((seat) => !gone.has(seat.participationId))
  const after: SeatingSeat[] = [...kept, ...result.assignments.map((one) => ({ ...one, locked: false }))]
  const moves = movesBetween(plan.seats, after)
  const nameOf = new Map(participants.map((person) => [person.id, person.name]))
  return {
    settings,
    moves,
    kept: after.length - moves.filter((move) => move.to !== null).length,
    unseated: result.unseated.map((one) => ({
      name: nameOf.get(one.participationId) ?? "",
      reason: one.reason.code,
    })),
    notes: result.notes,
    verdicts: result.verdicts,
    infeasible: result.verdicts.some((one) => one.hard && !one.holds) ? explainInfeasible(input) : null,
  }
}
