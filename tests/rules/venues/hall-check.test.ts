import { describe, expect, test } from "vitest"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { parseHall, validateHall } from "@/lib/venues/rules/hall-check"
import { lostSeats } from "@/lib/venues/rules/lost-seats"
import type { HallDescription, HallSection } from "@/lib/venues/schema"

const section = (change: Partial<HallSection> = {}): HallSection => ({
  name: "一楼",
  rows: [
    { label: "1", blocks: [4, 4] },
    { label: "2", blocks: [5, 5] },
  ],
  numbering: { scheme: "left-to-right" },
  ...change,
})
const hall = (...sections: HallSection[]): HallDescription => ({ name: "礼堂", sections })

describe("what cannot be right in a hall is named with its place", () => {
  test.each<[string, HallDescription, string[]]>([
    ["a good hall", hall(section({ blocked: ["2-10"], accessible: ["1-1"], doors: ["东门@2", "后门"] })), []],
    ["no seats", hall(), ["no_seats ///"]],
    [
      "an empty row",
      hall(
        section({
          rows: [
            { label: "1", blocks: [0] },
            { label: "2", blocks: [3] },
          ],
        }),
      ),
      ["row_without_seats 一楼/1//"],
    ],
    [
      "an empty side of a square",
      hall(
        section({
          layout: { kind: "square" },
          rows: [3, 2, 3, 0].map((n, side) => ({ label: String(side + 1), blocks: [n] })),
        }),
      ),
      [],
    ],
    ["a row over 400", hall(section({ rows: [{ label: "1", blocks: [400, 1] }] })), ["row_too_wide 一楼/1//"]],
    [
      "two rows of one name",
      hall(
        section({
          rows: [
            { label: "1", blocks: [2] },
            { label: "1", blocks: [2] },
          ],
        }),
      ),
      ["row_label_twice 一楼/1//"],
    ],
    ["two floors of one name", hall(section(), section()), ["section_name_twice //一楼/"]],
    ["a blocked seat nobody has", hall(section({ blocked: ["2-11"] })), ["blocked_unknown 一楼//2-11/"]],
    ["an accessible seat in no row", hall(section({ accessible: ["9-1"] })), ["accessible_unknown 一楼//9-1/"]],
    ["a door beside no row", hall(section({ doors: ["东门@9"] })), ["door_unknown_row 一楼/9/东门@9/"]],
    [
      "explicit labels: double, missing, too few, for no row",
      hall(
        section({
          rows: [
            { label: "1", blocks: [2] },
            { label: "2", blocks: [2] },
            { label: "3", blocks: [2] },
          ],
          numbering: { scheme: "explicit", labels: { "1": ["A", "A"], "3": ["A"], "9": ["A"] } },
        }),
      ),
      [
        "seat_label_twice 一楼/1/A/",
        "labels_missing 一楼/2//",
        "labels_other_count 一楼/3/1/",
        "labels_unknown_row 一楼/9//",
      ],
    ],
  ])("%s", (_, description, expected) => {
    const problems = validateHall(description)
    expect(problems.map(({ code, section: at, row, what }) => `${code} ${at}/${row}/${what}/`)).toEqual(expected)
  })

  test("a hall of millions is refused before it is drawn", () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({ label: String(index), blocks: Array(20).fill(400) }))
    const many = hall(...Array.from({ length: 40 }, (_, index) => section({ name: String(index), rows })))
    expect(validateHall(many).map(({ code, count }) => [code, count])).toEqual([["too_many_seats", 96_000_000]])
  })
})

describe("reading a hall file", () => {
  test.each<[string, string, unknown]>([
    ["no JSON", "{", { code: "hall_not_json" }],
    ["a list", "[]", { code: "hall_wrong_shape", path: "/" }],
    ["no sections", '{"name":"x"}', { code: "hall_wrong_shape", path: "sections" }],
    [
      "a wrong block",
      '{"name":"x","sections":[{"name":"a","rows":[{"label":"1","blocks":["6"]}],"numbering":{"scheme":"left-to-right"}}]}',
      { code: "hall_wrong_shape", path: "sections.0.rows.0.blocks.0" },
    ],
    ["too long", " ".repeat(4_000_001), { code: "hall_too_large" }],
  ])("%s", (_, text, refusal) => {
    expect(parseHall(text)).toEqual({ ok: false, refusal })
  })

  test("a byte-order mark does no harm; row names like those of objects neither", () => {
    const odd = hall(
      section({ rows: [{ label: "constructor", blocks: [1] }], numbering: { scheme: "explicit", labels: {} } }),
    )
    const parsed = parseHall(`\uFEFF${JSON.stringify(odd)}`)
    expect(parsed.ok && validateHall(parsed.value).map((problem) => problem.code)).toEqual(["labels_missing"])
    expect(hallGeometry(odd).seats.map((seat) => seat.label)).toEqual(["1"])
  })
})

describe("seats that people lose when a hall is changed", () => {
  const taken = ["0/0/0", "0/1/9", "0/1/0"].map((seatId) => ({ seatId }))
  test.each<[string, HallDescription | null, HallDescription, string[]]>([
    [
      "nothing when only numbers change",
      hall(section()),
      hall(section({ numbering: { scheme: "right-to-left" } })),
      [],
    ],
    [
      "those at the end of a shorter row",
      hall(section()),
      hall(
        section({
          rows: [
            { label: "1", blocks: [8] },
            { label: "2", blocks: [9] },
          ],
        }),
      ),
      ["0/1/9"],
    ],
    [
      "those of a row that is gone",
      hall(section()),
      hall(section({ rows: [{ label: "1", blocks: [8] }] })),
      ["0/1/9", "0/1/0"],
    ],
    ["those that are newly blocked", hall(section()), hall(section({ blocked: ["1-1"] })), ["0/0/0"]],
    ["not those blocked before", hall(section({ blocked: ["1-1"] })), hall(section({ blocked: ["1-1"] })), []],
  ])("%s", (_, before, after, expected) => {
    expect(lostSeats(before, after, taken).map((seat) => seat.seatId)).toEqual(expected)
  })
})
