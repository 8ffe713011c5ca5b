import { describe, expect, test } from "vitest"
import { areaAt, changeFixture, moveFixture, placeDoor, placeFixture } from "@/lib/venues/rules/edit/fixtures"
import { pinned } from "@/lib/venues/rules/edit/parts"
import { fixtureUnder, placeSeat, seatsBetween } from "@/lib/venues/rules/edit/placing"
import { insertRow } from "@/lib/venues/rules/edit/rows"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { validateHall } from "@/lib/venues/rules/hall-check"
import type { HallDescription } from "@/lib/venues/schema"

const rows = (...counts: number[][]) => counts.map((blocks, index) => ({ label: String(index + 1), blocks }))
const hall: HallDescription = pinned({
  name: "厅",
  stage: { name: "主席台", rows: rows([5]), numbering: { scheme: "left-to-right" } },
  sections: [
    { name: "左区", shift: -8, rows: rows([4, 4], [4, 4]), numbering: { scheme: "left-to-right" } },
    { name: "右区", shift: 8, beside: true, rows: rows([4, 4], [4, 4]), numbering: { scheme: "left-to-right" } },
    { name: "楼座", floor: 2, rows: rows([6], [6]), numbering: { scheme: "left-to-right" } },
  ],
})
const geometry = hallGeometry(hall)
const at = (id: string) => {
  const seat = geometry.seats.find((one) => one.id === id)
  if (!seat) throw new Error(id)
  return { x: seat.x, y: seat.y }
}
const near = (id: string, x: number, y: number) => ({ x: at(id).x + x, y: at(id).y + y })

test.each<[string, { x: number; y: number }, string]>([
  ["on the stage", near("stage/0/2", 0, -0.5), "stage"],
  ["in the left part", near("0/1/3", 0, 0.6), "0"],
  ["in the right part", near("1/0/0", 0, 0.6), "1"],
  ["between ground floor and balcony", near("2/0/2", 0, -0.9), "2"],
  ["behind everything", near("2/1/2", 0, 3), "2"],
])("a point %s belongs to it", (_, point, area) => expect(areaAt(hall, point)).toBe(area))

describe("things put into the hall", () => {
  const point = near("1/1/3", 0.9, 0)
  const boxed = placeFixture(hall, { kind: "ballotBox", name: "2号票箱" }, point)

  test("stand where they were put, and move with their section", () => {
    const [box] = hallGeometry(boxed).fixtures
    expect(box).toMatchObject({ kind: "ballotBox", name: "2号票箱", area: "1" })
    expect(box?.x).toBeCloseTo(point.x, 1)
    expect(box?.y).toBeCloseTo(point.y, 1)
    expect(fixtureUnder(hallGeometry(boxed), point)).toBe(0)
    expect(fixtureUnder(geometry, point)).toBe(-1)
    const further = insertRow(boxed, "0", 0, "0", () => "new")
    expect(hallGeometry(further).fixtures[0]?.y).toBeCloseTo(box?.y ?? 0)
  })

  test("are pushed, renamed and taken away by their place in the drawing", () => {
    const two = placeFixture(boxed, { kind: "pillar", name: "" }, near("0/1/0", -1.2, 0))
    const [pillar, box] = hallGeometry(two).fixtures
    expect([pillar?.kind, box?.kind]).toEqual(["pillar", "ballotBox"])
    const pushed = hallGeometry(moveFixture(two, 1, { x: 0, y: 2 })).fixtures[1]
    expect((pushed?.y ?? 0) - (box?.y ?? 0)).toBeCloseTo(2)
    expect(hallGeometry(changeFixture(two, 0, null)).fixtures.map((one) => one.kind)).toEqual(["ballotBox"])
    const renamed = changeFixture(two, 1, (one) => ({ ...one, name: "总票箱" }))
    expect(hallGeometry(renamed).fixtures[1]?.name).toBe("总票箱")
    expect(changeFixture(two, 9, null)).toBe(two)
  })

  test("on a seat they are named as wrong", () => {
    const wrong = placeFixture(hall, { kind: "pillar", name: "" }, at("0/0/0"))
    expect(validateHall(wrong).map(({ code, row }) => `${code} ${row}`)).toEqual(["fixture_on_seat 1-1"])
  })

  test("doors know their side; none on the stage", () => {
    const doors = [near("0/0/0", -2, 0), near("1/0/7", 2, 0), near("2/1/2", 0, 1.5)].reduce(
      (before, place) => placeDoor(before, "门", place),
      hall,
    )
    expect(hallGeometry(doors).doors.map((door) => `${door.area} ${door.side}`)).toEqual([
      "0 left",
      "1 right",
      "2 back",
    ])
    expect(placeDoor(hall, "门", at("stage/0/2"))).toBe(hall)
  })
})

test("a seat put on the floor joins the nearest row and is numbered with it", () => {
  const point = near("0/1/0", -1.5, 0)
  const wider = hallGeometry(placeSeat(hall, point, () => "x"))
  const seat = wider.seats.find((one) => one.id === "0/1/+x")
  expect(seat).toMatchObject({ rowLabel: "2", label: "1", area: "0" })
  expect((seat?.x ?? 0) - wider.axis).toBeCloseTo(point.x - geometry.axis, 1)
})

test("a frame takes the seats whose middle is inside, whichever corner it was begun at", () => {
  const [a, b] = [near("0/0/0", -0.4, -0.4), near("0/1/1", 0.4, 0.4)]
  expect(seatsBetween(geometry, a, b)).toEqual(["0/0/0", "0/0/1", "0/1/0", "0/1/1"])
  expect(seatsBetween(geometry, b, a)).toEqual(seatsBetween(geometry, a, b))
  expect(seatsBetween(geometry, a, a)).toEqual([])
})
