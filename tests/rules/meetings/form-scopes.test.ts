import { describe, expect, test } from "vitest"
import { pickedOf, rosterOfPeople, scopesOfForm, unworded } from "@/lib/meetings/rules/form-scopes"
import { meetingScopes } from "@/lib/meetings/rules/meeting-scopes"
import type { ScopeItem, ScopeKind, ScopeRole } from "@/lib/meetings/schema"
import { person } from "../occupancy/plans"

const participants = [
  person("d1", { name: "崔毅", groupName: "城关镇代表团", groupShortName: "城关" }),
  person("d2", { name: "王伟", groupName: "城关镇代表团", groupShortName: "城关" }),
  person("d3", { name: "王伟", groupName: "解放军代表团" }),
]
const roster = rosterOfPeople(participants)
const item = (role: ScopeRole, kind: ScopeKind, ref: string, optional = false): ScopeItem => ({
  ...{ role, kind, ref: kind === "PERSON" ? "" : ref, participationId: kind === "PERSON" ? ref : null },
  ...(optional ? { optional } : {}),
})
const told = (items: readonly ScopeItem[]) =>
  items.map(({ role, kind, ref, participationId, optional }) =>
    [role, kind, ref || participationId || "-", optional ? "?" : ""].join(" ").trim(),
  )
/** A meeting as its words make it, and what else it has. */
const meeting = (scopeText: string, chairText: string, ...more: ScopeItem[]) => ({
  scopeText,
  chairText,
  scopes: [...meetingScopes(scopeText, chairText, roster).items, ...more],
})
const form = (before: ReturnType<typeof meeting>, more: Partial<Parameters<typeof scopesOfForm>[0]> = {}) => {
  const { scopeText, chairText } = before
  return told(scopesOfForm({ scopeText, chairText, people: pickedOf(before, roster), ...more }, before, roster))
}

describe("saving what a form shows changes nothing", () => {
  test.each([
    ["words alone", meeting("全体代表；城关镇代表团；崔毅", "县长")],
    ["a speaker on no roster", meeting("全体代表", "", item("SPEAK", "TEXT", "张教授"))],
    ["a delegation that serves", meeting("全体代表", "", item("SERVE", "GROUP", "城关镇代表团"))],
    ["somebody named who speaks as well", meeting("崔毅", "", item("SPEAK", "PERSON", "d1"))],
    ["one of two who bear a name", meeting("王伟", "", item("ATTEND", "PERSON", "d3"))],
    ["who need not come", meeting("", "崔毅", item("ATTEND", "PERSON", "d2", true))],
    ["a category that need not come", meeting("", "", item("ATTEND", "CATEGORY", "OBSERVER", true))],
  ])("%s", (_, before) => {
    expect(form(before).sort()).toEqual(told(before.scopes).sort())
  })
})

test("a person the words name keeps that they need not come, until the form says otherwise", () => {
  const before = { scopeText: "崔毅", chairText: "", scopes: [item("ATTEND", "PERSON", "d1", true)] }
  expect(pickedOf(before, roster)).toEqual([{ role: "ATTEND", participationId: "d1", optional: true }])
  expect(form(before)).toEqual(["ATTEND PERSON d1 ?"])
  expect(form(before, { people: [] })).toEqual(["ATTEND PERSON d1 ?"])
  expect(form(before, { people: [{ role: "ATTEND", participationId: "d1", optional: false }] })).toEqual([
    "ATTEND PERSON d1",
  ])
})

test("what the words no longer say goes; what they never said stays until it is taken away", () => {
  const before = meeting("崔毅", "县长", item("SPEAK", "TEXT", "张教授"), item("SERVE", "CATEGORY", "STAFF"))
  expect(form(before, { scopeText: "列席人员", chairText: "" })).toEqual([
    "ATTEND CATEGORY OBSERVER",
    "SPEAK TEXT 张教授",
    "SERVE CATEGORY STAFF",
  ])
  const without = [{ role: "SPEAK" as const, kind: "TEXT" as const, ref: "张教授" }]
  expect(form(before, { without })).not.toContain("SPEAK TEXT 张教授")
})

test("words read again by a later roster replace what they meant once", () => {
  // 崔毅 was on no roster then, 老城代表团 is none any more.
  const once = [item("ATTEND", "TEXT", "崔毅"), item("ATTEND", "GROUP", "老城代表团")]
  const before = { scopeText: "崔毅、老城代表团", chairText: "", scopes: once }
  expect(unworded(before, roster)).toEqual([])
  expect(form(before)).toEqual(["ATTEND PERSON d1", "ATTEND TEXT 老城代表团"])
})
