import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { db, type Tx } from "@/lib/platform/db"
import { checkSeating } from "../rules/check"
import type { RostrumAlarm } from "../rules/release/difference"
import type { SeatingFinding } from "../schema"
import { historyOf } from "./history"
import { rostrumAlarms } from "./release"
import { engineInput, type SeatingSituation, seatingSituations } from "./situation"

/** How far the seating of one meeting is. */
export type SeatingState = {
  meetingId: string
  code: string
  title: string
  kind: string
  /** Minutes since the epoch (UTC); null = no time yet. */
  from: number | null
  hallId: string
  hallName: string
  attending: number
  plan: { id: string; seated: number; unseated: number; locked: number; findings: SeatingFinding[] } | null
}

/** People come and go while these last: nobody is given a seat, unless somebody made a plan all the same. */
const NOT_SEATED: readonly MeetingPlan["kind"][] = ["报到"]

/**
 * The seating of all meetings in rooms with a hall, with what is not in order; registration only where it has a plan.
 * `situations`: the event's seating, if it was read already. For callers that have asked the policy (overview, checks).
 */
export async function seatingStates(
  event: EventHead,
  tx: Tx = db(),
  situations?: readonly SeatingSituation[],
): Promise<SeatingState[]> {
  const all = situations ?? (await seatingSituations(event.id, null, tx))
  const history = await historyOf(event, { tx })
  return all.flatMap((situation) => {
    const { meeting, hall, plan, attendIds } = situation
    if (!hall || (!plan && NOT_SEATED.includes(meeting.kind))) return []
    const seated = new Set(plan?.seats.map((seat) => seat.participationId))
    return {
      meetingId: meeting.id,
      code: meeting.code,
      title: meeting.title,
      kind: meeting.kind,
      from: meeting.from,
      hallId: hall.id,
      hallName: hall.name,
      attending: attendIds.length,
      plan: plan && {
        id: plan.id,
        seated: seated.size,
        unseated: attendIds.filter((id) => !seated.has(id)).length,
        locked: plan.seats.filter((seat) => seat.locked).length,
        findings: checkSeating({
          ...engineInput(situation, hall.geometry, event.settings, plan.settings),
          seats: plan.seats,
          holds: plan.holds,
          reserves: plan.reserves,
          history,
        }),
      },
    }
  })
}

export type SeatingOverview = {
  event: EventHead
  states: SeatingState[]
  /** Meetings whose stage is otherwise than it was approved. */
  alarms: ReadonlyMap<string, RostrumAlarm>
  mayEdit: boolean
}

/** Null when the event does not exist for this actor. */
export async function seatingOverviewFor(actor: Actor, eventId: string): Promise<SeatingOverview | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const mayEdit = mayEditArea(actor, access.membership, "seating")
  const { event } = access
  const situations = await seatingSituations(eventId)
  const states = await seatingStates(event, db(), situations)
  return { event, states, alarms: await rostrumAlarms(event, situations), mayEdit }
}
