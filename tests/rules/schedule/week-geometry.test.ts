import { expect, test } from "vitest"
import { columnOf, filtered, filterKey, hoursOf } from "@/components/schedule/week-geometry"
import { at, meeting } from "../occupancy/plans"

const day = { iso: "2027-01-12", label: "", from: at("00:00"), to: at("2027-01-13 00:00") }

test("the hours are 8 to 18, wider where meetings are; midnight is the end", () => {
  expect(hoursOf([], [day])).toEqual({ from: 480, to: 1080 })
  expect(hoursOf([meeting("a", "06:20-07:00", "A", ""), meeting("b", "18:30-19:10", "A", "")], [day])).toEqual({
    from: 360,
    to: 1200,
  })
  const night = meeting("n", "2027/01/12 22:00-2027/01/13 02:00", "A", "")
  expect(hoursOf([night], [day])).toEqual({ from: 480, to: 1440 })
})

test("what overlaps shares the width, what stands alone has all of it", () => {
  const { blocks } = columnOf(
    [
      meeting("a", "08:00-10:00", "A", ""),
      meeting("b", "09:00-11:00", "B", ""),
      meeting("c", "10:00-11:00", "C", ""),
      meeting("d", "11:00-12:00", "A", ""),
    ],
    day,
  )
  expect(blocks.map(({ meeting: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ["a", 0, 2],
    ["b", 1, 2],
    ["c", 0, 2],
    ["d", 0, 1],
  ])
})

test("four of one heading at one time stand together; three do not, nor does one at another time", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => meeting(`k${i}`, "14:00-15:00", `R${i}`, "", { parentId: "h" }))
  const late = meeting("late", "15:00-16:00", "R9", "", { parentId: "h" })
  const four = columnOf([...many(4), late], day).blocks
  expect(four.map(({ meeting: { id }, lanes, bundle }) => [id, lanes, bundle?.meetings.length ?? 0])).toEqual([
    ["k0", 1, 4],
    ["late", 1, 0],
  ])
  expect(columnOf(many(3), day).blocks.map(({ bundle }) => bundle)).toEqual([null, null, null])
})

test("one room, one venue, one delegation", () => {
  const meetings = [
    meeting("a", "08:00-09:00", "A", ""),
    meeting("b", "08:00-09:00", "far", ""),
    meeting("c", "", "A", ""),
  ]
  const ids = (filter: Parameters<typeof filtered>[1]) =>
    filtered(
      meetings,
      filter,
      (roomId) => (roomId === "far" ? "hotel" : "hall"),
      (id, group) => id === "b" && group === "一团",
    ).map(({ id }) => id)
  expect(ids({ kind: "all" })).toEqual(["a", "b", "c"])
  expect(ids({ kind: "room", id: "A" })).toEqual(["a"])
  expect(ids({ kind: "venue", id: "hotel" })).toEqual(["b"])
  expect(ids({ kind: "group", id: "一团" })).toEqual(["b"])
  expect(filterKey({ kind: "room", id: "A" })).toBe("room:A")
})
