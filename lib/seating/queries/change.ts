import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventSettings } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { type Proposals, proposeChange } from "../rules/change/propose"
import { type ChangeInput, outOf } from "../rules/change/sort-out"
import { awayAfter, sharedChange } from "../rules/shared-hall"
import type { ChangeProposal, LateChange, LateChangeView } from "../schema/change"
import { engineInput, type SeatingSituation, type StoredPlan, seatingSituations } from "./situation"

/** The plan as the rules of late change take it. */
export function changeInput(
  situation: SeatingSituation & { hall: NonNullable<SeatingSituation["hall"]>; plan: StoredPlan },
  customs: EventSettings,
): ChangeInput {
  const { plan, hall } = situation
  const input = engineInput(situation, hall.geometry, customs, plan.settings)
  return { ...input, seats: plan.seats, holds: plan.holds, reserves: plan.reserves }
}

/** Null when there is no such plan for this actor, or they may not change it. */
export async function lateChangeFor(
  actor: Actor,
  eventId: string,
  meetingId: string,
  change: LateChange,
): Promise<LateChangeView | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayEditArea(actor, access.membership, "seating")) return null
  const [situation] = await seatingSituations(eventId, meetingId)
  if (!situation?.hall || !situation.plan) return null
  const { hall, plan } = situation
  const { proposals, problems } = proposeChange(
    changeInput({ ...situation, hall, plan }, access.event.settings),
    change,
  )
  const out = outOf(change)
  const possible = proposals.filter((one) => sharedChange(plan, hall.geometry, one.cards, out) === null)
  const known = new Set(plan.away)
  const empties = possible.some((one) => awayAfter(plan, hall.geometry, one.cards).some((id) => !known.has(id)))
  const title = plan.hallFrom?.title ?? null
  return {
    change,
    proposals: shown(possible),
    problems,
    sharedWith: possible.length === 0 ? title : null,
    emptyHere: empties ? title : null,
  }
}

/** Without the whole plan each proposal leads to: its cards say it. */
const shown = (proposals: Proposals["proposals"]): ChangeProposal[] =>
  proposals.map(({ seats: _, holds: __, reserves: ___, ...proposal }) => proposal)
