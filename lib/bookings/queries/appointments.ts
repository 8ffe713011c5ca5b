import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { db } from "@/lib/platform/db"
import { canEditVenues } from "@/lib/venues/queries/access"
import { mayBlock, mayReadBookings, maySeeAppointment } from "../policy"

export type AppointmentDto = {
  id: string
  personId: string
  personName: string
  /** "" when the reader may not know. */
  title: string
  note: string
  venueName: string
  from: number
  to: number
  tentative: boolean
  confidential: boolean
  createdByName: string
}

/** Events the actor keeps people of: those whose calendar they may write. */
const inCharge = (actor: Actor) => {
  if (actor.kind !== "user" || actor.role === "ADMINISTRATOR") return {}
  const charge = actor.role === "CLERK" ? { areas: { has: "people" } } : {}
  const member = { userId: actor.id, ...charge }
  const office = actor.role === "ORGANISER" || actor.role === "CLERK"
  const events = office ? [{ participations: { some: { event: { members: { some: member } } } } }] : []
  return { OR: [{ users: { some: { id: actor.id } } }, ...events] }
}

/** 另有安排 of people whose calendar the actor keeps, that touch these minutes; titles of confidential ones withheld. */
export async function appointmentsFor(actor: Actor, from: number, to: number): Promise<AppointmentDto[]> {
  if (actor.kind === "delegate") return []
  const touching = { from: { lt: fromMinutes(to) }, to: { gt: fromMinutes(from) } }
  const rows = await db().occupancy.findMany({
    where: { cause: "APPOINTMENT", ...touching },
    orderBy: [{ from: "asc" }, { id: "asc" }],
    take: 2000,
  })
  const [people, venues] = await Promise.all([
    db().person.findMany({
      where: { AND: [{ id: { in: rows.map((row) => row.subjectId) } }, inCharge(actor)] },
      select: { id: true, name: true },
    }),
    db().venue.findMany({ select: { id: true, name: true } }),
  ])
  const names = new Map(people.map((person) => [person.id, person.name]))
  const places = new Map(venues.map((venue) => [venue.id, venue.name]))
  return rows.flatMap((row): AppointmentDto[] => {
    const personName = names.get(row.subjectId)
    if (personName === undefined) return []
    const seen = maySeeAppointment(actor, row)
    return [
      {
        ...{
          id: row.id,
          personId: row.subjectId,
          personName,
          title: seen ? row.title : "",
          note: seen ? row.note : "",
        },
        venueName: seen ? (places.get(row.venueId ?? "") ?? "") : "",
        ...{ from: toMinutes(row.from), to: toMinutes(row.to), tentative: row.tentative },
        ...{ confidential: row.confidential, createdByName: row.createdByName },
      },
    ]
  })
}

export type BlockDto = {
  id: string
  roomId: string
  title: string
  note: string
  from: number
  to: number
  contested: boolean
  createdByName: string
  mayRemove: boolean
}

/** 停用、维修 of rooms that touch these minutes. */
export async function blocksFor(actor: Actor, from: number, to: number): Promise<BlockDto[]> {
  if (!mayReadBookings(actor)) return []
  const [rows, rooms, editor] = await Promise.all([
    db().occupancy.findMany({
      where: { cause: "BLOCK", from: { lt: fromMinutes(to) }, to: { gt: fromMinutes(from) } },
      orderBy: [{ from: "asc" }, { id: "asc" }],
    }),
    db().room.findMany({ select: { id: true, keeperId: true } }),
    canEditVenues(actor),
  ])
  const keepers = new Map(rooms.map((room) => [room.id, room.keeperId]))
  return rows.map((row) => ({
    ...{ id: row.id, roomId: row.subjectId, title: row.title, note: row.note, createdByName: row.createdByName },
    ...{ from: toMinutes(row.from), to: toMinutes(row.to), contested: !row.exclusive },
    mayRemove: mayBlock(actor, editor, keepers.get(row.subjectId) ?? null),
  }))
}
