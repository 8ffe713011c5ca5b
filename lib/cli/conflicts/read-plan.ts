import type { Zone } from "@/lib/kernel/zoned"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { readRoomsFile } from "@/lib/venues/rules/import/read"
import type { RoomDto, TravelMinutes } from "@/lib/venues/schema"
import { readRoster } from "../files/roster"
import { readSchedule } from "../files/schedule"
import { tablesOf } from "../files/tables"
import { InputError } from "../input-error"

export type Files = { schedule: string; rooms: string; roster: string; zone: Zone }

async function readRooms(file: string): Promise<{ rooms: RoomDto[]; travel: TravelMinutes }> {
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

/** Reads the three spreadsheets, whatever their headers, into one plan. Throws InputError with the first thing that is wrong. */
export async function readPlan({ schedule, rooms: roomsFile, roster: rosterFile, zone }: Files): Promise<ConflictPlan> {
  const participants = await readRoster(rosterFile)
  const { rooms, travel } = await readRooms(roomsFile)
  const meetings = await readSchedule(schedule, { participants, rooms, zone })
  return { zone, meetings, participants, rooms, travel, outside: [] }
}
