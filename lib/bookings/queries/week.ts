import { maySeeEvent } from "@/lib/events/policy"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayReadBookings } from "../policy"
import type { RoomFacts, Standing } from "../rules/facts"
import type { BookingDto, RoomEntry } from "../schema"
import { bookingDtos } from "./dto"
import { roomFacts } from "./room-facts"
import { standingHolds } from "./standing"

/** Ids of these events whose meetings the actor may read; of the others only that the room is taken. */
async function readableEvents(actor: Actor, eventIds: readonly string[]): Promise<Set<string>> {
  if (maySeeEvent(actor, null)) return new Set(eventIds)
  const memberships = await db().eventMember.findMany({
    where: { userId: actor.kind === "user" ? actor.id : "", eventId: { in: [...eventIds] } },
    select: { eventId: true },
  })
  return new Set(memberships.map((row) => row.eventId))
}

function entryOf(
  hold: Standing,
  room: RoomFacts,
  booking: BookingDto | undefined,
  readable: ReadonlySet<string>,
): RoomEntry {
  const common = { roomId: hold.roomId, contested: !hold.exclusive }
  const bare = { setUpMinutes: 0, clearAwayMinutes: 0 }
  if (hold.cause === "BLOCK")
    return {
      ...{ kind: "BLOCK", id: hold.causeId, ...common, ...bare, title: hold.title, from: hold.from, to: hold.to },
      ...{ eventId: null, booking: null },
    }
  const { setUpMinutes, clearAwayMinutes } = room
  const slot = { from: hold.from + setUpMinutes, to: hold.to - clearAwayMinutes, setUpMinutes, clearAwayMinutes }
  if (hold.cause === "BOOKING")
    return {
      ...{ kind: "BOOKING", id: hold.causeId, ...common, ...slot, title: booking?.title ?? "" },
      ...{ eventId: null, booking: booking ?? null },
    }
  const seen = hold.eventId !== null && readable.has(hold.eventId)
  return {
    ...{ kind: "MEETING", id: seen ? hold.causeId : hold.id, ...common, ...slot, title: seen ? hold.title : "" },
    ...{ eventId: seen ? hold.eventId : null, booking: null },
  }
}

/** Holds of rooms as entries for this actor. */
async function entriesOf(actor: Actor, holds: readonly Standing[]): Promise<RoomEntry[]> {
  const bookingIds = holds.flatMap((hold) => (hold.cause === "BOOKING" ? hold.causeId : []))
  const [rooms, bookings, readable] = await Promise.all([
    roomFacts(holds.map((hold) => hold.roomId)),
    bookingDtos(actor, { id: { in: bookingIds } }, { take: bookingIds.length }),
    readableEvents(
      actor,
      holds.flatMap((hold) => hold.eventId ?? []),
    ),
  ])
  const byId = new Map(bookings.map((booking) => [booking.id, booking]))
  return holds.flatMap((hold) => {
    const room = rooms.get(hold.roomId)
    return room ? entryOf(hold, room, byId.get(hold.causeId), readable) : []
  })
}

/**
 * Everything that stands in the rooms' rows between two instants (minutes since the epoch), margins included, in the order of
 * time: bookings, meetings of events, blocks. Titles the actor may not read are "" (confidential bookings of others, meetings
 * of events they do not belong to). `roomIds` absent = all rooms. Nothing for delegates.
 */
export async function roomsWeek(
  actor: Actor,
  from: number,
  to: number,
  roomIds?: readonly string[],
): Promise<RoomEntry[]> {
  if (!mayReadBookings(actor)) return []
  const ids = roomIds ?? (await db().room.findMany({ select: { id: true } })).map((room) => room.id)
  return entriesOf(actor, await standingHolds({ roomIds: ids, from, to }))
}

export type HitsAsk = { roomId: string; from: number; to: number; bookingId?: string; margins?: boolean }

/**
 * What lies in a room then, to be said before a block is saved or a booking goes on longer (`bookingId`: not itself;
 * `margins`: with the room's own set-up and clear-away around the time asked for).
 */
export async function hitsOf(actor: Actor, ask: HitsAsk): Promise<RoomEntry[]> {
  if (!mayReadBookings(actor)) return []
  const room = (await roomFacts([ask.roomId])).get(ask.roomId)
  if (!room) return []
  const [before, after] = ask.margins ? [room.setUpMinutes, room.clearAwayMinutes] : [0, 0]
  const within = { from: ask.from - before, to: ask.to + after }
  const without = ask.bookingId ? [ask.bookingId] : []
  return entriesOf(actor, await standingHolds({ roomIds: [room.id], ...within, without }))
}
