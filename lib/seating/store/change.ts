import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { setRanks } from "@/lib/people/store/ranks"
import { inTransaction } from "@/lib/platform/db"
import { changeInput } from "../queries/change"
import { proposeChange } from "../rules/change/propose"
import { outOf } from "../rules/change/sort-out"
import { decideMoves } from "../rules/moves"
import { awayAfter, sharedChange } from "../rules/shared-hall"
import type { SeatMove } from "../schema"
import type { ApplyChangeAsk, CardMove } from "../schema/change"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves, planData } from "./write"
import { writeSeats } from "./write-seats"

export type ChangeDone = { moved: number; made: number; removed: number; revision: number }

/**
 * Makes a late change the way that was chosen. It is worked out anew under the plan's lock; when somebody has changed the
 * plan meanwhile so that other cards would have to move than were shown, nothing is done and the new proposals are to be
 * looked at. Broken seats stay closed at this meeting, new ranks are stored with the roster. Refusals: no_such_event,
 * not_allowed (also: ranks without the right to the roster), no_such_plan, plan_changed_meanwhile with how many cards
 * differ, hall_shared, and those of single moves.
 */
export const applyChange = (actor: Actor, ask: ApplyChangeAsk): Promise<Outcome<ChangeDone, SeatingRefusal>> =>
  inTransaction<Outcome<ChangeDone, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { situation, hall, plan, event } = opened.value
    const input = changeInput({ ...situation, hall, plan }, event.settings)
    const { proposals, ranks } = proposeChange(input, ask.change, [ask.method])
    const [chosen] = proposals
    if (!chosen) return refuse({ code: "no_such_plan" })
    const shared = sharedChange(plan, hall.geometry, chosen.cards, outOf(ask.change))
    if (shared) return refuse(shared)
    const count = differing(ask.shown, chosen.cards)
    if (count > 0) return refuse({ code: "plan_changed_meanwhile", count })
    const moves = chosen.cards.map((card): SeatMove => ({ ...card, reason: card.to ? { code: "late_change" } : null }))
    const broken = new Set(ask.change.broken)
    const attendIds = new Set(situation.attendIds)
    const decision = decideMoves(
      {
        seats: plan.seats.map((one) => (released(one, ask, broken) ? { ...one, locked: false } : one)),
        seatOf: new Map(hall.geometry.seats.map((seat) => [seat.id, seat])),
        nameOf: new Map(situation.participants.map((person) => [person.id, person.name])),
        attendIds,
      },
      moves,
    )
    if (!decision.ok) return decision
    if (ranks.size > 0) {
      const stored = await setRanks(tx, actor, opened.value, ranks)
      if (!stored.ok) return stored
    }
    const { leave, sit } = decision.value
    await tx.seatAssignment.deleteMany({ where: { planId: plan.id, participationId: { in: leave } } })
    await writeSeats(tx, plan.id, sit)
    const known = new Set(hall.geometry.seats.map((seat) => seat.id))
    const closed = [...new Set([...plan.closed, ...ask.change.broken.filter((id) => known.has(id))])]
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: planData({ ...plan, closed, away: awayAfter(plan, hall.geometry, moves) }, plan.settings, chosen),
    })
    const { moved, made, removed } = chosen.counts
    await auditMoves(tx, actor, opened.value, "seating.change", moves, {
      method: ask.method,
      cards: { moved, made, removed },
      closed: ask.change.broken.length,
    })
    return accept({ moved, made, removed, revision: plan.revision + 1 })
  })

/** A lock binds as long as its person comes and its seat holds. */
const released = (
  seat: { participationId: string; seatId: string },
  { change }: ApplyChangeAsk,
  broken: ReadonlySet<string>,
): boolean => broken.has(seat.seatId) || outOf(change).has(seat.participationId)

/** How many cards are in one of the two lists only, or go elsewhere. */
function differing(shown: readonly CardMove[], now: readonly CardMove[]): number {
  const key = (card: CardMove): string => `${card.participationId} ${card.from} ${card.to}`
  const cards = new Map<string, number>()
  for (const card of shown) cards.set(key(card), 1)
  const others = now.filter((card) => !cards.delete(key(card)))
  return new Set([...others.map((card) => card.participationId), ...[...cards.keys()].map((one) => one.split(" ")[0])])
    .size
}
