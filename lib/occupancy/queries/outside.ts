import { fromMinutes, type Interval, overlaps, toMinutes } from "@/lib/kernel/interval"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import { indexRoster } from "@/lib/meetings/rules/roster-index"
import { participantsOf } from "@/lib/people/queries/participants"
import type { Participant } from "@/lib/people/schema"
import type { Tx } from "@/lib/platform/db"
import type { RoomDto } from "@/lib/venues/schema"
import type { OutsideHold } from "../schema"

type Asked = {
  eventId: string
  within: Interval
  rooms: readonly RoomDto[]
  participants: readonly Pick<Participant, "personId">[]
}

/**
 * Rows of the ledger that other events, bookings, blocks and appointments hold of these rooms and people. Titles of
 * confidential ones are withheld. A request holds its room for certain, and its people not yet.
 */
async function ledgerRows(tx: Tx, { eventId, within, rooms, participants }: Asked): Promise<OutsideHold[]> {
  const rows = await tx.occupancy.findMany({
    where: {
      from: { lt: fromMinutes(within.to) },
      to: { gt: fromMinutes(within.from) },
      NOT: { eventId, cause: "MEETING" },
      OR: [
        { subjectKind: "ROOM", subjectId: { in: rooms.map((room) => room.id) } },
        { subjectKind: "PERSON", subjectId: { in: participants.map((person) => person.personId) } },
      ],
    },
    orderBy: { from: "asc" },
  })
  const byId = new Map(rooms.map((room) => [room.id, room]))
  return rows.map((row): OutsideHold => {
    const withMargins = row.cause === "MEETING" || row.cause === "BOOKING"
    const room = row.subjectKind === "ROOM" && withMargins ? byId.get(row.subjectId) : undefined
    const [from, to] = [toMinutes(row.from), toMinutes(row.to)]
    return {
      subjectKind: row.subjectKind === "ROOM" ? "ROOM" : "PERSON",
      subjectId: row.subjectId,
      from,
      to,
      heldFrom: from + (room?.setUpMinutes ?? 0),
      heldTo: to - (room?.clearAwayMinutes ?? 0),
      causeId: row.causeId,
      title: row.confidential ? "" : row.title,
      venueId: row.subjectKind === "PERSON" ? row.venueId : null,
      tentative: row.subjectKind === "PERSON" && row.tentative,
    }
  })
}

/** Meetings of other events to which people of this one belong, one row for each person. */
async function meetingsElsewhere(tx: Tx, { eventId, within, rooms, participants }: Asked): Promise<OutsideHold[]> {
  const mine = new Set(participants.map((person) => person.personId))
  const shared = await tx.participation.findMany({
    where: {
      eventId: { not: eventId },
      personId: { in: [...mine] },
      event: {
        meetings: { some: { startsAt: { lt: fromMinutes(within.to) }, endsAt: { gt: fromMinutes(within.from) } } },
      },
    },
    select: { eventId: true },
    distinct: ["eventId"],
  })
  const venueOf = new Map(rooms.map((room) => [room.id, room.venueId]))
  const holds: OutsideHold[] = []
  for (const other of shared) {
    const roster = indexRoster(await participantsOf(other.eventId, tx))
    for (const meeting of await meetingPlansOf(other.eventId, tx)) {
      const { from, to, cancelled, scopes, roomId, id: causeId, title } = meeting
      if (cancelled || from === null || to === null || !overlaps({ from, to }, within)) continue
      const venueId = roomId === null ? null : (venueOf.get(roomId) ?? null)
      const required = new Set(
        resolveNumbers(
          scopes.filter((item) => !item.optional),
          roster,
        ),
      )
      for (const number of resolveNumbers(scopes, roster)) {
        const subjectId = roster.people[number]?.personId ?? ""
        if (mine.has(subjectId))
          holds.push({
            subjectKind: "PERSON",
            subjectId,
            from,
            to,
            heldFrom: from,
            heldTo: to,
            causeId,
            title,
            venueId,
            tentative: !required.has(number),
          })
      }
    }
  }
  return holds
}

/** Everything outside the event that takes time of its rooms and people in these minutes; titles only, no more is told. */
export const outsideHolds = async (tx: Tx, asked: Asked): Promise<OutsideHold[]> => [
  ...(await ledgerRows(tx, asked)),
  ...(await meetingsElsewhere(tx, asked)),
]
