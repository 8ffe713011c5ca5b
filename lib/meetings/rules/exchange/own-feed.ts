import type { RoomDto } from "@/lib/venues/schema"
import type { MeetingPlan } from "../../schema"
import { roomTitle } from "../import/find-room"
import type { Programme, ProgrammeMeeting } from "./programme"

const DOMAIN = "@huiwu"

/** The UID under which one of our rows stands in the calendars people subscribe to; it stays through all editions. */
export const feedUid = (id: string): string => `${id}${DOMAIN}`

/** A feed's place goes on with floor and address; the plan's room is what it begins with. The longest title wins. */
function roomNamed(place: string, rooms: readonly RoomDto[]): string {
  const titles = rooms.map(roomTitle).filter((title) => place === title || place.startsWith(`${title} `))
  return titles.sort((a, b) => b.length - a.length)[0] ?? place
}

/**
 * A calendar somebody subscribed to, brought back into its event: each entry that stands for a meeting of ours is that meeting again, not
 * a second one. Its text is put together for readers (chair, dress, note) and its place for those who have to find it, so the
 * meeting keeps its note, and the room is looked for at the beginning of the place. Other entries stay as they are.
 */
export function ownFeed(
  programme: Programme,
  existing: readonly MeetingPlan[],
  rooms: readonly RoomDto[],
): readonly ProgrammeMeeting[] {
  const ours = new Map(existing.map((one) => [feedUid(one.id), one]))
  return programme.meetings.map((said) => {
    const found = ours.get(said.id)
    return found ? { ...said, id: found.id, note: found.note, room: roomNamed(said.room, rooms) } : said
  })
}
