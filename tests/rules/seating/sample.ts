import { readFileSync } from "node:fs"
import { join } from "node:path"
import ExcelJS from "exceljs"
import type { Category, Participant } from "@/lib/people/schema"
import { type SeatHallInput, seatingSettings } from "@/lib/seating/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { type HallGeometry, hallDescription } from "@/lib/venues/schema"

const FOLDER = join(import.meta.dirname, "../../../prisma/sample/county-session")

export const sampleHall = (): HallGeometry =>
  hallGeometry(hallDescription.parse(JSON.parse(readFileSync(join(FOLDER, "hall.json"), "utf8"))))

export const person = (id: string, over: Partial<Participant> = {}): Participant => ({
  id,
  personId: id,
  name: id,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  category: "DEPUTY",
  groupId: null,
  groupName: "",
  groupShortName: "",
  groupPosition: 0,
  duty: "",
  rank: null,
  presidiumDuty: "",
  executiveGroup: "",
  listNumber: 0,
  wheelchair: false,
  nearExit: false,
  companions: 0,
  ...over,
})

/** The sample roster, read as plainly as a test can: no rules of the import here. */
export async function sampleRoster(): Promise<Participant[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(FOLDER, "roster.xlsx"))
  const people: Participant[] = []
  const groups = new Map<string, number>()
  const read = (sheet: string, skip: number, each: (cells: string[]) => Partial<Participant>, category: Category) => {
    book.getWorksheet(sheet)?.eachRow((row, number) => {
      if (number <= skip) return
      const cells = Array.from({ length: 12 }, (_, index) => String(row.getCell(index + 1).value ?? "").trim())
      const name = (cells[1] ?? "").replace(/[\s　]/gu, "")
      const id = `${category}-${String(people.length).padStart(3, "0")}`
      people.push(person(id, { name, category, listNumber: number - skip, ...each(cells) }))
    })
  }
  const needs = (remark = "") => ({
    wheelchair: remark.includes("轮椅"),
    nearExit: remark.includes("出入口"),
    companions: remark.includes("陪同人员1名") ? 1 : 0,
  })
  read(
    "代表",
    2,
    (cells) => {
      const group = cells[4] ?? ""
      if (!groups.has(group)) groups.set(group, groups.size + 1)
      return {
        groupId: group,
        groupName: group,
        groupShortName: group.slice(0, 2),
        groupPosition: groups.get(group) ?? 0,
        duty: cells[7] ?? "",
        presidiumDuty: cells[8] ?? "",
        rank: cells[9] ? Number(cells[9]) : null,
        executiveGroup: cells[10] ?? "",
        ...needs(cells[11]),
      }
    },
    "DEPUTY",
  )
  read("列席人员", 1, (cells) => ({ unit: cells[2] ?? "", ...needs(cells[5]) }), "OBSERVER")
  read("特邀人员", 1, (cells) => ({ unit: cells[2] ?? "", ...needs(cells[5]) }), "INVITED")
  return people
}

export const customs = {
  evenRule: "E1",
  twoPersonRule: "sameAsEven",
  strokeRule: "name",
  strokeTie: "structure",
} as const

export const ask = (
  geometry: HallGeometry,
  participants: readonly Participant[],
  over: Partial<SeatHallInput> = {},
): SeatHallInput => ({
  geometry,
  participants,
  attendIds: participants.map(({ id }) => id),
  chairGroup: null,
  kind: "全体会议",
  settings: seatingSettings.parse({}),
  customs,
  locked: [],
  ...over,
})
