import { type AuditRecord, writeAudits } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { checkSlot } from "@/lib/meetings/rules/meeting-time"
import { summaryChanges } from "@/lib/meetings/rules/summary"
import type { MeetingPlan, MeetingRefusal } from "@/lib/meetings/schema"
import { current, type Opened } from "@/lib/meetings/store/open"
import { asDate } from "@/lib/meetings/store/write"
import type { Tx } from "@/lib/platform/db"

/** A place for one meeting; nothing at all = not scheduled. */
export type Place = {
  meetingId: string
  revision: number
  roomId: string | null
  from: number | null
  to: number | null
}

/**
 * Puts each meeting in its place, with one audit row for each that changes. Nothing of rooms is asked here: two meetings may
 * change rooms with one another, so holds are judged when all stand. Returns the places as they were, with the revisions as
 * they are now: what takes everything back.
 */
export async function writePlaces(
  tx: Tx,
  actor: Actor,
  opened: Opened,
  places: readonly Place[],
): Promise<Outcome<Place[], MeetingRefusal>> {
  const before: MeetingPlan[] = []
  for (const place of places) {
    const found = await current(opened, place.meetingId, place.revision)
    if (!found.ok) return found
    const slot = checkSlot(place.from, place.to)
    if (!slot.ok) return slot
    if ((await opened.roomName(place.roomId)) === null) return refuse({ code: "no_such_room" })
    before.push(found.value)
  }
  const undo: Place[] = []
  const records: AuditRecord[] = []
  for (const [index, place] of places.entries()) {
    const old = before[index]
    if (!old || (old.from === place.from && old.to === place.to && old.roomId === place.roomId)) continue
    const { from, to, roomId } = place
    await tx.meeting.update({
      where: { id: old.id },
      data: { startsAt: asDate(from), endsAt: asDate(to), roomId, revision: { increment: 1 } },
    })
    records.push({
      eventId: opened.event.id,
      action: "meeting.move",
      subject: { kind: "meeting", id: old.id, title: old.title },
      ...summaryChanges(await opened.summary(old), await opened.summary({ ...old, from, to, roomId })),
    })
    undo.push({ meetingId: old.id, revision: old.revision + 1, roomId: old.roomId, from: old.from, to: old.to })
  }
  await writeAudits(tx, actor, records)
  return accept(undo)
}
