import { z } from "zod"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { mayReadVenues } from "../policy"
import { OPEN_DAYS, type RoomDto, roomLayout, type TravelMinutes, type VenueDto } from "../schema"

const withVenue = { venue: true, hall: { select: { id: true } } } satisfies Prisma.RoomInclude
type RoomRow = Prisma.RoomGetPayload<{ include: typeof withVenue }>

const layoutsOf = (value: unknown): RoomDto["layouts"] => z.array(roomLayout).catch([]).parse(value)

function dtoOf(row: RoomRow): RoomDto {
  const layouts = layoutsOf(row.layouts)
  return {
    id: row.id,
    venueId: row.venueId,
    venueName: row.venue.name,
    address: row.venue.address,
    name: row.name,
    floor: row.floor,
    layouts,
    capacity: layouts[0]?.capacity ?? 0,
    equipment: row.equipment,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    setUpMinutes: row.setUpMinutes,
    clearAwayMinutes: row.clearAwayMinutes,
    hallId: row.hall?.id ?? null,
    openDays: z.enum(OPEN_DAYS).catch("ALL").parse(row.openDays),
    bookable: row.bookable,
    needsApproval: row.needsApproval,
    keeperId: row.keeperId,
    releaseAfterMinutes: row.releaseAfterMinutes,
  }
}

/** All rooms for rules inside a transaction: no actor is asked, the caller has done so. In the office's order. */
export async function plainRooms(tx: Tx = db()): Promise<RoomDto[]> {
  const rows = await tx.room.findMany({
    include: withVenue,
    orderBy: [{ venue: { position: "asc" } }, { venue: { name: "asc" } }, { position: "asc" }, { name: "asc" }],
  })
  return rows.map(dtoOf)
}

/** Travel minutes for rules inside a transaction: no actor is asked. */
export async function plainTravel(tx: Tx = db()): Promise<TravelMinutes> {
  const rows = await tx.travelTime.findMany()
  return Object.fromEntries(rows.map((row) => [`${row.fromVenueId}>${row.toVenueId}`, row.minutes]))
}

/** Venues with their rooms in the office's order; empty for delegates. */
export async function venuesFor(actor: Actor): Promise<VenueDto[]> {
  if (!mayReadVenues(actor)) return []
  const [venues, rooms] = await Promise.all([
    db().venue.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }] }),
    plainRooms(),
  ])
  return venues.map(({ id, name, address }) => ({
    id,
    name,
    address,
    rooms: rooms.filter((room) => room.venueId === id),
  }))
}

/** All rooms; empty for delegates. */
export const roomsFor = async (actor: Actor): Promise<RoomDto[]> => (mayReadVenues(actor) ? plainRooms() : [])

/** One room, or null when it does not exist for this actor. */
export async function roomFor(actor: Actor, roomId: string): Promise<RoomDto | null> {
  if (!mayReadVenues(actor)) return null
  const row = await db().room.findUnique({ where: { id: roomId }, include: withVenue })
  return row && dtoOf(row)
}

/** Travel minutes between venues by `${from}>${to}`; empty for delegates. */
export const travelMinutes = async (actor: Actor): Promise<TravelMinutes> => (mayReadVenues(actor) ? plainTravel() : {})
