import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { timeWords } from "@/lib/meetings/rules/summary"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { db, type Tx } from "@/lib/platform/db"
import { mayForce } from "../policy"
import { standingHolds } from "../queries/standing"
import { checkBookable } from "../rules/check-slot"
import { heldBy } from "../rules/facts"
import { type BookingRefusal, type ExtendBooking, MAX_BOOKING_MINUTES } from "../schema"
import { displace } from "./displace"
import { openBooking, readBooking, slotOfRow, takenBy, whoHas } from "./open"

export type Extended = { revision: number; to: number; displaced: number }

/**
 * Overrun: the booking ends `minutes` later. What follows refuses it (room_taken); with `force`, for organisers and
 * administrators, it goes on all the same, also past closing time: what follows becomes contested and its owner is told.
 */
export const extendBooking = (
  actor: Actor,
  ask: ExtendBooking,
  now: Date,
): Promise<Outcome<Extended, BookingRefusal>> =>
  bookingTransaction(
    (tx) => write(tx, actor, ask, now),
    () => whoFollows(actor, ask),
  )

async function write(tx: Tx, actor: Actor, ask: ExtendBooking, now: Date): Promise<Outcome<Extended, BookingRefusal>> {
  const opened = await openBooking(tx, actor, ask)
  if (!opened.ok) return opened
  const { row, room, settings } = opened.value
  if (ask.force && !mayForce(actor)) return refuse({ code: "not_allowed" })
  const before = slotOfRow(row)
  if (before.to <= toMinutes(now)) return refuse({ code: "booking_over" })
  const slot = { from: before.from, to: before.to + ask.minutes }
  if (slot.to - slot.from > MAX_BOOKING_MINUTES)
    return refuse({ code: "meeting_too_long", hours: MAX_BOOKING_MINUTES / 60 })
  const added = { from: before.to, to: slot.to }
  const bookable = checkBookable(added, { room, ...settings, now: toMinutes(now), chief: true })
  if (!bookable.ok && !ask.force) return bookable
  const own = await tx.occupancy.findFirst({ where: { cause: "BOOKING", causeId: row.id, subjectKind: "ROOM" } })
  const contested = own?.exclusive === false
  const inTheWay = (await standingHolds({ roomIds: [room.id], ...heldBy(room, slot), without: [row.id] }, tx)).filter(
    (hold) => hold.exclusive,
  )
  // A contested booking has lost its room already: it goes on contested and takes it from nobody.
  const hits = contested ? [] : inTheWay
  const first = hits[0]
  if (first && !ask.force) return refuse(takenBy(actor, first, added, room, settings.zone))
  await displace(tx, actor, hits, room, now)
  const { revision } = await tx.booking.update({
    where: { id: row.id },
    data: { endsAt: fromMinutes(slot.to), revision: { increment: 1 } },
  })
  const mine = { cause: "BOOKING", causeId: row.id }
  const to = fromMinutes(heldBy(room, slot).to)
  await tx.occupancy.updateMany({ where: { ...mine, subjectKind: "ROOM" }, data: { to } })
  await tx.occupancy.updateMany({ where: { ...mine, subjectKind: "PERSON" }, data: { to: fromMinutes(slot.to) } })
  await writeAudit(tx, actor, {
    action: "booking.extend",
    subject: { kind: "booking", id: row.id, title: row.title },
    before: { time: timeWords(before.from, before.to, settings.zone) },
    after: {
      time: timeWords(slot.from, slot.to, settings.zone),
      displaced: hits.map((hit) => (hit.confidential ? "" : hit.title)),
    },
  })
  return accept({ revision, to: slot.to, displaced: hits.length })
}

/** After all tries: who has the room after it. */
async function whoFollows(actor: Actor, ask: ExtendBooking): Promise<BookingRefusal | null> {
  const opened = await readBooking(db(), actor, ask)
  if (!opened.ok) return opened.refusal
  const { row, room, settings } = opened.value
  const { from, to } = slotOfRow(row)
  return whoHas(actor, { room, slot: { from, to: to + ask.minutes }, zone: settings.zone, without: row.id })
}
