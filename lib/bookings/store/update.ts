import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { type Interval, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import { db, type Tx } from "@/lib/platform/db"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { mayDecide, mayRewrite } from "../policy"
import { checkBookable } from "../rules/check-slot"
import type { RoomFacts } from "../rules/facts"
import { spokenSlot } from "../rules/slot"
import { type BookingRefusal, type BookingStatus, MAX_BOOKING_MINUTES, type UpdateBooking } from "../schema"
import { type Claim, claimPeople, dropPeople, moveToRoom, renameClaim } from "./ledger"
import {
  auditOf,
  changedMeanwhile,
  checkPeople,
  columnsOf,
  type OpenBooking,
  readBooking,
  requiredOf,
  slotOfRow,
  whoHas,
} from "./open"
import { tellBooker, tellDeciders } from "./tell"

export type Changed = { revision: number; status: BookingStatus }

/**
 * Changes one booking (of a series: this occurrence alone, which keeps its recurrence id). A new time or room is booked
 * strictly; a clash that was there before stops no other change. Where the room needs approval, a new time or room asks for
 * it again, unless the actor decides there. What its old room was wanted for is settled. It is read and looked over before
 * its room's lock is taken; its revision says under the lock that it is still what was read.
 */
export async function updateBooking(
  actor: Actor,
  ask: UpdateBooking,
  now: Date,
): Promise<Outcome<Changed, BookingRefusal>> {
  const looked = await lookOver(actor, ask, now)
  if (!looked.ok) return looked
  const change = looked.value
  const holder = () => whoHas(actor, wantedBy(change))
  const taken = change.rebooked ? await holder() : null
  if (taken) return refuse(taken)
  return bookingTransaction((tx) => write(tx, actor, ask, change, now), holder)
}

type Change = OpenBooking & {
  /** Where it goes. */
  to: RoomFacts
  slot: Interval
  rebooked: boolean
  people: UpdateBooking["people"]
  /** The yes it had is for another time or room. */
  lapses: boolean
  status: BookingStatus
}

const wantedBy = ({ to, slot, settings, row }: Change) => ({
  ...{ room: to, slot, zone: settings.zone, without: row.id },
})

/** What the change comes to, and everything that can be said of it without a lock. */
async function lookOver(actor: Actor, ask: UpdateBooking, now: Date): Promise<Outcome<Change, BookingRefusal>> {
  const opened = await readBooking(db(), actor, ask, [ask.roomId], mayRewrite)
  if (!opened.ok) return opened
  const { row, rooms, settings } = opened.value
  const { zone, ownDays, bookAhead } = settings
  const to = rooms.get(ask.roomId)
  if (!to) return refuse({ code: "no_such_room" })
  const spoken = spokenSlot(ask, zone, MAX_BOOKING_MINUTES)
  if (!spoken.ok) return spoken
  const slot = spoken.value
  const known = row.people.map((person) => person.personId)
  const people = await checkPeople(db(), actor, ask.people, known)
  if (!people.ok) return people
  const [before, minute] = [slotOfRow(row), toMinutes(now)]
  if (before.to <= minute) return refuse({ code: "booking_over" })
  const chief = mayDecide(actor, to.keeperId)
  const rebooked = to.id !== row.roomId || slot.from !== before.from || slot.to !== before.to
  // What has been cannot be changed: it may end now at the earliest.
  if (rebooked && slot.to < minute) return refuse({ code: "in_the_past" })
  // One that has begun keeps its start, which is past by now.
  const fits = slot.from === before.from ? { ...slot, from: Math.max(slot.from, minute) } : slot
  const bookable = checkBookable(fits, { room: to, zone, ownDays, bookAhead, now: minute, chief })
  if (rebooked && !bookable.ok) return bookable
  const lapses = rebooked && to.needsApproval && !chief
  const status: BookingStatus = lapses ? "REQUESTED" : rebooked && chief ? "CONFIRMED" : row.status
  return accept({ ...opened.value, to, slot, rebooked, people: people.value, lapses, status })
}

async function write(
  tx: Tx,
  actor: Actor,
  ask: UpdateBooking,
  change: Change,
  now: Date,
): Promise<Outcome<Changed, BookingRefusal>> {
  const { row, room, to, slot, rebooked, lapses, status, settings } = change
  const { title, confidential } = ask
  const revision = row.revision + 1
  await writeAudit(tx, actor, {
    action: "booking.update",
    subject: { kind: "booking", id: row.id, title },
    before: auditOf(row, slotOfRow(row), room, settings.zone),
    after: auditOf({ title, confidential, status }, slot, to, settings.zone),
  })
  const told = { id: row.id, revision, title, confidential, ...slot, bookedById: row.bookedById }
  if (lapses) await tellDeciders(tx, actor, told, to, now)
  if (rebooked) await tellBooker(tx, actor, "changed", told, to, { now })
  await lockRooms(tx, [row.roomId, to.id])
  const decided = lapses ? { decidedById: null, decidedByName: "", decidedAt: null, decisionNote: "" } : {}
  const came = rebooked && slot.from > toMinutes(now) ? { arrivedAt: null } : {}
  const { count } = await tx.booking.updateMany({
    where: { id: row.id, revision: row.revision, roomId: row.roomId, status: row.status },
    data: { ...columnsOf(ask, slot), ...decided, ...came, status, revision },
  })
  if (count === 0) {
    const now = await readBooking(tx, actor, ask, [], mayRewrite)
    return now.ok ? refuse(changedMeanwhile(actor, now.value.row, now.value.room, settings.zone)) : now
  }
  const requiredIds = requiredOf(change.people)
  const claim = { ...slot, bookingId: row.id, room: to, title, confidential, requiredIds }
  if (!(await writeHolds(tx, change, { ...claim, tentative: status === "REQUESTED" })))
    return refuse((await whoHas(actor, wantedBy(change), tx)) ?? { code: "no_such_room" })
  return accept({ revision, status })
}

/** What it holds follows; false when somebody else has the room. The rooms are locked. */
async function writeHolds(tx: Tx, { row, to, rebooked, people }: Change, claim: Claim): Promise<boolean> {
  const others = !samePeople(row.people, people)
  if (others) {
    await tx.bookingPerson.deleteMany({ where: { bookingId: row.id } })
    await tx.bookingPerson.createMany({ data: people.map((person) => ({ ...person, bookingId: row.id })) })
  }
  if (rebooked && !(await moveToRoom(tx, claim))) return false
  if (!rebooked) await renameClaim(tx, claim)
  if (rebooked || others) {
    if (requiredOf(row.people).length > 0) await dropPeople(tx, row.id)
    await claimPeople(tx, row, claim)
  }
  if (rebooked) await promoteContested(tx, [row.roomId, to.id])
  return true
}

const samePeople = (old: UpdateBooking["people"], now: UpdateBooking["people"]): boolean => {
  const words = (people: UpdateBooking["people"]) => people.map((one) => `${one.personId}${one.required}`).sort()
  return words(old).join() === words(now).join()
}
