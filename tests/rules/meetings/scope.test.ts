import { describe, expect, test } from "vitest"
import { meetingScopes } from "@/lib/meetings/rules/meeting-scopes"
import { resolveScope, rolesOf } from "@/lib/meetings/rules/resolve"
import { indexRoster } from "@/lib/meetings/rules/roster-index"
import { parseScope } from "@/lib/meetings/rules/scope"
import { person } from "../occupancy/plans"

const people = [
  person("d1", {
    name: "崔毅",
    groupName: "城关镇代表团",
    groupShortName: "城关",
    duty: "团长",
    presidiumDuty: "常务主席",
  }),
  person("d2", {
    name: "王伟",
    groupName: "城关镇代表团",
    duty: "副团长",
    presidiumDuty: "成员",
    executiveGroup: "一",
  }),
  person("d3", { name: "王伟", groupName: "解放军和武警代表团", duty: "团长", executiveGroup: "二" }),
  person("o1", { name: "闫芳", category: "OBSERVER" }),
  person("i1", { name: "龙佳蓉", category: "INVITED" }),
  person("s1", { name: "陆翔", category: "STAFF", groupName: "秘书组", duty: "组长" }),
  person("s2", { name: "吐尔逊·买买提", category: "STAFF", groupName: "会务组" }),
]
const groups = [
  { name: "城关镇代表团", shortName: "城关" },
  { name: "解放军和武警代表团", shortName: "解放军" },
  { name: "秘书组", shortName: "秘书" },
  { name: "会务组", shortName: "会务" },
]
const roster = { groups, participants: people }
const read = (text: string) => {
  const parsed = parseScope(text, roster)
  return {
    who: [...resolveScope(parsed.items, people)],
    unknown: parsed.unknown,
    ambiguous: parsed.ambiguous.map(({ name }) => name),
  }
}

describe("参加范围 in words", () => {
  const ALL = ["d1", "d2", "d3"]
  const cases: readonly (readonly [text: string, who: string[]])[] = [
    ["全体代表", ALL],
    ["县人大代表", ALL],
    ["各代表团", ALL],
    ["全体代表；列席人员", [...ALL, "o1"]],
    ["全体代表; 列席人员;特邀人员", [...ALL, "o1", "i1"]],
    ["全体代表、列席人员和特邀人员", [...ALL, "o1", "i1"]],
    ["全体代表以及工作人员", [...ALL, "s1", "s2"]],
    ["城关镇代表团", ["d1", "d2"]],
    ["城关代表团", ["d1", "d2"]],
    ["城关镇代表团全体代表", ["d1", "d2"]],
    ["解放军和武警代表团", ["d3"]],
    ["城关镇代表团和解放军和武警代表团", ["d1", "d2", "d3"]],
    ["城关镇代表团；解放军和武警代表团", ALL],
    ["主席团", ["d1", "d2"]],
    ["大会主席团成员", ["d1", "d2"]],
    ["常务主席", ["d1"]],
    ["主席团常务主席", ["d1"]],
    ["团长", ["d1", "d3"]],
    ["各代表团团长", ["d1", "d3"]],
    ["副团长", ["d2"]],
    ["执行主席第一组", ["d2"]],
    ["执行主席（第２组）", ["d3"]],
    ["执行主席", ["d2", "d3"]],
    ["秘书组；团长", ["d1", "d3", "s1"]],
    ["秘书组", ["s1"]],
    ["工作人员", ["s1", "s2"]],
    ["崔 毅", ["d1"]],
    ["陆翔，吐尔逊·买买提", ["s1", "s2"]],
    ["", []],
  ]
  test.each(cases)("%s", (text, who) => {
    expect(read(text)).toEqual({
      who: people.map(({ id }) => id).filter((id) => who.includes(id)),
      unknown: [],
      ambiguous: [],
    })
  })

  test("a name two people bear is reported and kept as written", () => {
    expect(read("王伟；闫芳")).toEqual({ who: ["o1"], unknown: [], ambiguous: ["王伟"] })
    expect(parseScope("王伟", roster).items).toEqual([
      { role: "ATTEND", kind: "TEXT", ref: "王伟", participationId: null },
    ])
  })

  test("what names nobody is kept as text and reported", () => {
    expect(read("全体代表；县级老领导")).toEqual({ who: ALL, unknown: ["县级老领导"], ambiguous: [] })
    expect(read("县委和县政府领导").unknown).toEqual(["县委和县政府领导"])
    expect(parseScope("<script>；", roster).unknown).toEqual(["<script>"])
  })
})

describe("chairs", () => {
  test.each([
    ["城关镇代表团", "团长", ["d1"]],
    ["解放军和武警代表团", "团长", ["d3"]],
    ["主席团", "团长", ["d1", "d3"]],
    ["全体代表", "执行主席第一组", ["d2"]],
    ["主席团", "常务主席", ["d1"]],
    ["全体代表", "县人大常委会主任", []],
  ])("%s chaired by %s", (scope, chair, who) => {
    const { items, unknown } = meetingScopes(scope, chair, roster)
    expect([...resolveScope(items, people, ["CHAIR"])]).toEqual(who)
    expect(unknown).toEqual([])
  })

  test("who chairs is not told twice", () => {
    const roles = rolesOf(meetingScopes("城关镇代表团", "团长", roster).items, indexRoster(people))
    expect([...roles]).toEqual([
      ["d1", "CHAIR"],
      ["d2", "ATTEND"],
    ])
  })
})
