import { readFileSync } from "node:fs"
import { textOf } from "@/lib/kernel/sheet"
import { readScheduleTables, scheduleSheets } from "@/lib/meetings/rules/import/read-tables"
import type { ScheduleRead } from "@/lib/meetings/rules/import/schema"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Category } from "@/lib/people/schema"
import { readTables } from "@/lib/platform/xlsx"
import type { RoomDto } from "@/lib/venues/schema"
import { person, room } from "./plans"

const folder = "prisma/sample/county-session"
const open = async (name: string) => {
  const tables = await readTables({ name, bytes: readFileSync(`${folder}/${name}`) })
  if (!tables.ok) throw new Error(tables.refusal.code)
  return tables.value
}

/** A plain reading of the sample, independent of the product's own import of people and venues. */
async function readRoster() {
  const categories: Category[] = ["DEPUTY", "OBSERVER", "INVITED", "STAFF"]
  const tables = await open("roster.xlsx")
  return tables.flatMap((table, sheet) => {
    const head = sheet === 0 ? 1 : 0
    const columns = (table.rows[head] ?? []).map(textOf)
    return table.rows.slice(head + 1).flatMap((row, index) => {
      const at = (name: string): string => textOf(row[columns.indexOf(name)]).trim()
      if (at("姓名") === "") return []
      const groupName = at("代表团") || at("工作组")
      const category = categories[sheet] ?? "STAFF"
      const { 主席团: presidiumDuty, 执行主席分组: executiveGroup } = {
        主席团: at("主席团"),
        执行主席分组: at("执行主席分组"),
      }
      const duty = at("团内职务")
      return [
        person(`${category}${index + 1}`, {
          name: at("姓名").replace(/\s/g, ""),
          category,
          groupName,
          duty,
          presidiumDuty,
          executiveGroup,
        }),
      ]
    })
  })
}

async function readRooms(): Promise<RoomDto[]> {
  const [table] = await open("rooms.xlsx")
  return (table?.rows ?? []).slice(1).map((row) => {
    const [venue, name, floor, capacity, layout, setUp, clearAway, , , hours] = row.map(textOf)
    const [opensAt, closesAt] = (hours ?? "")
      .split("-")
      .map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
    return room(`${venue}/${name}`, {
      venueId: venue ?? "",
      venueName: venue ?? "",
      name: name ?? "",
      floor: floor ?? "",
      layouts: [{ layout: layout ?? "", capacity: Number(capacity) }],
      capacity: Number(capacity),
      setUpMinutes: Number(setUp),
      clearAwayMinutes: Number(clearAway),
      opensAt: opensAt ?? 0,
      closesAt: closesAt ?? 1440,
    })
  })
}

export async function samplePlan(): Promise<{ plan: ConflictPlan; read: ScheduleRead }> {
  const [participants, rooms, tables] = [await readRoster(), await readRooms(), await open("schedule.xlsx")]
  const groups = [...new Set(participants.map((one) => one.groupName))].filter((name) => name !== "")
  const roster = { groups: groups.map((name) => ({ name, shortName: "" })), participants }
  const context = { zone: "Asia/Shanghai", startsOn: "2027-01-12", endsOn: "2027-01-15", rooms, roster, knownCodes: [] }
  const read = readScheduleTables(tables, scheduleSheets(tables, null), context)
  const meetings = read.entries.map((entry, position): MeetingPlan => {
    const { code: id, parentCode, ...rest } = entry
    const parentId = parentCode === "" ? null : parentCode
    return { ...rest, id, code: id, eventId: "e", parentId, position, cancelled: false, revision: 0, agenda: [] }
  })
  const travel = { "人民会堂>云溪宾馆": 15, "云溪宾馆>人民会堂": 15 }
  return { plan: { zone: "Asia/Shanghai", meetings, participants, rooms, travel, outside: [] }, read }
}
