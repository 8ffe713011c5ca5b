import type { Finder } from "./finder"
import type { Moment } from "./moment"
import type { ForReason } from "./reasons"
import type { RoomNature } from "./room-nature"

export type Nearness = { way: number; sameFloor: boolean; sameVenue: boolean; reason: ForReason | null }

/**
 * How near a room is to where its people are before and after: average minutes of the way, and how it lies to the place most
 * of them come from or go on to. Those who come from nowhere are thought to be where the meeting is now.
 */
export function nearness({ prepared, ways, ask }: Finder, { room, venue }: RoomNature, moment: Moment): Nearness {
  const own = ask.now?.roomId ?? null
  const home = ways.numberOf(own === null ? null : (prepared.rooms.get(own)?.venueId ?? null))
  const all = 2 * (ask.required.length + ask.optional.length)
  const neighbours = moment.neighbours()
  let [minutes, people] = [0, 0]
  for (const neighbour of neighbours) {
    const from = ways.numberOf(prepared.slots[neighbour.slot]?.venueId ?? null)
    minutes += neighbour.people * (neighbour.after ? ways.minutes(venue, from) : ways.minutes(from, venue))
    people += neighbour.people
  }
  const walk = home < 0 ? 0 : ways.minutes(home, venue)
  const way = all > 0 ? (minutes + (all - people) * walk) / all : walk
  // Half of the people at least, or nobody can say "where they come from".
  const most = neighbours[0] && neighbours[0].people * 4 >= all ? prepared.slots[neighbours[0].slot] : undefined
  const anchorRoom = most ? (most.meeting?.roomId ?? null) : own
  const anchor = anchorRoom === null ? undefined : prepared.rooms.get(anchorRoom)
  const venueId = anchor?.venueId ?? most?.venueId ?? null
  const sameVenue = venueId === room.venueId
  const sameFloor = sameVenue && anchor !== undefined && anchor.floor !== "" && anchor.floor === room.floor
  const from = ways.numberOf(venueId)
  const reason: ForReason | null =
    venueId === null || anchorRoom === room.id
      ? null
      : {
          ...{ code: "near", roomId: anchorRoom, venueId, sameFloor, sameVenue },
          minutes: from < 0 ? 0 : ways.minutes(from, venue),
        }
  return { way, sameFloor, sameVenue, reason }
}
