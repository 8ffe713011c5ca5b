import { describe, expect, it } from "vitest"
import { listedNames } from "@/lib/people/rules/display-names"
import {
  firstStrokes,
  type Listed,
  type NameCustoms,
  nameOrder,
  strokeOrder,
  strokePlaces,
  unknownOf,
  withoutListNumber,
} from "@/lib/people/rules/name-order"

const B: NameCustoms = { strokeRule: "name", strokeTie: "structure" }
const listed = (id: string, name: string, over: Partial<Listed> = {}): Listed => ({
  id,
  name,
  groupId: "g1",
  groupPosition: 1,
  listNumber: 0,
  ...over,
})
const names = (people: readonly Listed[]) => people.map((person) => person.name)

describe("the order of names an event has chosen", () => {
  const people = [
    listed("1", "王小洪", { listNumber: 3 }),
    listed("2", "王毅", { listNumber: 2 }),
    listed("3", "𰻝一", { listNumber: 1 }),
    listed("4", "陈一"),
  ]
  it.each<[string, Partial<NameCustoms>, string[]]>([
    ["姓名笔画; unknown strokes last", {}, ["王小洪", "王毅", "陈一", "𰻝一"]],
    ["姓氏笔画", { strokeRule: "surname" }, ["王毅", "王小洪", "陈一", "𰻝一"]],
    [
      "what the office states of a character",
      { strokeOverrides: { 𰻝: { strokes: "11" } } },
      ["𰻝一", "王小洪", "王毅", "陈一"],
    ],
    ["a spelling for one person", { sortAs: { "4": "丁一" } }, ["陈一", "王小洪", "王毅", "𰻝一"]],
    ["the published list, whoever has no number last", { strokeRule: "published" }, ["𰻝一", "王毅", "王小洪", "陈一"]],
  ])("%s", (_, customs, expected) => {
    expect(names(nameOrder(people, { ...B, ...customs }))).toEqual(expected)
    expect(names(nameOrder([...people].reverse(), { ...B, ...customs }))).toEqual(expected)
  })

  it("says who was added to a published list without a number, and only there", () => {
    expect(names(withoutListNumber(people, { ...B, strokeRule: "published" }))).toEqual(["陈一"])
    expect(withoutListNumber(people, B)).toEqual([])
  })

  it("goes by strokes for whoever looks a name up, also where lists keep their order", () => {
    expect(names(strokeOrder(people, { ...B, strokeRule: "published" }))).toEqual(["王小洪", "王毅", "陈一", "𰻝一"])
    expect(strokePlaces([people[1], people[0], people[1]] as Listed[], { ...B, strokeRule: "published" })).toEqual([
      1, 0, 1,
    ])
  })

  it("puts the same names in the order of the electing units, people without one last", () => {
    const same = [
      listed("x", "王凯", { groupId: null, groupPosition: 0 }),
      listed("y", "王凯", { groupId: "g2", groupPosition: 2, listNumber: 1 }),
      listed("z", "王凯", { groupId: "g1", groupPosition: 1, listNumber: 9 }),
    ]
    expect(nameOrder(same, B).map(({ id }) => id)).toEqual(["z", "y", "x"])
  })

  it("looks at the spelling, not the name, for unknown and first characters", () => {
    const person = listed("3", "𰻝一")
    expect(unknownOf(person, B)).toBe("𰻝")
    expect(unknownOf(person, { ...B, sortAs: { "3": "王一" } })).toBe("")
    expect(firstStrokes(person, { ...B, sortAs: { "3": "王一" } })).toEqual({ first: "王", strokes: 4 })
    expect(firstStrokes(person, { ...B, strokeOverrides: { 𰻝: { strokes: "123" } } })).toEqual({
      first: "𰻝",
      strokes: 3,
    })
    expect(unknownOf(listed("constructor", "王一"), { ...B, sortAs: {} })).toBe("")
  })
})

describe("names as published lists write them", () => {
  type Row = [string, "MALE" | "FEMALE" | null, string, string, string]
  const show = (rows: Row[], groupShown = false) => [
    ...listedNames(
      rows.map(([name, sex, ethnicity, groupShortName, unit], index) => ({
        id: String(index),
        name,
        sex,
        ethnicity,
        groupShortName,
        unit,
      })),
      { groupShown },
    ).values(),
  ]
  it.each<[string, Row[], string[], boolean?]>([
    ["women", [["李萌", "FEMALE", "汉族", "山东", ""]], ["李萌（女）"]],
    ["minorities", [["马旭", "MALE", "回族", "山东", ""]], ["马旭（回族）"]],
    ["both", [["马兰", "FEMALE", "回族", "山东", ""]], ["马兰（女，回族）"]],
    ["nothing to say", [["王毅", "MALE", "汉", "山东", ""]], ["王毅"]],
    [
      "a man and a woman of one name",
      [
        ["李萌", "MALE", "", "山东", ""],
        ["李萌", "FEMALE", "", "河南", ""],
      ],
      ["李萌", "李萌（女）"],
    ],
    [
      "the same names by electing unit",
      [
        ["王凯", null, "", "山东", ""],
        ["王凯", null, "", "河南", ""],
        ["陈静", "FEMALE", "", "河北", ""],
        ["陈静", "FEMALE", "", "山东", ""],
      ],
      ["王凯（山东）", "王凯（河南）", "陈静（女，河北）", "陈静（女，山东）"],
    ],
    [
      "inside one delegation by unit of work",
      [
        ["王凯", "MALE", "", "山东", "一中"],
        ["王凯", "MALE", "", "山东", "县医院"],
      ],
      ["王凯（一中）", "王凯（县医院）"],
      true,
    ],
    [
      "where the list shows the delegation, it is not said again",
      [
        ["王凯", "MALE", "", "山东", ""],
        ["王凯", "MALE", "", "河南", ""],
      ],
      ["王凯", "王凯"],
      true,
    ],
    [
      "nothing tells them apart: by number",
      [
        ["王凯", "FEMALE", "", "", ""],
        ["王凯", "FEMALE", "", "", ""],
      ],
      ["王凯（女，1）", "王凯（女，2）"],
    ],
  ])("%s", (_, rows, expected, groupShown) => {
    expect(show(rows, groupShown)).toEqual(expected)
  })
})
