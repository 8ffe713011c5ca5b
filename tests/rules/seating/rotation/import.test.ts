import { describe, expect, it } from "vitest"
import { foundSheets } from "@/lib/kernel/import-sheets"
import type { Cell, Table } from "@/lib/kernel/sheet"
import { HISTORY_NEEDED, HISTORY_SPECS, sessionIn, sessionOfSheet } from "@/lib/seating/rules/rotation/import/fields"
import { historyDigest, planHistoryImport } from "@/lib/seating/rules/rotation/import/plan"
import type { PastSeat } from "@/lib/seating/schema/history"
import { person } from "../sample"

const member = (id: string, name: string, group: string, unit = "") =>
  person(id, {
    personId: `person-${id}`,
    name,
    groupId: group,
    groupName: `${group}镇代表团`,
    groupShortName: group,
    unit,
  })
const participants = [
  member("a", "王伟", "城关", "县医院"),
  member("b", "王伟", "东山", "一中"),
  member("c", "王伟", "东山", "县医院"),
  member("d", "丁一", "城关"),
  member("e", "阿依古丽·买买提", "东山"),
]

const HEADER = ["姓名", "代表团", "单位", "第几次会议", "第几排", "共几排", "离中心"]
const table = (...rows: Cell[][]): Table => ({ sheet: "座次", rows: [HEADER, ...rows] })
const planOf = (
  tables: readonly Table[],
  { history = [], resolutions = {} }: { history?: PastSeat[]; resolutions?: Record<string, string> } = {},
) => {
  const kindOf = (one: Table, headerRow: number) => sessionOfSheet(one, headerRow) || "2"
  const sheets = foundSheets(tables, null, HISTORY_SPECS, HISTORY_NEEDED, kindOf)
  return planHistoryImport(tables, sheets, resolutions, { participants, history, session: 3 })
}
const codes = (plan: ReturnType<typeof planOf>) =>
  plan.rows.map(({ problems }) => problems.map(({ code }) => code).join(" "))

describe("which session a text names", () => {
  it.each([
    ["2", 2],
    ["２", 2],
    ["第二次会议", 2],
    ["第十九届第3次会议", 3],
    ["第十二次全体会议", 12],
    ["三", 3],
    ["十", 10],
    ["大会", null],
    ["", null],
  ])("%s: %s", (text, session) => {
    expect(sessionIn(text)).toBe(session)
  })
})

describe("whom a row means", () => {
  it.each<[string, Cell[], string]>([
    ["one bearer of the name is enough", ["丁一", "", "", 1, 4, 12, ""], "person-d"],
    ["the delegation tells the same names apart", ["王伟", "城关镇代表团", "", 1, 4, 12, ""], "person-a"],
    ["in its short form", ["王伟", "城关", "", 1, 4, 12, ""], "person-a"],
    ["in brackets behind the name", ["王伟（城关）", "", "", 1, 4, 12, ""], "person-a"],
    ["then the unit", ["王伟", "东山", "一中", 1, 4, 12, ""], "person-b"],
    ["dots and spaces do not count", ["阿依古丽 • 买买提", "", "", 1, 4, 12, ""], "person-e"],
  ])("%s", (_, row, personId) => {
    expect(planOf([table(row)]).write.map((seat) => seat.personId)).toEqual([personId])
  })

  it.each<[string, Cell[], string, number]>([
    ["three of the name and nothing to tell them apart", ["王伟", "", "", 1, 4, 12, ""], "which_of_list", 3],
    ["two in the delegation", ["王伟", "东山", "", 1, 4, 12, ""], "which_of_list", 3],
    ["one bearer, but of another delegation", ["丁一", "北塘", "", 1, 4, 12, ""], "which_of_list", 1],
    ["nobody of that name", ["陈一", "", "", 1, 4, 12, ""], "not_on_list", 0],
  ])("is asked, not guessed: %s", (_, row, code, candidates) => {
    const plan = planOf([table(row)])
    expect(plan.write).toEqual([])
    expect(plan.rows[0]).toMatchObject({ status: "error", problems: [{ field: "name", code }] })
    expect(plan.rows[0]?.candidates?.length ?? 0).toBe(candidates)
  })

  it("is taken from the answer, only of those who bear the name", () => {
    const row: Cell[] = ["王伟", "", "", 1, 4, 12, ""]
    expect(planOf([table(row)], { resolutions: { "0:2": "c" } }).write[0]?.personId).toBe("person-c")
    expect(codes(planOf([table(row)], { resolutions: { "0:2": "d" } }))).toEqual(["which_of_list"])
    expect(codes(planOf([table(row)], { resolutions: { "0:2": "new" } }))).toEqual(["which_of_list"])
  })
})

describe("what is read", () => {
  it("takes the session from the sheet, and the furthest row where a list does not say how many there were", () => {
    const sheet: Table = {
      sheet: "第一次会议",
      rows: [
        ["姓名", "第几排"],
        ["丁一", 4],
        ["王伟（城关）", "第11排"],
      ],
    }
    expect(planOf([sheet]).write).toEqual([
      { personId: "person-d", session: 1, row: 4, rows: 11, groupName: "城关镇代表团", fromCentre: -1 },
      { personId: "person-a", session: 1, row: 11, rows: 11, groupName: "城关镇代表团", fromCentre: -1 },
    ])
  })

  it.each<[string, Cell[], string]>([
    ["no row", ["丁一", "", "", 1, "", 12, ""], "row_unreadable"],
    ["a row in words", ["丁一", "", "", 1, "前排", 12, ""], "row_unreadable"],
    ["row nought", ["丁一", "", "", 1, 0, 12, ""], "row_unreadable"],
    ["fewer rows than the row", ["丁一", "", "", 1, 5, 4, ""], "rows_too_few"],
    ["this session", ["丁一", "", "", 3, 5, 12, ""], "session_not_before"],
    ["a distance in words", ["丁一", "", "", 1, 5, 12, "远"], "distance_unreadable"],
    ["no name", ["", "城关", "", 1, 5, 12, ""], "empty_name"],
  ])("leaves out a row with %s and says which cell is wrong", (_, row, code) => {
    const plan = planOf([table(row, ["丁一", "", "", 2, 5, 12, 3.5])])
    expect(codes(plan)).toEqual([code, ""])
    expect([plan.errors, plan.write.length]).toEqual([1, 1])
  })

  it("does not take the same person twice for one session", () => {
    const plan = planOf([table(["丁一", "", "", 1, 5, 12, ""], ["丁一", "", "", 1, 6, 12, ""])])
    expect(codes(plan)).toEqual(["", "seat_twice"])
  })

  it("changes nothing the second time, and says what it would change", () => {
    const tables = [table(["丁一", "城关", "", 1, 5, 12, 3.5])]
    const first = planOf(tables)
    const again = planOf(tables, { history: [...first.write] })
    expect([again.unchanged, again.write]).toEqual([1, []])
    const moved = planOf([table(["丁一", "城关", "", 1, 7, 12, 3.5])], { history: [...first.write] })
    expect(moved.rows[0]).toMatchObject({ status: "update", changes: [{ field: "row", from: "5", to: "7" }] })
    expect(historyDigest(moved)).not.toBe(historyDigest(first))
  })
})
