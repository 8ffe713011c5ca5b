import type { Finder } from "./finder"
import type { Moment } from "./moment"
import type { ForReason } from "./reasons"
import type { RoomNature } from "./room-nature"

export type Nearness = { way: number; sameFloor: boolean; sameVenue: boolean; reason: ForReason | null }

/**
 * How near a room is to where its people are before and after: average minutes of the way, and how it lies to the place most
 * of them come from (the meeting's own room where they come from nowhere).
 */
export function nearness({ prepared, ways, ask }: Finder, { room, venue }: RoomNature, moment: Moment): Nearness {
  let [minutes, people] = [0, 0]
  const neighbours = moment.neighbours()
  for (const neighbour of neighbours) {
    const from = ways.numberOf(prepared.slots[neighbour.slot]?.venueId ?? null)
    minutes += neighbour.people * (neighbour.after ? ways.minutes(venue, from) : ways.minutes(from, venue))
    people += neighbour.people
  }
  const first = neighbours[0] ? prepared.slots[neighbours[0].slot] : undefined
  const anchorRoom = first ? (first.meeting?.roomId ?? null) : (ask.now?.roomId ?? null)
  const anchor = anchorRoom === null ? undefined : prepared.rooms.get(anchorRoom)
  const venueId = anchor?.venueId ?? first?.venueId ?? null
  const sameVenue = venueId === room.venueId
  const sameFloor = sameVenue && anchor !== undefined && anchor.floor !== "" && anchor.floor === room.floor
  const from = ways.numberOf(venueId)
  const direct = from < 0 ? 0 : ways.minutes(from, venue)
  const way = people > 0 ? minutes / people : direct
  const reason: ForReason | null =
    venueId === null || anchorRoom === room.id
      ? null
      : { code: "near", roomId: anchorRoom, venueId, minutes: direct, sameFloor, sameVenue }
  return { way, sameFloor, sameVenue, reason }
}
