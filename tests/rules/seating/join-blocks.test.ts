import { describe, expect, it } from "vitest"
import { checkSeating } from "@/lib/seating/rules/check"
import { hallIndex, partsOf } from "@/lib/seating/rules/constraints/hall-index"
import { sectionGrids } from "@/lib/seating/rules/grid"
import { joinBlocks } from "@/lib/seating/rules/join-blocks"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import type { ZonePlace } from "@/lib/seating/rules/section-plan"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { randomOf } from "@/tests/support/random"
import { ask, person } from "./sample"

/** One floor drawn row by row: a letter is a seat of that delegation's block, "." an empty seat, "#" one out of use. */
function drawn(lines: readonly string[]) {
  const wide = lines[0]?.length ?? 0
  const out = lines.flatMap((line, row) =>
    [...line].flatMap((char, place) => (char === "#" ? `${row + 1}-${place + 1}` : [])),
  )
  const rows = lines.map((_, row) => ({ label: String(row + 1), blocks: [wide] }))
  const section = { name: "一楼", rows, numbering: { scheme: "left-to-right" as const }, blocked: out }
  const geometry = hallGeometry({ name: "试", sections: [section] })
  const usable = sectionGrids(geometry, (seat) => !seat.blocked).flatMap((grid) => grid.rows.flat())
  const letters = [...new Set(lines.join("").replace(/[.#]/gu, ""))].sort()
  const places = letters.map((key): ZonePlace => {
    const seats = usable.filter(({ seat }) => lines[seat.rowIndex]?.[seat.seatIndex] === key)
    return { category: "DEPUTY", delegation: { key, name: key, members: [] }, seats }
  })
  return { geometry, usable, places }
}

function joined(lines: readonly string[]) {
  const { geometry, usable, places } = drawn(lines)
  const index = hallIndex(geometry)
  const after = joinBlocks(places, usable, index)
  const parts = (all: readonly ZonePlace[]): number[] =>
    all.map(
      ({ seats }) =>
        partsOf(
          seats.map(({ seat }) => index.at.get(seat.id) as number),
          index.around,
        ).length,
    )
  const picture = lines.map((line) => [...line].map((char) => (char === "#" ? "#" : ".")))
  for (const { delegation, seats } of after) {
    for (const { seat } of seats) (picture[seat.rowIndex] as string[])[seat.seatIndex] = delegation?.key ?? "?"
  }
  return { places, after, before: parts(places), parts: parts(after), picture: picture.map((row) => row.join("")) }
}

describe("a block cut in two by seats that are not to be had", () => {
  it("gets a way round them from its neighbour and gives as many seats back at the end", () => {
    const { picture, parts } = joined(["AABBCC", "AABBCC", "AA##CC", "AABBCC", "AABBCC", "AABBCC"])
    expect(parts).toEqual([1, 1, 1])
    expect(picture).toEqual(["AABBCC", "ABBBCC", "AB##CC", "ABBBCC", "AAABCC", "AAAACC"])
  })
  it("takes empty seats where they are the shorter way, and leaves as many empty at its end", () => {
    const { picture, parts } = joined(["AAB.CC", "AAB.CC", "AA#.CC", "AAB.CC", "AAB.CC", "AAB.CC"])
    expect(parts).toEqual([1, 1, 1])
    expect(picture[2]).toBe("AA#BCC")
    expect(picture.join("").split("B")).toHaveLength(6)
  })
  it.each([
    ["by a wall from side to side", ["AABB", "####", "AABB"]],
    ["where the way round would cut the neighbour", ["AB", "A#", "AB"]],
  ])("stays as it is %s", (_, lines) => {
    expect(joined(lines).picture).toEqual(lines)
  })
  it("is left alone when it is whole", () => {
    const lines = ["AABB", "AA#B", "AABB"]
    expect(joined(lines).picture).toEqual(lines)
  })
})

it.each(Array.from({ length: 120 }, (_, seed) => seed + 1))(
  "random floor %i: no block grows, shrinks, loses its first row or falls apart further",
  (seed) => {
    const random = randomOf(seed)
    const strips = 2 + random(4)
    const wide = Array.from({ length: strips }, () => 1 + random(3))
    const deep = 4 + random(8)
    const lines = Array.from({ length: deep }, () =>
      wide
        .flatMap((columns, at) => Array.from({ length: columns }, () => (random(9) === 0 ? "#" : "ABCDEF"[at])))
        .join(""),
    )
    const { places, after, before, parts } = joined(lines)
    const ids = after.flatMap(({ seats }) => seats.map(({ seat }) => seat.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [at, one] of after.entries()) {
      expect(one.seats).toHaveLength(places[at]?.seats.length ?? -1)
      const first = (seats: ZonePlace["seats"]): number => Math.min(...seats.map(({ row }) => row))
      if (one.seats.length > 0) expect(first(one.seats)).toBe(first(places[at]?.seats ?? []))
    }
    for (const [at, count] of parts.entries()) expect(count).toBeLessThanOrEqual(before[at] ?? 0)
    expect(joined(lines).after).toEqual(after)
  },
)

it("seats of wheelchair users in the middle of a narrow strip do not part another delegation", () => {
  const rows = Array.from({ length: 10 }, (_, row) => ({ label: String(row + 1), blocks: [6] }))
  const section = { name: "一楼", rows, numbering: { scheme: "left-to-right" as const }, accessible: ["5-3", "5-4"] }
  const geometry = hallGeometry({ name: "试", sections: [section] })
  const people = ["甲", "乙", "丙"].flatMap((name, group) =>
    Array.from({ length: 19 }, (_, index) =>
      person(`${group}-${String(index).padStart(2, "0")}`, {
        category: "DEPUTY",
        groupId: `g${group}`,
        groupName: name,
        groupPosition: group,
        duty: index === 0 ? "团长" : "",
        wheelchair: group !== 1 && index === 7,
      }),
    ),
  )
  const input = ask(geometry, people)
  const result = seatHall(input)
  expect(result.unseated).toEqual([])
  expect(checkSeating({ ...input, seats: result.assignments, holds: result.holds })).toEqual([])
})
