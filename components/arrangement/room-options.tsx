import type { RoomDto } from "@/lib/venues/schema"

/** Rooms by venue, in the office's order. */
export function byVenue(rooms: readonly RoomDto[]): { id: string; name: string; rooms: RoomDto[] }[] {
  const venues = new Map<string, { id: string; name: string; rooms: RoomDto[] }>()
  for (const room of rooms) {
    const venue = venues.get(room.venueId) ?? { id: room.venueId, name: room.venueName, rooms: [] }
    venue.rooms.push(room)
    venues.set(room.venueId, venue)
  }
  return [...venues.values()]
}

/** The options of a select, one group for each venue. */
export function RoomOptions({ rooms }: { rooms: readonly RoomDto[] }) {
  return (
    <>
      {byVenue(rooms).map((venue) => (
        <optgroup key={venue.id} label={venue.name}>
          {venue.rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {room.name}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  )
}
