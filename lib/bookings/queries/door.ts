import type { SystemActor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import type { RoomEntry } from "../schema"
import { publishedTitles } from "./published-titles"
import { roomFacts } from "./room-facts"
import { roomsWeek } from "./week"

/** What is shown at a door: a title, "" when it is confidential or not published yet. */
export type DoorEntry = {
  /** Of a booking; null otherwise. */
  bookingId: string | null
  kind: "BOOKING" | "MEETING" | "BLOCK"
  title: string
  from: number
  to: number
  contact: string
  arrived: boolean
  waiting: boolean
}
export type DoorView = {
  roomId: string
  room: string
  zone: string
  now: number
  current: DoorEntry | null
  /** What follows until the end of the day after. */
  next: DoorEntry[]
  /** Free until then (margins of what comes next taken off); null when it is taken now, or nothing follows. */
  freeUntil: number | null
  releaseAfterMinutes: number
}

/** The door has no name: it sees what stands there and reads no confidential title. */
const DOOR: SystemActor = { kind: "system", name: "door" }
const AHEAD = 2 * 1440

/**
 * What stands in a room now and next, for the page at its door; null when there is no such room. No actor is asked: the page's link is the
 * right. Whoever walks past reads it, so a meeting of a session bears the title it was published with; one that stands in the draft
 * alone takes the room, but its title is "".
 */
export async function doorView(roomId: string, at: Date): Promise<DoorView | null> {
  const room = (await roomFacts([roomId])).get(roomId)
  if (!room) return null
  const now = toMinutes(at)
  const { zone } = await officeSettingsOf()
  const standing = await roomsWeek(DOOR, now, now + AHEAD, [roomId])
  const published = await publishedTitles(standing.flatMap(({ kind, id }) => (kind === "MEETING" ? [id] : [])))
  const titleOf = ({ kind, id, title, booking }: RoomEntry): string =>
    kind === "MEETING" ? (published.get(id) ?? "") : booking?.confidential ? "" : title
  const entries = standing.map((entry) => ({
    entry,
    shown: {
      bookingId: entry.booking?.id ?? null,
      kind: entry.kind,
      title: titleOf(entry),
      ...{ from: entry.from, to: entry.to },
      contact: entry.booking && !entry.booking.confidential ? entry.booking.bookedByName : "",
      arrived: entry.booking?.arrived ?? false,
      waiting: entry.booking?.status === "REQUESTED",
    } satisfies DoorEntry,
  }))
  const current = entries.find(({ entry }) => entry.from <= now && entry.to > now)?.shown ?? null
  const following = entries.filter(({ entry }) => entry.from > now)
  const [first] = following
  return {
    ...{ roomId, room: room.title, zone, now, current, next: following.map(({ shown }) => shown) },
    freeUntil: current || !first ? null : first.entry.from - first.entry.setUpMinutes,
    releaseAfterMinutes: room.releaseAfterMinutes,
  }
}
