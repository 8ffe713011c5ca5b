import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { db } from "@/lib/platform/db"
import { mayReadBookings } from "../policy"
import { HOLDING } from "../schema"
import { bookingDtos } from "./dto"
import { roomFacts } from "./room-facts"
import { readableEvents } from "./week"

/** One line of 一周会议安排. */
export type WeeklyEntry = {
  kind: "BOOKING" | "MEETING"
  id: string
  eventId: string | null
  /** "" when the reader may not know it. */
  title: string
  confidential: boolean
  from: number
  to: number
  /** "云溪宾馆·第一会议室"; "" when it has none yet. */
  room: string
  /** Participants in words: named people, or the scope of a meeting. */
  people: string
  /** Who chairs (meetings) or who booked (bookings). */
  responsible: string
  note: string
  /** Waits for somebody's yes. */
  waiting: boolean
}

async function meetingsOf(actor: Actor, from: number, to: number): Promise<WeeklyEntry[]> {
  const rows = await db().meeting.findMany({
    where: { cancelledAt: null, startsAt: { gte: fromMinutes(from), lt: fromMinutes(to) }, endsAt: { not: null } },
    include: { room: { select: { name: true, venue: { select: { name: true } } } } },
    orderBy: [{ startsAt: "asc" }, { position: "asc" }],
  })
  const readable = await readableEvents(actor, [...new Set(rows.map((row) => row.eventId))])
  return rows.flatMap((row): WeeklyEntry[] => {
    if (!readable.has(row.eventId) || !row.startsAt || !row.endsAt) return []
    return [
      {
        ...{ kind: "MEETING", id: row.id, eventId: row.eventId, title: row.title, confidential: false, waiting: false },
        ...{ from: toMinutes(row.startsAt), to: toMinutes(row.endsAt), people: row.scopeText, note: row.note },
        room: row.room ? `${row.room.venue.name}·${row.room.name}` : "",
        responsible: row.chairText,
      },
    ]
  })
}

/**
 * The meetings of the office between two instants (minutes since the epoch), by their start: bookings that hold their room,
 * and meetings of events the actor may read. Confidential bookings of others have title "" and nobody. Nothing for delegates.
 */
export async function weeklyList(actor: Actor, from: number, to: number): Promise<WeeklyEntry[]> {
  if (!mayReadBookings(actor)) return []
  const within = { startsAt: { gte: fromMinutes(from), lt: fromMinutes(to) } }
  const bookings = await bookingDtos(actor, { ...within, status: { in: [...HOLDING] } })
  const rooms = await roomFacts(bookings.map((booking) => booking.roomId))
  const booked = bookings.map(
    (booking): WeeklyEntry => ({
      ...{ kind: "BOOKING", id: booking.id, eventId: null, title: booking.title, confidential: booking.confidential },
      ...{ from: booking.from, to: booking.to, note: booking.note, waiting: booking.status === "REQUESTED" },
      room: rooms.get(booking.roomId)?.title ?? "",
      people: booking.people.map((person) => person.name).join("、"),
      responsible: booking.hidden ? "" : booking.bookedByName,
    }),
  )
  return [...booked, ...(await meetingsOf(actor, from, to))].sort((a, b) => a.from - b.from || a.to - b.to)
}
