import { type AuditRecord, writeAudits } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { checkSlot } from "../rules/meeting-time"
import { summaryChanges } from "../rules/summary"
import type { MeetingPlan, MeetingRefusal } from "../schema"
import { rewriteHolds } from "./holds"
import { current, type Opened } from "./open"
import { asDate } from "./write"

/** Where a meeting is to stand, and the revision its asker has seen. */
export type Standing = {
  meetingId: string
  revision: number
  from: number | null
  to: number | null
  roomId: string | null
}

/** The meetings as they would stand; refuses what is stale, what is no time, and rooms that do not exist. */
export async function checkStandings(
  opened: Opened,
  asked: readonly Standing[],
): Promise<Outcome<MeetingPlan[], MeetingRefusal>> {
  const moved: MeetingPlan[] = []
  for (const { meetingId, revision, from, to, roomId } of asked) {
    const found = await current(opened, meetingId, revision)
    if (!found.ok) return found
    const slot = checkSlot(from, to)
    if (!slot.ok) return slot
    if ((await opened.roomName(roomId)) === null) return refuse({ code: "no_such_room" })
    moved.push({ ...found.value, from, to, roomId })
  }
  return accept(moved)
}

/**
 * Writes meetings as they are after a move, each with its audit row. Rooms are asked for when all stand, so that meetings may
 * change places with each other: strictly (`room_taken`), or with `contested` as after an import.
 */
export async function writeMoved(
  tx: Tx,
  actor: Actor,
  opened: Opened,
  moved: readonly MeetingPlan[],
  contested = false,
): Promise<Outcome<null, MeetingRefusal>> {
  const records: AuditRecord[] = []
  for (const meeting of moved) {
    const before = opened.find(meeting.id)
    if (!before) continue
    const { from, to, roomId } = meeting
    // Back in the tray it keeps the length it had.
    const length = from === null && before.from !== null && before.to !== null ? before.to - before.from : null
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        startsAt: asDate(from),
        endsAt: asDate(to),
        roomId,
        revision: { increment: 1 },
        ...(length === null ? {} : { minutes: length }),
      },
    })
    records.push({
      eventId: opened.event.id,
      action: "meeting.move",
      subject: { kind: "meeting", id: meeting.id, title: meeting.title },
      ...summaryChanges(await opened.summary(before), await opened.summary(meeting)),
    })
  }
  await writeAudits(tx, actor, records)
  return rewriteHolds(tx, opened.event, new Set(contested ? [] : moved.map((meeting) => meeting.id)))
}
