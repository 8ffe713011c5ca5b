import { writeAudit } from "@/lib/audit/store"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { historyOf } from "../queries/history"
import { seatingSituations } from "../queries/situation"
import { deputySeats } from "../rules/rotation/rows"
import type { KeepHistoryAsk, PastSeat } from "../schema/history"

export type KeepRefusal =
  | DraftRefusal
  | { readonly code: "no_such_plan" }
  | { readonly code: "term_missing" }
  | { readonly code: "nobody_in_rows"; readonly title: string }

/** Replaces what is kept of the people of an event at one session. */
async function replaceSession(
  tx: Tx,
  term: string,
  session: number,
  eventId: string,
  seats: readonly PastSeat[],
  sourcePlanId: string,
): Promise<void> {
  await tx.seatHistory.deleteMany({ where: { term, session, person: { participations: { some: { eventId } } } } })
  await tx.seatHistory.createMany({
    data: seats.map(({ personId, row, rows, groupName, fromCentre }) => ({
      ...{ personId, term, session, row, rows, groupName, fromCentre, sourcePlanId },
    })),
  })
}

const textOf = (seats: readonly PastSeat[]): string =>
  JSON.stringify(
    [...seats]
      .sort((a, b) => (a.personId < b.personId ? -1 : 1))
      .map(({ personId, row, rows, groupName, fromCentre }) => [personId, row, rows, groupName, fromCentre]),
  )

/**
 * 记入历次座次: keeps where the deputies sit in this plan as their seats of the event's session of the term. One plan counts
 * for a session; keeping again, or another plan, replaces what was kept of the people of this event, and nobody else's.
 * Who has no row (on the stage, not seated) is not kept. Refusals: no_such_event, not_allowed, event_archived, no_such_plan,
 * term_missing, nobody_in_rows.
 */
export const keepHistory = (
  actor: Actor,
  ask: KeepHistoryAsk,
): Promise<Outcome<{ kept: number; changed: boolean }, KeepRefusal>> =>
  inTransaction<Outcome<{ kept: number; changed: boolean }, KeepRefusal>>(async (tx) => {
    const opened = await openDraft(tx, actor, ask.eventId, "seating")
    if (!opened.ok) return opened
    const { term, sessionOfTerm } = opened.value.event.settings
    const row = await tx.seatingPlan.findFirst({ where: { id: ask.planId, eventId: ask.eventId } })
    const [situation] = row ? await seatingSituations(ask.eventId, row.meetingId, tx) : []
    if (!situation?.hall || !situation.plan) return refuse({ code: "no_such_plan" })
    if (term === "") return refuse({ code: "term_missing" })
    const { participants, meeting, plan, hall } = situation
    const seats = deputySeats(hall.geometry, plan.seats, participants).map((seat) => ({
      ...seat,
      session: sessionOfTerm,
    }))
    if (seats.length === 0) return refuse({ code: "nobody_in_rows", title: meeting.title })
    const before = (await historyOf(opened.value.event, { includingThis: true, tx })).filter(
      ({ session }) => session === sessionOfTerm,
    )
    if (textOf(before) === textOf(seats)) return accept({ kept: seats.length, changed: false })
    await replaceSession(tx, term, sessionOfTerm, ask.eventId, seats, plan.id)
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "seating.keep_history",
      subject: { kind: "seatingPlan", id: plan.id, title: meeting.title },
      before: { people: before.length },
      after: { term, session: sessionOfTerm, people: seats.length },
    })
    return accept({ kept: seats.length, changed: true })
  })
