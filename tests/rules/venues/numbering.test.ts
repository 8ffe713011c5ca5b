import { describe, expect, test } from "vitest"
import { rowLabels } from "@/lib/venues/rules/numbering"
import type { HallNumbering } from "@/lib/venues/schema"

const oddLeft: HallNumbering = { scheme: "center-out", oddSide: "left" }
const oddRight: HallNumbering = { scheme: "center-out", oddSide: "right" }
const explicit: HallNumbering = { scheme: "explicit", labels: { A: ["甲", "乙", "丙"], B: ["1"] } }

describe("labels of a row in hall view, left to right (handbook §5.1)", () => {
  test.each<[string, HallNumbering, string, number, string]>([
    ["odd numbers left, even length", oddLeft, "1", 8, "7 5 3 1 2 4 6 8"],
    ["odd numbers left, odd length", oddLeft, "1", 7, "7 5 3 1 2 4 6"],
    ["odd numbers right, even length", oddRight, "1", 8, "8 6 4 2 1 3 5 7"],
    ["odd numbers right, odd length", oddRight, "1", 7, "6 4 2 1 3 5 7"],
    ["odd side not said", { scheme: "center-out" }, "1", 4, "3 1 2 4"],
    ["one seat", oddLeft, "1", 1, "1"],
    ["two seats", oddRight, "1", 2, "2 1"],
    ["no seat", oddLeft, "1", 0, ""],
    ["from the left", { scheme: "left-to-right" }, "1", 5, "1 2 3 4 5"],
    ["from the right", { scheme: "right-to-left" }, "1", 5, "5 4 3 2 1"],
    ["explicit", explicit, "A", 3, "甲 乙 丙"],
    ["explicit, list of another length", explicit, "B", 2, "1 2"],
    ["explicit, no list", explicit, "C", 2, "1 2"],
  ])("%s", (_, numbering, row, count, expected) => {
    expect(rowLabels(numbering, row, count).join(" ")).toBe(expected)
  })
})
