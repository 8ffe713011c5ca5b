import { describe, expect, it } from "vitest"
import { differences } from "@/lib/audit/rules/differences"
import { auditFilter } from "@/lib/audit/schema"

describe("differences", () => {
  it.each([
    ["a changed field", { room: "六号厅", title: "x" }, { room: "七号厅", title: "x" }, [["room", "六号厅", "七号厅"]]],
    ["a new thing", null, { name: "王伟" }, [["name", "", "王伟"]]],
    ["a removed thing", { name: "王伟" }, undefined, [["name", "王伟", ""]]],
    [
      "fields of fields",
      { settings: { evenRule: "E1" } },
      { settings: { evenRule: "E2" } },
      [["settings.evenRule", "E1", "E2"]],
    ],
    ["lists", { areas: ["people"] }, { areas: ["people", "tasks"] }, [["areas", "people", "people、tasks"]]],
    ["null and missing alike", { rank: null }, {}, []],
    ["false and nothing are not alike", { locked: false }, {}, [["locked", "false", ""]]],
    ["nothing", null, null, []],
  ])("%s", (_what, before, after, expected) => {
    expect(differences(before, after).map((d) => [d.field, d.before, d.after])).toEqual(expected)
  })

  it("keeps long texts and many fields readable", () => {
    expect(differences(null, { body: "长".repeat(1000) })[0]?.after).toHaveLength(301)
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, i]))
    expect(differences(null, many)).toHaveLength(60)
  })
})

describe("the filter of the records", () => {
  it("takes what it can read and drops the rest", () => {
    expect(
      auditFilter.parse({ who: " 周 ", from: "2027-01-12", to: "yesterday", before: "1; DROP TABLE", text: ["a"] }),
    ).toEqual({
      who: "周",
      what: "",
      eventId: "",
      from: "2027-01-12",
      to: "",
      text: "",
      before: null,
    })
  })
})
