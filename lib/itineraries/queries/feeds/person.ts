import { HOLDING } from "@/lib/bookings/schema"
import { db } from "@/lib/platform/db"
import type { ItineraryEntry } from "../../schema"

export type PersonPart = {
  participationId: string
  event: string
  publishedAt: Date
  entries: readonly ItineraryEntry[]
}
export type PersonBooking = {
  id: string
  /** "" when it is confidential. */
  title: string
  room: string
  from: Date
  to: Date
  cancelled: boolean
  tentative: boolean
  sequence: number
  stamp: Date
}
export type PersonFeed = {
  kind: "PERSON"
  title: string
  parts: readonly PersonPart[]
  bookings: readonly PersonBooking[]
}

/**
 * One person's calendar over all events: the newest published version of each event, and the bookings of rooms they are asked to. Confidential
 * titles are withheld. Null when there is no such person. For bearers of a link.
 */
export async function personFeed(personId: string): Promise<PersonFeed | null> {
  const person = await db().person.findUnique({ where: { id: personId }, select: { name: true } })
  if (!person) return null
  const parts = await db().$queryRaw<PersonPart[]>`
    SELECT DISTINCT ON (pa.id) pa.id AS "participationId", e."shortTitle" AS event, v."publishedAt", i.entries
    FROM "Participation" pa JOIN "Event" e ON e.id = pa."eventId"
    JOIN "PlanVersion" v ON v."eventId" = e.id AND v.number IS NOT NULL
    JOIN "Itinerary" i ON i."versionId" = v.id AND i."participationId" = pa.id
    WHERE pa."personId" = ${personId} ORDER BY pa.id, v.number DESC`
  const rows = await db().booking.findMany({
    where: { people: { some: { personId } } },
    include: { room: { select: { name: true, venue: { select: { name: true } } } } },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: 1000,
  })
  const bookings = rows.map((row) => ({
    ...{ id: row.id, title: row.confidential ? "" : row.title, room: `${row.room.venue.name}·${row.room.name}` },
    ...{ from: row.startsAt, to: row.endsAt, sequence: row.revision, stamp: row.decidedAt ?? row.createdAt },
    ...{ cancelled: !HOLDING.includes(row.status), tentative: row.status === "REQUESTED" },
  }))
  return { kind: "PERSON", title: person.name, parts, bookings }
}
