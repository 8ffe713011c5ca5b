import { DEFAULT_ZONE, type Zone } from "@/lib/kernel/zoned"
import { readScheduleTables, scheduleSheets } from "@/lib/meetings/rules/import/read-tables"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { InputError } from "../input-error"
import { tablesOf } from "./tables"

/**
 * The meetings of a schedule file; ids are its own codes (#1, #2 … where it has none). Throws InputError with the first row
 * that is wrong; without `rooms` where a meeting takes place is left open.
 */
export async function readSchedule(
  file: string,
  { participants, rooms, zone }: { participants: readonly Participant[]; rooms: readonly RoomDto[] | null; zone: Zone },
): Promise<MeetingPlan[]> {
  const tables = await tablesOf(file)
  const names = [...new Set(participants.map((person) => person.groupName))].filter((name) => name !== "")
  const roster = { groups: names.map((name) => ({ name, shortName: "" })), participants }
  const sheets = scheduleSheets(tables, null)
  const read = readScheduleTables(tables, sheets, {
    zone,
    startsOn: null,
    endsOn: null,
    rooms,
    roster,
    knownCodes: [],
  })
  const problem = read.problems.find(({ severity }) => severity === "error")
  if (problem) {
    const { code, data, row } = problem
    const sheet = sheets[problem.sheet]?.name ?? ""
    throw new InputError(
      "row",
      { file, sheet, row },
      { namespace: "import", key: `problems.${code}`, values: { ...data } },
    )
  }
  if (read.entries.length === 0) throw new InputError("nothing", { file, what: "schedule" })
  const ids = new Map(read.entries.map((entry, index) => [entry.code, entry.code || `#${index + 1}`]))
  return read.entries.map((entry, position): MeetingPlan => {
    const { sheet: _, row: __, parentCode, ...rest } = entry
    const id = entry.code || `#${position + 1}`
    const parentId = parentCode === "" ? null : (ids.get(parentCode) ?? null)
    return { ...rest, id, eventId: "", parentId, position, cancelled: false, revision: 0, agenda: [] }
  })
}

/** The names of rooms a schedule file uses, as it writes them, in the order of the file. */
export async function roomsNamed(file: string): Promise<string[]> {
  const tables = await tablesOf(file)
  const roster = { groups: [], participants: [] }
  const context = { zone: DEFAULT_ZONE, startsOn: null, endsOn: null, rooms: null, roster, knownCodes: [] }
  const { rows } = readScheduleTables(tables, scheduleSheets(tables, null), context)
  const names = rows.flatMap(({ cells }) =>
    cells.room ? [[cells.venue, cells.room].filter((part) => part !== undefined).join("·")] : [],
  )
  return [...new Set(names)]
}
