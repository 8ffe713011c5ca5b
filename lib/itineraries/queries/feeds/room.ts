import { addDays } from "date-fns"
import { publishedTitles } from "@/lib/bookings/queries/published-titles"
import { HOLDING } from "@/lib/bookings/schema"
import { db } from "@/lib/platform/db"

/** Whatever takes the room, now and ahead. `title` is "" where it is confidential or not published yet. */
export type RoomLine = {
  id: string
  kind: "MEETING" | "BOOKING" | "BLOCK"
  title: string
  from: Date
  to: Date
  cancelled: boolean
  /** Waits for somebody's yes. */
  tentative: boolean
  sequence: number
  stamp: Date
}
export type RoomFeed = { kind: "ROOM"; title: string; lines: readonly RoomLine[] }

const BACK_DAYS = 31
const AHEAD_DAYS = 400

async function meetingLines(roomId: string, from: Date, to: Date): Promise<RoomLine[]> {
  const rows = await db().meeting.findMany({
    where: { roomId, startsAt: { lt: to }, endsAt: { gt: from } },
    select: { id: true, startsAt: true, endsAt: true, cancelledAt: true, revision: true, createdAt: true },
  })
  const titles = await publishedTitles(rows.map(({ id }) => id))
  return rows.flatMap(({ id, startsAt, endsAt, cancelledAt, revision, createdAt }): RoomLine[] =>
    startsAt && endsAt
      ? [
          {
            ...{ id, kind: "MEETING", from: startsAt, to: endsAt, tentative: false, sequence: revision },
            ...{ title: titles.get(id) ?? "", cancelled: cancelledAt !== null, stamp: cancelledAt ?? createdAt },
          },
        ]
      : [],
  )
}

async function bookingLines(roomId: string, from: Date, to: Date): Promise<RoomLine[]> {
  const rows = await db().booking.findMany({
    where: { roomId, startsAt: { lt: to }, endsAt: { gt: from } },
    select: {
      ...{ id: true, title: true, startsAt: true, endsAt: true, status: true, confidential: true },
      ...{ revision: true, createdAt: true, decidedAt: true },
    },
  })
  return rows.map(({ id, title, startsAt, endsAt, status, confidential, revision, createdAt, decidedAt }) => ({
    ...{ id, kind: "BOOKING", title: confidential ? "" : title, from: startsAt, to: endsAt, sequence: revision },
    ...{ cancelled: !HOLDING.includes(status), tentative: status === "REQUESTED", stamp: decidedAt ?? createdAt },
  }))
}

async function blockLines(roomId: string, from: Date, to: Date): Promise<RoomLine[]> {
  const rows = await db().occupancy.findMany({
    where: { subjectKind: "ROOM", subjectId: roomId, cause: "BLOCK", from: { lt: to }, to: { gt: from } },
  })
  return rows.map((row) => ({
    ...{ id: row.id, kind: "BLOCK", title: row.confidential ? "" : row.title, from: row.from, to: row.to },
    ...{ cancelled: false, tentative: row.tentative, sequence: 0, stamp: row.createdAt },
  }))
}

/**
 * What takes a room from a month ago to a year ahead, as it stands now: meetings of events, bookings and closures, without set-up and
 * clear-away. What was cancelled is kept as such; confidential titles are withheld, and those of meetings no version has published. Null when there is no such room. For bearers of a link.
 */
export async function roomFeed(roomId: string, now: Date): Promise<RoomFeed | null> {
  const room = await db().room.findUnique({ where: { id: roomId }, include: { venue: { select: { name: true } } } })
  if (!room) return null
  const [from, to] = [addDays(now, -BACK_DAYS), addDays(now, AHEAD_DAYS)]
  const found = await Promise.all([meetingLines, bookingLines, blockLines].map((read) => read(roomId, from, to)))
  const lines = found.flat().sort((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1))
  return { kind: "ROOM", title: `${room.venue.name}·${room.name}`, lines }
}
