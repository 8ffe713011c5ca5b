import type { PlanSnapshot, SnapshotMeeting } from "../schema"

/** What calendars need of one published version. */
export type CalendarVersion = { meetings: readonly SnapshotMeeting[]; rooms: PlanSnapshot["rooms"] }

/** One meeting of the event's calendar. ISO instants. */
export type EventLine = {
  meetingId: string
  title: string
  kind: string
  startsAt: string
  endsAt: string
  room: string
  floor: string
  address: string
  chairText: string
  note: string
  dress: string
  /** Cancelled, or taken out of the plan: kept, so that calendars take it out. */
  cancelled: boolean
  /** Calendar SEQUENCE: in how many published versions the line changed since it first appeared. */
  sequence: number
}

function linesOf({ meetings, rooms }: CalendarVersion): Map<string, EventLine> {
  const known = new Map(rooms.map((room) => [room.id, room]))
  const lines = new Map<string, EventLine>()
  for (const meeting of meetings) {
    const { id, title, kind, startsAt, endsAt, chairText, note, dress, cancelled } = meeting
    if (startsAt === null || endsAt === null) continue
    const room = meeting.roomId === null ? undefined : known.get(meeting.roomId)
    lines.set(id, {
      ...{ meetingId: id, title, kind, startsAt, endsAt, chairText, note, dress, cancelled, sequence: 0 },
      room: room ? `${room.venueName}·${room.name}` : "",
      floor: room?.floor ?? "",
      address: room?.address ?? "",
    })
  }
  return lines
}

const same = (a: EventLine, b: EventLine): boolean =>
  JSON.stringify({ ...a, sequence: 0 }) === JSON.stringify({ ...b, sequence: 0 })

/** The event's calendar after these published versions, oldest first: the newest lines, and what earlier ones had, as cancelled. */
export function eventLines(versions: readonly CalendarVersion[]): EventLine[] {
  let lines = new Map<string, EventLine>()
  for (const version of versions) {
    const next = linesOf(version)
    for (const [id, before] of lines) {
      const now = next.get(id)
      if (now) next.set(id, { ...now, sequence: before.sequence + (same(before, now) ? 0 : 1) })
      else next.set(id, before.cancelled ? before : { ...before, cancelled: true, sequence: before.sequence + 1 })
    }
    lines = next
  }
  return [...lines.values()].sort(
    (a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0) || (a.meetingId < b.meetingId ? -1 : 1),
  )
}
