import type { EventSettings } from "@/lib/events/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { resolveScope } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { participantsOf } from "@/lib/people/queries/participants"
import type { Participant } from "@/lib/people/schema"
import { db, type Tx } from "@/lib/platform/db"
import { storedHall } from "@/lib/venues/queries/halls"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallDescription, HallGeometry } from "@/lib/venues/schema"
import { withClosed } from "../rules/closed-seats"
import { awayNow, type HallFrom, keptSeats } from "../rules/shared-hall"
import {
  planState,
  type SeatHallInput,
  type SeatHold,
  type SeatingSeat,
  type SeatingSettings,
  type SeatReserve,
  seatingSettings,
  seatReason,
} from "../schema"
import { type Constraint, storedConstraints } from "../schema/constraint"
import type { TableSettings } from "../schema/table"

export type StoredPlan = {
  id: string
  revision: number
  hallId: string
  settings: SeatingSettings
  holds: SeatHold[]
  reserves: SeatReserve[]
  constraints: Constraint[]
  tables: TableSettings
  /** Seats closed for this meeting alone; blocked in the situation's geometry. */
  closed: string[]
  /** Who has a seat in the hall this plan follows, and leaves it empty at this meeting. */
  away: string[]
  seats: SeatingSeat[]
  /** The plan whose hall seats this one follows. */
  hallFrom: HallFrom | null
}

/** All that seating knows of one meeting: who takes part, the hall, what is arranged so far. */
export type SeatingSituation = {
  meeting: MeetingPlan
  participants: readonly Participant[]
  attendIds: string[]
  /** The hall of the plan, or of the meeting's room while there is no plan; null when the room has none. */
  hall: { id: string; name: string; description: HallDescription; geometry: HallGeometry } | null
  /** The hall of the meeting's room. */
  roomHallId: string | null
  plan: StoredPlan | null
}

const assignments = {
  select: { seatId: true, participationId: true, locked: true, reason: true },
  orderBy: { seatId: "asc" },
} satisfies Prisma.SeatingPlan$assignmentsArgs

const withSeats = {
  hall: { select: { id: true, name: true, description: true } },
  assignments,
  hallFrom: { select: { id: true, meeting: { select: { title: true } }, assignments } },
} satisfies Prisma.SeatingPlanInclude

type PlanRow = Prisma.SeatingPlanGetPayload<{ include: typeof withSeats }>

const storedSeats = (rows: PlanRow["assignments"]): SeatingSeat[] =>
  rows.map(({ reason, ...seat }) => ({ ...seat, reason: seatReason.safeParse(reason).data ?? null }))

/** Without the seats of the stage: those are never shared. */
function hallFromOf({ hallFrom }: PlanRow, geometry: HallGeometry): HallFrom | null {
  if (!hallFrom) return null
  const stage = new Set(geometry.seats.filter((seat) => seat.area === "stage").map((seat) => seat.id))
  const seats = storedSeats(hallFrom.assignments).filter((one) => !stage.has(one.seatId))
  return { planId: hallFrom.id, title: hallFrom.meeting.title, seats }
}

function storedPlan(row: PlanRow, geometry: HallGeometry): StoredPlan {
  const { holds, reserves, tables, closed, away, ...settings } = planState.parse(row.settings)
  const taken = new Set(row.assignments.map((one) => one.seatId))
  const hallFrom = hallFromOf(row, geometry)
  const seats = storedSeats(row.assignments)
  return {
    id: row.id,
    revision: row.revision,
    hallId: row.hallId,
    settings: seatingSettings.parse(settings),
    holds: holds.filter((hold) => !taken.has(hold.seatId)),
    reserves: reserves.filter((kept) => !taken.has(kept.seatId)),
    constraints: storedConstraints(row.constraints),
    tables,
    closed,
    away: awayNow(away, hallFrom, seats),
    seats,
    hallFrom,
  }
}

/** Roles that sit in the hall; those who serve (会务) are on their feet. */
const SITTING = ["ATTEND", "CHAIR", "SPEAK"] as const

/**
 * The seating of an event's meetings that have a hall or a plan, in the office's order; `meetingId` for one of them.
 * For callers that have asked the policy.
 */
export async function seatingSituations(
  eventId: string,
  meetingId: string | null = null,
  tx: Tx = db(),
): Promise<SeatingSituation[]> {
  const participants = await participantsOf(eventId, tx)
  const meetings = await meetingPlansOf(eventId, tx)
  const chosen = meetings.filter((meeting) => (meetingId === null ? !meeting.cancelled : meeting.id === meetingId))
  const rows = await tx.seatingPlan.findMany({
    where: { eventId, ...(meetingId === null ? {} : { meetingId }) },
    include: withSeats,
  })
  const plans = new Map(rows.map((row) => [row.meetingId, row]))
  const roomIds = chosen.flatMap((meeting) => meeting.roomId ?? [])
  const halls = await tx.hall.findMany({ where: { roomId: { in: roomIds } } })
  const hallOfRoom = new Map(halls.map((hall) => [hall.roomId, hall]))
  const drawn = new Map<string, { description: HallDescription; geometry: HallGeometry }>()
  const drawnOnce = (hall: { id: string; description: unknown }) => {
    const known = drawn.get(hall.id)
    if (known) return known
    const description = storedHall(hall.description)
    const made = { description, geometry: hallGeometry(description) }
    drawn.set(hall.id, made)
    return made
  }
  return chosen.flatMap((meeting) => {
    const row = plans.get(meeting.id)
    const roomHall = meeting.roomId ? hallOfRoom.get(meeting.roomId) : undefined
    const hall = row?.hall ?? roomHall
    if (!hall && meetingId === null) return []
    const drawing = hall ? drawnOnce(hall) : null
    const plan = row && drawing ? storedPlan(row, drawing.geometry) : null
    return {
      meeting,
      participants,
      attendIds: [...resolveScope(meeting.scopes, participants, SITTING)],
      hall:
        hall && drawing
          ? {
              id: hall.id,
              name: hall.name,
              description: drawing.description,
              geometry: withClosed(drawing.geometry, plan?.closed ?? []),
            }
          : null,
      roomHallId: roomHall?.id ?? null,
      plan,
    }
  })
}

/** What the engine and the checks need of a situation. */
export function engineInput(
  situation: SeatingSituation,
  geometry: HallGeometry,
  customs: EventSettings,
  settings: SeatingSettings,
): SeatHallInput {
  const { meeting, participants, attendIds, plan } = situation
  const away = new Set(plan?.away)
  const group = meeting.scopes.find((item) => item.role === "CHAIR" && item.kind === "EXECUTIVE_GROUP")
  const input = {
    geometry,
    participants,
    attendIds: away.size === 0 ? attendIds : attendIds.filter((id) => !away.has(id)),
    chairGroup: group?.ref || null,
    chairIds: [...resolveScope(meeting.scopes, participants, ["CHAIR"])],
    speakerIds: [...resolveScope(meeting.scopes, participants, ["SPEAK"])],
    kind: meeting.kind,
    settings,
    customs,
    constraints: plan?.constraints ?? [],
  }
  return { ...input, locked: keptSeats(plan, input) }
}
