import { describe, expect, it } from "vitest"
import { displayNames } from "@/lib/people/rules/display-names"
import { distance, shortNameOf, shortNamesOf } from "@/lib/people/rules/groups"
import { needsFrom } from "@/lib/people/rules/needs"

const NONE = { diet: "", wheelchair: false, nearExit: false, companions: 0 }

it.each([
  ["", NONE],
  ["清真", { ...NONE, diet: "halal" }],
  ["本人吃素", { ...NONE, diet: "vegetarian" }],
  ["轮椅，请安排靠近出入口", { ...NONE, wheelchair: true, nearExit: true }],
  ["行动不便，需靠近出入口", { ...NONE, nearExit: true }],
  ["需陪同人员1名", { ...NONE, companions: 1 }],
  ["陪同人员两名、清真", { ...NONE, companions: 2, diet: "halal" }],
  ["需家属陪同", { ...NONE, companions: 1 }],
  ["无需陪同", NONE],
  ["不需要轮椅，素食", { ...NONE, diet: "vegetarian" }],
  ["第一次参会", NONE],
])("needs in “%s”", (remark, needs) => expect(needsFrom(remark)).toEqual(needs))

it.each([
  ["城关镇代表团", "城关"],
  ["解放军和武警代表团", "解放军"],
  ["城北街道代表团", "城北"],
  ["北塘乡代表团", "北塘"],
  ["乡镇代表团", "乡镇"],
  ["第一代表团", "第一"],
])("%s is %s in short", (name, short) => expect(shortNameOf(name, "DELEGATION")).toBe(short))

it("short names that would be the same keep what tells them apart", () =>
  expect(shortNamesOf(["城关镇代表团", "城关乡代表团", "东山镇代表团"], "DELEGATION")).toEqual([
    "城关镇",
    "城关乡",
    "东山",
  ]))

it.each([
  ["", "", 0],
  ["城关", "城关", 0],
  ["城关", "城观", 1],
  ["城关镇", "城关", 1],
  ["", "城关", 2],
  ["关城", "城关", 2],
])("distance of %s and %s is %i", (a, b, far) => expect(distance(a, b)).toBe(far))

describe("how same-named people are written", () => {
  const person = (id: string, name: string, more: object = {}) => ({
    id,
    name,
    sex: null,
    ethnicity: "",
    groupShortName: "",
    unit: "",
    ...more,
  })
  it.each([
    ["one bearer: nothing added", [{ groupShortName: "城关" }], ["王伟"]],
    ["by group", [{ groupShortName: "城关" }, { groupShortName: "东山" }], ["王伟（城关）", "王伟（东山）"]],
    [
      "by sex inside one group",
      [
        { groupShortName: "城关", sex: "MALE" },
        { groupShortName: "城关", sex: "FEMALE" },
      ],
      ["王伟", "王伟（女）"],
    ],
    [
      "by both",
      [
        { groupShortName: "城关", sex: "MALE" },
        { groupShortName: "城关", sex: "FEMALE" },
        { groupShortName: "东山", sex: "FEMALE" },
      ],
      ["王伟（男，城关）", "王伟（女，城关）", "王伟（女，东山）"],
    ],
    ["by unit", [{ unit: "县医院" }, { unit: "一中" }], ["王伟（县医院）", "王伟（一中）"]],
    ["nothing tells them apart: by number", [{}, {}], ["王伟（1）", "王伟（2）"]],
  ])("%s", (_, people, expected) => {
    const shown = displayNames(people.map((more, index) => person(String(index), "王伟", more)))
    expect([...shown.values()]).toEqual(expected)
  })
})
