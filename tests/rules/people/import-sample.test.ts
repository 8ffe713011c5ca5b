import { beforeAll, describe, expect, it } from "vitest"
import type { Table } from "@/lib/kernel/sheet"
import { missingGlyphs } from "@/lib/names/rules/glyphs"
import { displayNames } from "@/lib/people/rules/display-names"
import { guessSheets } from "@/lib/people/rules/import/sheets"
import { printFontCoverage } from "@/lib/platform/fonts"
import { carriedOut, codesOf, NOBODY, planOf, sampleFile, tablesOf } from "./sample"

let roster: Table[]
beforeAll(async () => {
  roster = await tablesOf("roster.xlsx", sampleFile("roster.xlsx"))
})

describe("the sample roster", () => {
  it("is read as four sheets of four categories", () => {
    expect(guessSheets(roster).map(({ kind, include, rowCount }) => [kind, include, rowCount])).toEqual([
      ["DEPUTY", true, 233],
      ["OBSERVER", true, 67],
      ["INVITED", true, 26],
      ["STAFF", true, 42],
    ])
  })

  it("creates everybody without one error and proposes nine delegations and seven work groups", () => {
    const plan = planOf(roster)
    expect({ create: plan.create.length, update: plan.update.length, errors: plan.errors }).toEqual({
      create: 368,
      update: 0,
      errors: 0,
    })
    expect(plan.newGroups.map(({ shortName, rows }) => [shortName, rows])).toEqual([
      ["城关", 41],
      ["东山", 33],
      ["西河", 30],
      ["南坪", 29],
      ["北塘", 24],
      ["龙泉", 27],
      ["清溪", 22],
      ["白石", 21],
      ["解放军", 6],
      ...["秘书组", "会务组", "组织组", "宣传组", "议案组", "后勤保障组", "安全保卫组"].map((name) => [name, 6]),
    ])
  })

  it("normalises names and phones and keeps rare characters", () => {
    const people = planOf(roster).create.map(({ values }) => values)
    const names = people.map(({ name }) => name)
    for (const name of ["崔毅", "田佳飞", "欧阳志远", "阿依古丽·买买提", "王𬱖", "张㛃"]) expect(names).toContain(name)
    expect(names.filter((name) => /\s/u.test(name))).toEqual([])
    for (const char of "䶮𬱖㛃仚") expect(names.some((name) => [...name].includes(char))).toBe(true)
    expect(people.every(({ phone }) => /^1\d{10}$/.test(phone))).toBe(true)
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(368)
  })

  it("shows where what is stored differs from what is written", () => {
    const rows = planOf(roster).rows
    expect(rows[0]).toMatchObject({ cells: { name: "崔　毅" }, readAs: { name: "崔毅" } })
    expect(rows[5]).toMatchObject({ cells: { phone: "１９９００００１００５" }, readAs: { phone: "19900001005" } })
    expect(rows[1]).not.toHaveProperty("readAs")
  })

  it("keeps three 王伟 and two 刘洋 apart and says how", () => {
    const people = planOf(roster).create.map(({ values }, index) => ({
      ...values,
      id: String(index),
      groupShortName: values.groupName.slice(0, 2),
    }))
    const shown = [...displayNames(people).values()]
    expect(shown.filter((name) => name.startsWith("王伟"))).toHaveLength(3)
    expect(new Set(shown).size).toBe(368)
    expect(shown).toContain("王伟（城关）")
    expect(shown).toContain("崔毅")
  })

  it("reads needs from the remarks and keeps their words", () => {
    const people = planOf(roster).create.map(({ values }) => values)
    const count = (test: (p: (typeof people)[number]) => boolean) => people.filter(test).length
    expect(count((p) => p.diet === "halal")).toBe(8)
    expect(count((p) => p.diet === "vegetarian")).toBe(5)
    expect(count((p) => p.wheelchair)).toBe(4)
    expect(count((p) => p.nearExit)).toBe(11)
    expect(count((p) => p.companions === 1)).toBe(3)
    expect(count((p) => p.remark !== "")).toBe(27)
  })

  it("has the duties, ranks and executive groups of the list", () => {
    const people = planOf(roster).create.map(({ values }) => values)
    expect(people.filter((p) => p.duty === "团长")).toHaveLength(9)
    expect(
      people
        .filter((p) => p.presidiumDuty === "常务主席")
        .map((p) => p.rank)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(people.filter((p) => p.presidiumDuty !== "")).toHaveLength(43)
    expect(people.filter((p) => p.executiveGroup === "一")).toHaveLength(12)
    expect(people.filter((p) => p.category === "STAFF" && p.duty === "组长")).toHaveLength(7)
  })

  it("warns of the characters the print fonts lack, and of nothing else", () => {
    const coverage = printFontCoverage()
    const plan = planOf(roster, { ...NOBODY, missingGlyphs: (text) => missingGlyphs(text, coverage) })
    const codes = new Set(codesOf(plan).map(([, code, severity]) => `${code} ${severity}`))
    codes.delete("new_group note")
    expect([...codes].every((code) => code === "rare_character warning")).toBe(true)
  })

  it("imported again changes nothing", () => {
    const again = planOf(roster, carriedOut(planOf(roster)))
    const { create, update, renumber, errors, unchanged, missing, newGroups } = again
    expect({ create, update, renumber, errors, unchanged, missing, newGroups }).toEqual({
      create: [],
      update: [],
      renumber: [],
      errors: 0,
      unchanged: 368,
      missing: [],
      newGroups: [],
    })
  })
})

describe("the roster with errors", () => {
  it("marks every planted error at its row and would import the one sound row only", async () => {
    const situation = carriedOut(planOf(roster))
    const plan = planOf(await tablesOf("e.xlsx", sampleFile("roster-with-errors.xlsx")), situation)
    const errors = codesOf(plan).filter(([, , severity]) => severity === "error")
    expect(errors.map(([row, code]) => [row, code])).toEqual([
      [3, "empty_name"],
      [4, "unknown_sex"],
      [4, "phone_short"],
      [5, "unknown_group"],
      [5, "same_phone"],
      [6, "duplicate_row"],
      [7, "formula_name"],
      [8, "markup_name"],
      [9, "same_phone"],
    ])
    expect(plan.create.map(({ row }) => row.row)).toEqual([2])
    expect(plan.update).toEqual([])
  })
})
