import { describe, expect, it } from "vitest"
import { rostrumAlarmOf, seatDifferences } from "@/lib/seating/rules/release/difference"
import { decideReleaseStep } from "@/lib/seating/rules/release/flow"
import { readAloud } from "@/lib/seating/rules/release/read-aloud"
import type { ReleaseStatus, ReleaseStep, SeatedList } from "@/lib/seating/schema/release"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatName } from "@/lib/venues/rules/seat-name"
import { hallDescription } from "@/lib/venues/schema"
import { person, smallHall } from "../../../support/paper-plan"

const geometry = hallGeometry(smallHall)
const nameOf = new Map(geometry.seats.map((seat) => [seat.id, seatName(seat)]))
const team = (id: string, name: string, more = {}) =>
  person(id, name, { groupId: "g", groupName: "城关镇代表团", groupShortName: "城关", groupPosition: 1, ...more })
const people = [team("a", "王伟"), team("b", "李萌"), team("c", "陈静"), team("d", "王伟", { sex: "FEMALE" })]
const list = (seats: Record<string, string>, of = people): SeatedList => ({
  people: of,
  seats: Object.entries(seats).map(([participationId, seatId]) => ({
    participationId,
    seatId,
    ...(nameOf.get(seatId) ?? { section: "", row: "?", label: "?" }),
  })),
})

describe("the steps of a release", () => {
  const table: [ReleaseStatus, ReleaseStep, who: "author" | "other", string][] = [
    ["SUBMITTED", "check", "other", "ok"],
    ["SUBMITTED", "check", "author", "cannot_check_own"],
    ["SUBMITTED", "approve", "other", "release_not_checked"],
    ["SUBMITTED", "approve", "author", "cannot_check_own"],
    ["SUBMITTED", "return", "other", "ok"],
    ["SUBMITTED", "return", "author", "cannot_check_own"],
    ["SUBMITTED", "withdraw", "author", "ok"],
    ["SUBMITTED", "withdraw", "other", "only_author_withdraws"],
    ["CHECKED", "check", "other", "already_decided"],
    ["CHECKED", "approve", "other", "ok"],
    ["CHECKED", "approve", "author", "cannot_check_own"],
    ["CHECKED", "return", "other", "ok"],
    ["CHECKED", "withdraw", "author", "ok"],
    ["APPROVED", "withdraw", "author", "already_decided"],
    ["APPROVED", "return", "other", "already_decided"],
    ["RETURNED", "check", "other", "already_decided"],
    ["WITHDRAWN", "approve", "other", "already_decided"],
  ]
  it.each(table)("%s: %s by the %s → %s", (status, step, who, expected) => {
    const outcome = decideReleaseStep({ number: 2, status, authorId: "author", authorName: "张三" }, step, who)
    expect(outcome.ok ? "ok" : outcome.refusal.code).toBe(expected)
  })
})

describe("the difference between two states", () => {
  const before = list({ a: "stage/0/0", b: "0/0/0", c: "0/0/1" })
  it("is none between equal ones, in whatever order they come", () => {
    const turned = { people: [...people].reverse(), seats: [...before.seats].reverse() }
    expect(seatDifferences(before, turned)).toEqual([])
  })

  it("names moves, arrivals, departures, new names and posts; the stage first", () => {
    const renamed = [
      team("a", "王伟"),
      team("b", "李盟"),
      team("c", "陈静", { post: "局长" }),
      people[3] ?? team("d", ""),
    ]
    const after = list({ a: "stage/0/1", b: "0/0/0", d: "0/1/0" }, renamed)
    expect(
      seatDifferences(before, after).map(({ name, before: was, after: is, nameBefore, onStage }) => [
        name,
        was && `${was.section}${was.row}-${was.label}`,
        is && `${is.section}${is.row}-${is.label}`,
        nameBefore,
        onStage,
      ]),
    ).toEqual([
      ["王伟", "主席台1-1", "主席台1-2", null, true],
      ["李盟", "1-3", "1-3", "李萌", false],
      ["陈静", "1-1", null, null, false],
      ["王伟（女）", null, "2-3", null, false],
    ])
  })

  it("sees a new number on the same place, and a person who left the list", () => {
    const relabelled = {
      ...before,
      seats: before.seats.map((seat) => (seat.participationId === "b" ? { ...seat, label: "9" } : seat)),
    }
    expect(seatDifferences(before, relabelled)).toHaveLength(1)
    const gone = list({ a: "stage/0/0", b: "0/0/0" }, people.slice(0, 2))
    expect(seatDifferences(before, gone)).toMatchObject([{ name: "陈静", after: null }])
  })

  it("says nothing of the post of somebody who was not seated before", () => {
    const after = list({ a: "stage/0/0", b: "0/0/0", c: "0/0/1", d: "0/1/1" })
    expect(seatDifferences(before, after)).toMatchObject([{ participationId: "d", postBefore: null, nameBefore: null }])
  })

  it("alarms for the stage alone (check 43)", () => {
    expect(rostrumAlarmOf(3, before, list({ a: "stage/0/0", b: "0/1/0", c: "0/0/1" }))).toBeNull()
    expect(rostrumAlarmOf(3, before, list({ b: "stage/0/0", a: "0/0/0", c: "0/0/1" }))).toEqual({
      number: 3,
      people: 2,
      names: ["王伟", "李萌"],
    })
  })
})

describe("the read-aloud list", () => {
  const seated = list({ a: "0/0/1", b: "0/0/0", c: "stage/0/1", d: "0/0/3" })
  it.each([
    ["fromLeft", ["3李萌", "1王伟", "4王伟（女）"]],
    ["fromRight", ["4王伟（女）", "1王伟", "3李萌"]],
    ["byNumber", ["1王伟", "3李萌", "4王伟（女）"]],
  ] as const)("%s: the stage first, then the rows that have people", (order, expected) => {
    const rows = readAloud(seated, geometry, order)
    expect(rows.map((row) => row.key)).toEqual(["stage/0", "0/0"])
    expect(rows[0]?.section).toBe("主席台")
    expect(rows[1]?.lines.map((line) => line.label + line.name.replace("（男）", ""))).toEqual(expected)
    expect(rows[1]?.free).toBe(1)
  })
  it.each([
    ["fromLeft", "abcd"],
    ["fromRight", "dcba"],
  ] as const)("round tables are walked round: %s", (order, expected) => {
    const round = hallGeometry(
      hallDescription.parse({
        name: "宴会厅",
        sections: [
          {
            name: "宴会厅",
            layout: { kind: "round", columns: 1 },
            rows: [{ label: "1", blocks: [4] }],
            numbering: { scheme: "left-to-right" },
          },
        ],
      }),
    )
    const seats = round.seats.map((seat, at) => ({
      seatId: seat.id,
      participationId: "abcd"[at] ?? "",
      ...seatName(seat),
    }))
    const [row] = readAloud({ people, seats }, round, order)
    expect(row?.at).toBe("table")
    expect(row?.lines.map((line) => line.participationId).join("")).toBe(expected)
  })
  it("is empty without seats", () => expect(readAloud(list({}), geometry, "fromLeft")).toEqual([]))
})
