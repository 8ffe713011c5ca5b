import { bookingDtos } from "@/lib/bookings/queries/dto"
import { HOLDING } from "@/lib/bookings/schema"
import { eventsOf } from "@/lib/events/queries/list"
import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { db } from "@/lib/platform/db"
import { roomsFor } from "@/lib/venues/queries/rooms"
import type { DocumentWords } from "../rules/paper"
import { foldMeetings, type Heading, type SessionMeeting } from "../rules/weekly/fold"
import type { WeeklyItem } from "../schema/weekly"

/** Meals stand in the session's own schedule. */
const NO_MEETING = "用餐"

/**
 * What the office's week holds between two instants (minutes since the epoch), as this reader may know it: bookings (those of
 * others that are confidential with no more than time and place) and, if wanted, the meetings as they are planned now of the
 * sessions the reader sees; those in many rooms under one heading are one. Nothing for delegates. `t` translates `bookings`.
 */
export async function weeklyItems(
  actor: Actor,
  { from, to, sessions }: { from: number; to: number; sessions: boolean },
  t: DocumentWords,
): Promise<WeeklyItem[]> {
  if (actor.kind === "delegate") return []
  const touching = { startsAt: { lt: fromMinutes(to) }, endsAt: { gt: fromMinutes(from) } }
  const [bookings, rooms, meetings] = await Promise.all([
    bookingDtos(actor, { ...touching, status: { in: [...HOLDING] } }),
    roomsFor(actor),
    sessions ? meetingsOf(actor, touching) : { own: [], headings: new Map<string, Heading>() },
  ])
  const names = new Map(rooms.map((room) => [room.id, room.name]))
  const words = { comma: t("weekly.comma"), andOthers: t("weekly.andOthers") }
  const folded = foldMeetings(
    meetings.own.map(({ roomId, ...meeting }) => ({ ...meeting, place: names.get(roomId ?? "") ?? "" })),
    meetings.headings,
    words,
  )
  return [
    ...folded.map((meeting) => ({ ...meeting, confidential: false, requested: false })),
    ...bookings.map(
      (booking): WeeklyItem => ({
        id: booking.id,
        from: booking.from,
        to: booking.to,
        title: booking.title,
        confidential: booking.confidential,
        places: [names.get(booking.roomId) ?? ""],
        people: peopleWords(booking.people, t),
        chair: booking.bookedByName,
        note: booking.note,
        session: "",
        requested: booking.status === "REQUESTED",
        contested: booking.contested,
      }),
    ),
  ]
}

const PEOPLE_NAMED = 6

/** "王伟、李强等 9 人"; those who may stay away are not counted. */
function peopleWords(people: readonly { name: string; required: boolean }[], t: DocumentWords): string {
  const names = people.flatMap(({ name, required }) => (required ? name : []))
  const named = names.slice(0, PEOPLE_NAMED).join(t("weekly.comma"))
  return names.length > PEOPLE_NAMED ? t("weekly.people", { named, count: names.length }) : named
}

type Touching = { startsAt: { lt: Date }; endsAt: { gt: Date } }
type Own = Omit<SessionMeeting, "place"> & { roomId: string | null }

/** Meetings of the sessions this actor sees, and the headings above them. */
async function meetingsOf(actor: Actor, touching: Touching): Promise<{ own: Own[]; headings: Map<string, Heading> }> {
  const events = (await eventsOf(actor)).filter(({ archived }) => !archived)
  const where = { eventId: { in: events.map(({ id }) => id) }, cancelledAt: null }
  const [rows, headings] = await Promise.all([
    db().meeting.findMany({
      where: { ...where, ...touching, kind: { not: NO_MEETING } },
      include: { event: { select: { shortTitle: true } } },
      orderBy: [{ startsAt: "asc" }, { position: "asc" }, { id: "asc" }],
    }),
    db().meeting.findMany({ where: { ...where, startsAt: null }, select: { id: true, title: true, scopeText: true } }),
  ])
  const lost = await db().occupancy.findMany({
    where: { cause: "MEETING", causeId: { in: rows.map((row) => row.id) }, subjectKind: "ROOM", exclusive: false },
    select: { causeId: true },
  })
  const contested = new Set(lost.map((row) => row.causeId))
  const own = rows.flatMap((row): Own[] =>
    row.startsAt && row.endsAt
      ? [
          {
            id: row.id,
            parentId: row.parentId,
            title: row.title,
            from: toMinutes(row.startsAt),
            to: toMinutes(row.endsAt),
            roomId: row.roomId,
            people: row.scopeText,
            chair: row.chairText,
            note: row.note,
            session: row.event.shortTitle,
            contested: contested.has(row.id),
          },
        ]
      : [],
  )
  return { own, headings: new Map(headings.map(({ id, title, scopeText }) => [id, { title, people: scopeText }])) }
}
