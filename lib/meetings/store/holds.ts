import { fromMinutes, overlaps, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Zone } from "@/lib/kernel/zoned"
import type { Tx } from "@/lib/platform/db"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { meetingPlansOf } from "../queries/plan"
import { rosterOf } from "../queries/roster"
import { type RoomHold, roomHolds } from "../rules/holds"
import { resolveNumbers } from "../rules/resolve"
import { roomTaken } from "../rules/room-taken"
import { indexRoster } from "../rules/roster-index"
import { meetingTree } from "../rules/tree"
import type { MeetingPlan, RoomRefusal } from "../schema"

type Row = {
  id: string
  eventId: string | null
  subjectId: string
  from: number
  to: number
  causeId: string
  title: string
  exclusive: boolean
  confidential: boolean
}

const ROOM = { subjectKind: "ROOM" } as const
const columns = {
  id: true,
  eventId: true,
  subjectId: true,
  from: true,
  to: true,
  causeId: true,
  title: true,
  exclusive: true,
  confidential: true,
} as const
const rowOf = (row: Omit<Row, "from" | "to"> & { from: Date; to: Date }): Row => ({
  ...row,
  from: toMinutes(row.from),
  to: toMinutes(row.to),
})

/** People matter only where a meeting lies in its ancestor's room; most changes need no roster. */
async function peopleLookup(
  tx: Tx,
  eventId: string,
  meetings: readonly MeetingPlan[],
): Promise<(id: string) => Int32Array> {
  const tree = meetingTree(meetings)
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const shared = meetings.some(
    (m) => m.roomId !== null && tree.ancestorsOf(m.id).some((id) => byId.get(id)?.roomId === m.roomId),
  )
  const roster = indexRoster(shared ? (await rosterOf(eventId, tx)).participants : [])
  return (id) => resolveNumbers(byId.get(id)?.scopes ?? [], roster)
}

const sameHold = (row: Row, hold: RoomHold): boolean =>
  row.subjectId === hold.roomId && row.from === hold.from && row.to === hold.to

/**
 * Brings the ledger's room holds of an event in line with its meetings; call it at the end of every transaction that
 * changed a time, a room, a scope or the tree. The hold of a meeting in `strict` must be free, or the whole change is refused
 * (`room_taken`: by whom, from, until — set-up and clear-away included). Any other hold that is not free stays in the
 * ledger as contested (exclusive = false) and becomes exclusive as soon as it is free, also those of other events.
 */
export async function rewriteHolds(
  tx: Tx,
  event: { id: string; zone: Zone },
  strict: ReadonlySet<string>,
): Promise<Outcome<null, RoomRefusal>> {
  const meetings = await meetingPlansOf(event.id, tx)
  const titles = new Map(meetings.map((meeting) => [meeting.id, meeting.title]))
  const roomIds = [...new Set(meetings.flatMap((meeting) => meeting.roomId ?? []))]
  const rooms = await tx.room.findMany({
    where: { id: { in: roomIds } },
    select: { id: true, name: true, setUpMinutes: true, clearAwayMinutes: true, venue: { select: { name: true } } },
  })
  const holds = roomHolds(meetings, rooms, await peopleLookup(tx, event.id, meetings))
  const stored = (
    await tx.occupancy.findMany({ where: { ...ROOM, eventId: event.id, cause: "MEETING" }, select: columns })
  ).map(rowOf)
  const wanted = new Map(holds.map((hold) => [hold.meetingId, hold]))
  const kept = stored.filter((row) => {
    const hold = wanted.get(row.causeId)
    return hold !== undefined && sameHold(row, hold)
  })
  const keptIds = new Set(kept.map((row) => row.id))
  const gone = stored.filter((row) => !keptIds.has(row.id))
  const settled = new Set(kept.map((row) => row.causeId))
  const fresh = holds.filter((hold) => !settled.has(hold.meetingId))
  for (const row of kept)
    if (titles.get(row.causeId) !== row.title)
      await tx.occupancy.update({ where: { id: row.id }, data: { title: titles.get(row.causeId) ?? row.title } })
  const touched = [
    ...gone.map((row) => row.subjectId),
    ...fresh.map((hold) => hold.roomId),
    ...kept.flatMap((row) => (row.exclusive ? [] : row.subjectId)),
  ]
  if (touched.length === 0) return accept(null)
  await lockRooms(tx, touched)
  if (gone.length > 0) await tx.occupancy.deleteMany({ where: { id: { in: gone.map((row) => row.id) } } })
  const inRooms = (
    await tx.occupancy.findMany({
      where: { ...ROOM, subjectId: { in: touched } },
      select: columns,
      orderBy: { id: "asc" },
    })
  ).map(rowOf)
  const standing = inRooms.filter((row) => row.exclusive)
  const inTheWay = (subjectId: string, slot: { from: number; to: number }): Row | undefined =>
    standing.find((row) => row.subjectId === subjectId && overlaps(row, slot))
  const asked = (hold: RoomHold): boolean => hold.members.some((id) => strict.has(id))
  const created: Row[] = []
  for (const hold of [...fresh.filter(asked), ...fresh.filter((hold) => !asked(hold))]) {
    const other = inTheWay(hold.roomId, hold)
    if (other && asked(hold)) {
      const room = rooms.find((one) => one.id === hold.roomId)
      return refuse(roomTaken(other, hold.held.from, room ? `${room.venue.name}·${room.name}` : "", event.zone))
    }
    const { from, to, meetingId: causeId, roomId: subjectId } = hold
    const row: Row = {
      id: "",
      eventId: event.id,
      subjectId,
      from,
      to,
      causeId,
      title: titles.get(causeId) ?? "",
      exclusive: !other,
      confidential: false,
    }
    created.push(row)
    if (row.exclusive) standing.push(row)
  }
  const promoted = inRooms.filter((row) => {
    if (row.exclusive || inTheWay(row.subjectId, row)) return false
    standing.push(row)
    return true
  })
  if (promoted.length > 0)
    await tx.occupancy.updateMany({ where: { id: { in: promoted.map((row) => row.id) } }, data: { exclusive: true } })
  if (created.length > 0)
    await tx.occupancy.createMany({
      data: created.map(({ id: _, from, to, ...row }) => ({
        ...row,
        ...ROOM,
        cause: "MEETING",
        from: fromMinutes(from),
        to: fromMinutes(to),
      })),
    })
  return accept(null)
}
