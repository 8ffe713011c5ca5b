import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { displayNames } from "@/lib/people/rules/display-names"
import { db } from "@/lib/platform/db"
import type { HallGeometry } from "@/lib/venues/schema"
import { changeOver, type RoomTurn } from "../rules/change/change-over"
import { type SeatingSituation, seatingSituations } from "./situation"

export type ChangeOverPage = {
  event: EventHead
  title: string
  /** Before this meeting and after it; null when the room has no such meeting. */
  turns: { into: RoomTurn | null; outOf: RoomTurn | null }
  geometry: HallGeometry | null
  /** Participation id → name as it is shown. */
  names: ReadonlyMap<string, string>
  /** Minutes the room needs after a meeting until it is empty. */
  clear: number
}

/** Null when event or meeting do not exist for this actor. */
export async function changeOverFor(actor: Actor, eventId: string, meetingId: string): Promise<ChangeOverPage | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const all = await seatingSituations(eventId)
  const own = all.find((one) => one.meeting.id === meetingId) ?? (await seatingSituations(eventId, meetingId))[0]
  if (!own) return null
  const { meeting, hall } = own
  const room = meeting.roomId === null ? null : await db().room.findUnique({ where: { id: meeting.roomId } })
  const sameRoom = all
    .filter((one) => one.meeting.roomId === meeting.roomId && one.meeting.from !== null && one.meeting.id !== meetingId)
    .sort((a, b) => (a.meeting.from ?? 0) - (b.meeting.from ?? 0))
  const at = meeting.from
  const earlier = at === null ? undefined : sameRoom.filter((one) => (one.meeting.from ?? 0) < at).at(-1)
  const later = at === null ? undefined : sameRoom.find((one) => (one.meeting.from ?? 0) >= at)
  return {
    event: access.event,
    title: meeting.title,
    turns: { into: earlier ? turn(earlier, own) : null, outOf: later ? turn(own, later) : null },
    geometry: hall?.geometry ?? null,
    names: displayNames(own.participants),
    clear: room?.clearAwayMinutes ?? 0,
  }
}

function turn(before: SeatingSituation, after: SeatingSituation): RoomTurn {
  const geometry = after.hall?.geometry
  const missing = [before, after].find((one) => !one.plan)?.meeting.title ?? ""
  return {
    before: { title: before.meeting.title, to: before.meeting.to },
    after: { title: after.meeting.title, from: after.meeting.from },
    change: before.plan && after.plan && geometry ? changeOver(before.plan.seats, after.plan.seats, geometry) : null,
    missing,
  }
}
