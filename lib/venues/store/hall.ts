import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { storedHall } from "../queries/halls"
import { hallGeometry } from "../rules/geometry"
import { seatTotal, validateHall } from "../rules/hall-check"
import { lostSeats } from "../rules/lost-seats"
import type { HallDescription, HallSaved } from "../schema"
import { openVenues, touchDrafts, type VenuesRefusal } from "./open"

export type HallRefusal =
  | VenuesRefusal
  | { readonly code: "no_such_room" }
  | { readonly code: "no_such_hall" }
  | { readonly code: "changed_meanwhile" }
  | { readonly code: "hall_has_problems"; readonly count: number }
  | { readonly code: "seats_in_use"; readonly count: number; readonly plans: readonly string[]; readonly seats: string }
  | { readonly code: "hall_in_use"; readonly count: number; readonly plans: readonly string[] }

type Options = {
  /** Seats with people on them may vanish: these people become unseated, with an audit row. */
  confirmed?: boolean
  /** What the editor read (HallDto.updatedAt, null = no hall); left out: not compared. */
  readAt?: string | null
}

/**
 * Gives a room its seats, or changes them. Ids of seats that remain are kept, so seatings stay. Refusals: not_allowed,
 * no_such_room, changed_meanwhile, hall_has_problems (see validateHall), seats_in_use with how many people would lose their
 * seat, which seats and in which meetings (unless confirmed).
 */
export const saveHall = (
  actor: Actor,
  roomId: string,
  description: HallDescription,
  { confirmed = false, readAt }: Options = {},
): Promise<Outcome<HallSaved, HallRefusal>> =>
  inTransaction<Outcome<HallSaved, HallRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    const problems = validateHall(description)
    if (problems.length > 0) return refuse({ code: "hall_has_problems", count: problems.length })
    const room = await tx.room.findUnique({ where: { id: roomId }, include: { hall: true, venue: true } })
    if (!room) return refuse({ code: "no_such_room" })
    const known = room.hall
    if (readAt !== undefined && readAt !== (known?.updatedAt.toISOString() ?? null))
      return refuse({ code: "changed_meanwhile" })
    await touchDrafts(tx, [roomId])
    const before = known && storedHall(known.description)
    const taken = known ? await takenSeats(tx, known.id) : []
    const lost = lostSeats(before, description, taken)
    if (lost.length > 0 && !confirmed)
      return refuse({
        code: "seats_in_use",
        count: lost.length,
        plans: titlesOf(lost),
        seats: namesOf(before ?? description, lost),
      })
    const subject = { kind: "hall", id: roomId, title: `${room.venue.name} ${room.name}` }
    if (lost.length > 0) {
      await tx.seatAssignment.deleteMany({ where: { id: { in: lost.map((seat) => seat.id) } } })
      const planIds = [...new Set(lost.map((seat) => seat.planId))]
      await tx.seatingPlan.updateMany({ where: { id: { in: planIds } }, data: { revision: { increment: 1 } } })
      const gone = lost.map(({ planId, seatId, participationId }) => ({ planId, seatId, participationId }))
      await writeAudit(tx, actor, { action: "hall.unseat", subject, before: { assignments: gone } })
    }
    const { name } = description
    const hall = await tx.hall.upsert({
      where: { roomId },
      create: { roomId, name, description },
      update: { name, description },
    })
    await writeAudit(tx, actor, {
      action: known ? "hall.update" : "hall.create",
      subject,
      before: before && { seats: seatTotal(before), description: before },
      after: { seats: seatTotal(description), description },
    })
    return accept({ hallId: hall.id, seats: seatTotal(description), unseated: lost.length })
  })

/** Takes a room's seats away. Refusals: not_allowed, no_such_hall, hall_in_use with the meetings seated in it. */
export const deleteHall = (actor: Actor, ask: { roomId: string }): Promise<Outcome<null, HallRefusal>> =>
  inTransaction<Outcome<null, HallRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    const hall = await tx.hall.findUnique({
      where: { roomId: ask.roomId },
      include: { room: { include: { venue: true } }, plans: { include: { meeting: { select: { title: true } } } } },
    })
    if (!hall) return refuse({ code: "no_such_hall" })
    const plans = hall.plans.map((plan) => plan.meeting.title)
    if (plans.length > 0) return refuse({ code: "hall_in_use", count: plans.length, plans: plans.slice(0, 5) })
    await tx.hall.delete({ where: { id: hall.id } })
    await writeAudit(tx, actor, {
      action: "hall.delete",
      subject: { kind: "hall", id: ask.roomId, title: `${hall.room.venue.name} ${hall.room.name}` },
      before: { description: storedHall(hall.description) },
    })
    return accept(null)
  })

const takenSeats = (tx: Tx, hallId: string) =>
  tx.seatAssignment.findMany({
    where: { plan: { hallId } },
    include: { plan: { select: { meeting: { select: { title: true } } } } },
  })

const titlesOf = (lost: readonly { plan: { meeting: { title: string } } }[]): string[] =>
  [...new Set(lost.map((seat) => seat.plan.meeting.title))].slice(0, 5)

const NAMED = 12

/** "7-5、7-7 …": the seats as they are printed, as many as one reads. */
function namesOf(hall: HallDescription, lost: readonly { seatId: string }[]): string {
  const ids = new Set(lost.map((seat) => seat.seatId))
  const named = hallGeometry(hall).seats.filter((seat) => ids.has(seat.id))
  const shown = named.slice(0, NAMED).map((seat) => `${seat.rowLabel}-${seat.label}`)
  return shown.join("、") + (named.length > NAMED ? " …" : "")
}
