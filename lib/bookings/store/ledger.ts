import { Prisma } from "@/lib/generated/prisma/client"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Tx } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import { heldBy, type RoomFacts } from "../rules/facts"

/** Whoever booked: what a booking holds is theirs, whoever else moves or ends it. */
export type Owner = { bookedById: string; bookedByName: string }

/** What a booking takes of its room and its people. */
export type Claim = {
  bookingId: string
  room: RoomFacts
  from: number
  to: number
  title: string
  confidential: boolean
  /** Waits for somebody's yes: it holds the room all the same, people only tentatively. */
  tentative: boolean
  requiredIds: readonly string[]
}

const commonOf = ({ bookedById, bookedByName }: Owner, claim: Claim) => ({
  ...{ cause: "BOOKING", causeId: claim.bookingId, title: claim.title, venueId: claim.room.venueId },
  ...{ confidential: claim.confidential, tentative: claim.tentative },
  ...{ createdById: bookedById, createdByName: bookedByName },
})

const peopleRows = (owner: Owner, claim: Claim) =>
  claim.requiredIds.map((subjectId) => ({
    ...commonOf(owner, claim),
    ...{ subjectKind: "PERSON", subjectId, role: "ATTEND", exclusive: false },
    ...{ from: fromMinutes(claim.from), to: fromMinutes(claim.to) },
  }))

/**
 * Writes what bookings hold, in the transaction that writes the bookings: one exclusive row of the room (margins inside)
 * and one row for each required person. The rooms are locked and were looked over; `contested`: two want the room and this
 * one lost. Rows with cause BOOKING are made in this file alone.
 */
export async function writeClaims(
  tx: Tx,
  owner: Owner,
  claims: readonly (Claim & { contested: boolean })[],
): Promise<void> {
  const rows = claims.flatMap((claim) => {
    const held = heldBy(claim.room, claim)
    const room = {
      ...commonOf(owner, claim),
      ...{ subjectKind: "ROOM", subjectId: claim.room.id, exclusive: !claim.contested },
      ...{ from: fromMinutes(held.from), to: fromMinutes(held.to) },
    }
    return [room, ...peopleRows(owner, claim)]
  })
  await tx.occupancy.createMany({ data: rows })
}

/** What a claim takes of people; they are held by nobody alone, so no lock is needed. */
export async function claimPeople(tx: Tx, owner: Owner, claim: Claim): Promise<void> {
  const data = peopleRows(owner, claim)
  if (data.length > 0) await tx.occupancy.createMany({ data })
}

/** The room with its margins as they are in this very statement, if nobody but the booking itself has it then. */
const freeRoom = ({ bookingId, room, from, to }: Claim): Prisma.Sql => Prisma.sql`
  "Room" r CROSS JOIN LATERAL (
    SELECT ${fromMinutes(from)}::timestamptz - make_interval(mins => r."setUpMinutes") AS since,
           ${fromMinutes(to)}::timestamptz + make_interval(mins => r."clearAwayMinutes") AS till) held
  WHERE r.id = ${room.id} AND NOT EXISTS (
    SELECT 1 FROM "Occupancy" other
    WHERE other.exclusive AND other."subjectKind" = 'ROOM' AND other."subjectId" = r.id
      AND tstzrange(other."from", other."to", '[)') && tstzrange(held.since, held.till, '[)')
      AND NOT (other.cause = 'BOOKING' AND other."causeId" = ${bookingId}))`

/**
 * Takes the room for a new booking: looked over and written in one statement, so that the room's lock is held for no longer
 * than that. False when somebody has it (or there is no such room): nothing is written then. The room is locked.
 */
export async function takeRoom(tx: Tx, owner: Owner, claim: Claim): Promise<boolean> {
  const { bookingId, title, confidential, tentative } = claim
  const taken = await tx.$executeRaw`
    INSERT INTO "Occupancy" (id, "subjectKind", "subjectId", "from", "to", cause, "causeId", title, exclusive, "venueId",
                             tentative, confidential, "createdById", "createdByName")
    SELECT ${newId()}, 'ROOM', r.id, held.since, held.till, 'BOOKING', ${bookingId}, ${title}, true, r."venueId",
           ${tentative}, ${confidential}, ${owner.bookedById}, ${owner.bookedByName}
    FROM ${freeRoom(claim)}`
  return taken === 1
}

/** The same for a booking that has a room already and moves to this one or to another time. Both rooms are locked. */
export async function moveToRoom(tx: Tx, claim: Claim): Promise<boolean> {
  const { bookingId, title, confidential, tentative } = claim
  const moved = await tx.$executeRaw`
    UPDATE "Occupancy" own
    SET "subjectId" = place.id, "venueId" = place."venueId", "from" = place.since, "to" = place.till, exclusive = true,
        title = ${title}, confidential = ${confidential}, tentative = ${tentative}
    FROM (SELECT r.id, r."venueId", held.since, held.till FROM ${freeRoom(claim)}) place
    WHERE own.cause = 'BOOKING' AND own."causeId" = ${bookingId} AND own."subjectKind" = 'ROOM'`
  return moved === 1
}

const rowsOf = (bookingIds: readonly string[]) => ({ cause: "BOOKING", causeId: { in: [...bookingIds] } })

/** A claim that keeps its room and time, with other words. */
export const renameClaim = async (tx: Tx, { bookingId, title, confidential, tentative }: Claim): Promise<void> => {
  await tx.occupancy.updateMany({ where: rowsOf([bookingId]), data: { title, confidential, tentative } })
}

/** Takes away what these bookings hold. Whoever waits for the room gets it by promoteContested. */
export const dropClaims = async (tx: Tx, bookingIds: readonly string[]): Promise<void> => {
  await tx.occupancy.deleteMany({ where: rowsOf(bookingIds) })
}

/** Takes away what a booking holds of people. */
export const dropPeople = async (tx: Tx, bookingId: string): Promise<void> => {
  await tx.occupancy.deleteMany({ where: { ...rowsOf([bookingId]), subjectKind: "PERSON" } })
}
