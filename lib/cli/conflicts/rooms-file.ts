import { readRoomsFile } from "@/lib/venues/rules/import/read"
import type { RoomDto, TravelMinutes } from "@/lib/venues/schema"
import { tablesOf } from "../files/tables"
import { InputError } from "../input-error"

export type Rooms = { rooms: RoomDto[]; travel: TravelMinutes }

/** The rooms and travel minutes of a spreadsheet. Throws InputError with the first row that is wrong. */
export async function readRooms(file: string): Promise<Rooms> {
  const read = readRoomsFile(await tablesOf(file))
  const [problem] = read.problems
  if (problem) {
    const { sheet, row, value, code } = problem
    throw new InputError(
      "row",
      { file, sheet, row },
      { namespace: "venues", key: `import.problems.${code}`, values: { value } },
    )
  }
  if (read.rooms.length === 0) throw new InputError("nothing", { file, what: "rooms" })
  const rooms = read.rooms.map((room): RoomDto => {
    const layouts = room.layouts ?? []
    return {
      id: `${room.venue}/${room.name}`,
      venueId: room.venue,
      venueName: room.venue,
      address: room.address ?? "",
      name: room.name,
      floor: room.floor ?? "",
      layouts,
      capacity: layouts[0]?.capacity ?? 0,
      equipment: room.equipment ?? [],
      opensAt: room.opensAt ?? 0,
      closesAt: room.closesAt ?? 1440,
      setUpMinutes: room.setUpMinutes ?? 0,
      clearAwayMinutes: room.clearAwayMinutes ?? 0,
      hallId: null,
    }
  })
  return { rooms, travel: Object.fromEntries(read.travel.map(({ from, to, minutes }) => [`${from}>${to}`, minutes])) }
}
