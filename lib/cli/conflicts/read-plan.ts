import { readFileSync } from "node:fs"
import { basename } from "node:path"
import type { Table } from "@/lib/kernel/sheet"
import type { Zone } from "@/lib/kernel/zoned"
import { readScheduleTables, scheduleSheets } from "@/lib/meetings/rules/import/read-tables"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { parseSheets } from "@/lib/people/rules/import/plan"
import { guessSheets } from "@/lib/people/rules/import/sheets"
import type { Participant } from "@/lib/people/schema"
import { readTables } from "@/lib/platform/xlsx"
import { readRoomsFile } from "@/lib/venues/rules/import/read"
import type { RoomDto, TravelMinutes } from "@/lib/venues/schema"
import { InputError } from "./input-error"

export type Files = { schedule: string; rooms: string; roster: string; zone: Zone }

async function tablesOf(file: string): Promise<Table[]> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    throw new InputError("missing", { file })
  }
  const tables = await readTables({ name: basename(file), bytes })
  if (tables.ok) return tables.value
  const { code, ...values } = tables.refusal
  throw new InputError(
    "unreadable",
    { file },
    { namespace: "refusals", key: code, values: values as Record<string, string | number> },
  )
}

async function readRoster(file: string): Promise<Participant[]> {
  const tables = await tablesOf(file)
  // A row whose phone or sex is wrong still is a person who can be in two places.
  const rows = parseSheets(tables, guessSheets(tables)).filter(({ values }) => values.name !== "")
  if (rows.length === 0) throw new InputError("nothing", { file, what: "roster" })
  return rows.map(({ values }, index): Participant => {
    const { name, sex, ethnicity, unit, post, category, groupName, duty, rank, presidiumDuty, executiveGroup } = values
    const id = `p${index + 1}`
    return {
      ...{
        id,
        personId: id,
        name,
        sex,
        ethnicity,
        unit,
        post,
        category,
        groupName,
        duty,
        rank,
        presidiumDuty,
        executiveGroup,
      },
      groupId: groupName === "" ? null : groupName,
      groupShortName: "",
      groupPosition: 0,
      listNumber: values.listNumber,
      wheelchair: values.wheelchair,
      nearExit: values.nearExit,
      companions: values.companions,
    }
  })
}

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
  const tables = await tablesOf(schedule)
  const names = [...new Set(participants.map((person) => person.groupName))].filter((name) => name !== "")
  const roster = { groups: names.map((name) => ({ name, shortName: "" })), participants }
  const sheets = scheduleSheets(tables, null)
  const read = readScheduleTables(tables, sheets, { zone, startsOn: null, endsOn: null, rooms, roster, knownCodes: [] })
  const problem = read.problems.find(({ severity }) => severity === "error")
  if (problem) {
    const { code, data, row } = problem
    const sheet = sheets[problem.sheet]?.name ?? ""
    throw new InputError(
      "row",
      { file: schedule, sheet, row },
      { namespace: "import", key: `problems.${code}`, values: { ...data } },
    )
  }
  if (read.entries.length === 0) throw new InputError("nothing", { file: schedule, what: "schedule" })
  const ids = new Map(read.entries.map((entry, index) => [entry.code, entry.code || `#${index + 1}`]))
  const meetings = read.entries.map((entry, position): MeetingPlan => {
    const { sheet: _, row: __, parentCode, ...rest } = entry
    const id = entry.code || `#${position + 1}`
    const parentId = parentCode === "" ? null : (ids.get(parentCode) ?? null)
    return { ...rest, id, eventId: "", parentId, position, cancelled: false, revision: 0, agenda: [] }
  })
  return { zone, meetings, participants, rooms, travel, outside: [] }
}
