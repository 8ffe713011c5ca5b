import { describe, expect, it } from "vitest"
import { isOverdue, keyTaskGaps, type MeetingForTasks, missingKeyTasks, type TaskForRules } from "@/lib/tasks/rules"

const plenary: MeetingForTasks = {
  id: "m1",
  title: "第一次全体会议",
  kind: "全体会议",
  startsAt: new Date("2027-01-13T00:30:00Z"),
  cancelled: false,
}
const meal: MeetingForTasks = { ...plenary, id: "m2", kind: "用餐" }
const cancelled: MeetingForTasks = { ...plenary, id: "m3", cancelled: true }
const task = (kind: TaskForRules["kind"], ownerId: string | null = "p1"): TaskForRules => ({
  meetingId: "m1",
  kind,
  ownerId,
})

describe("key tasks of a plenary", () => {
  it.each([
    ["none yet", [], ["NOTICE", "MATERIALS", "NAME_CARDS"]],
    ["one there", [task("NOTICE")], ["MATERIALS", "NAME_CARDS"]],
    ["all there", [task("NOTICE"), task("MATERIALS"), task("NAME_CARDS")], []],
    [
      "those of another meeting do not count",
      [{ ...task("NOTICE"), meetingId: "m9" }],
      ["NOTICE", "MATERIALS", "NAME_CARDS"],
    ],
  ])("%s", (_, tasks, kinds) => {
    expect(missingKeyTasks([plenary, meal, cancelled], tasks).map((planned) => planned.kind)).toEqual(kinds)
  })

  it("are due before the start: a week, eighteen and fourteen hours", () => {
    expect(missingKeyTasks([plenary], []).map((planned) => planned.dueAt?.toISOString())).toEqual([
      "2027-01-06T00:30:00.000Z",
      "2027-01-12T06:30:00.000Z",
      "2027-01-12T10:30:00.000Z",
    ])
  })

  it("have no due time while the meeting has none", () => {
    expect(missingKeyTasks([{ ...plenary, startsAt: null }], [])[0]?.dueAt).toBeNull()
  })
})

describe("readiness", () => {
  it.each([
    ["all owned", [task("NOTICE"), task("MATERIALS"), task("NAME_CARDS")], []],
    ["one without owner", [task("NOTICE"), task("MATERIALS", null), task("NAME_CARDS")], [["MATERIALS", false]]],
    ["one missing", [task("NOTICE"), task("MATERIALS")], [["NAME_CARDS", true]]],
    [
      "a second, owned task of the kind is enough",
      [task("NOTICE", null), task("NOTICE"), task("MATERIALS"), task("NAME_CARDS")],
      [],
    ],
  ])("%s", (_, tasks, gaps) => {
    expect(keyTaskGaps([plenary, meal, cancelled], tasks).map((gap) => [gap.kind, gap.missing])).toEqual(gaps)
  })
})

describe("overdue", () => {
  const now = new Date("2027-01-10T00:00:00Z")
  it.each([
    ["past and open", "OPEN", "2027-01-09T23:59:00Z", true],
    ["past but done", "DONE", "2027-01-09T23:59:00Z", false],
    ["due this very moment", "ACCEPTED", "2027-01-10T00:00:00Z", false],
    ["no due time", "OPEN", null, false],
  ] as const)("%s", (_, status, dueAt, expected) => {
    expect(isOverdue({ status, dueAt }, now)).toBe(expected)
  })
})
