import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { changePart, pinned, seatPlace } from "@/lib/venues/rules/edit/parts"
import { groupsOf, insertRow, removeRow, withGroup } from "@/lib/venues/rules/edit/rows"
import { addAtEnd, addExtra, markSeats, removeSeats, restoreRow } from "@/lib/venues/rules/edit/seats"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { validateHall } from "@/lib/venues/rules/hall-check"
import { type HallDescription, hallDescription, type Seat } from "@/lib/venues/schema"

const sample = hallDescription.parse(JSON.parse(readFileSync("prisma/sample/county-session/hall.json", "utf8")))
const keys = (start = "n") => {
  let next = 0
  return () => `${start}${next++}`
}
const ids = (description: HallDescription) => hallGeometry(description).seats.map((seat) => seat.id)
const seatOf = (description: HallDescription, id: string): Seat => {
  const seat = hallGeometry(description).seats.find((one) => one.id === id)
  if (!seat) throw new Error(`no seat ${id}`)
  return seat
}

test("pinning a hall changes nothing but how it is written", () => {
  const fixed = pinned(sample)
  expect(hallGeometry(fixed)).toEqual(hallGeometry(sample))
  expect(validateHall(fixed)).toEqual([])
  expect(pinned(fixed)).toEqual(fixed)
  expect(hallDescription.parse(JSON.parse(JSON.stringify(fixed)))).toEqual(fixed)
})

describe("one change at a time", () => {
  const hall = pinned(sample)
  const before = ids(hall)

  test("a row in front: all others keep id, people in the first row are in the second", () => {
    const next = insertRow(hall, "0", 0, "0", keys())
    expect(ids(next).filter((id) => !before.includes(id))).toHaveLength(24)
    expect(ids(next)).toEqual(expect.arrayContaining(before))
    expect(seatOf(next, "0/0/0").rowIndex).toBe(1)
    expect(seatOf(next, "0/0/0").y - seatOf(next, "0/n0/0").y).toBeCloseTo(1)
  })

  test("a row out of the middle: only its seats go, with what was said of them", () => {
    const marked = markSeats(hall, ["0/4/0", "0/5/0"], { label: "特1" })
    const next = removeRow(marked, "0", 4)
    expect(ids(next)).toEqual(before.filter((id) => !id.startsWith("0/4/")))
    expect(seatOf(next, "0/5/0").label).toBe("特1")
    expect(validateHall(next)).toEqual([])
  })

  test("a seat out of a row: a gap; the others stand where they stood and keep their side of the numbers", () => {
    const next = removeSeats(hall, ["0/0/5"])
    expect(ids(next)).toEqual(before.filter((id) => id !== "0/0/5"))
    const row = (description: HallDescription) =>
      hallGeometry(description)
        .seats.filter((seat) => seat.id.startsWith("0/0/"))
        .map((seat) => seat.label)
    expect(row(hall).slice(0, 8).join(" ")).toBe("23 21 19 17 15 13 11 9")
    expect(row(next).slice(0, 7).join(" ")).toBe("21 19 17 15 13 11 9")
    expect(row(next).slice(-2)).toEqual(row(hall).slice(-2))
    expect(seatOf(next, "0/0/4").aisle).toBe(true)
    expect(restoreRow(next, "0", 0)).toEqual(hall)
  })

  test("a seat at an end: next to the last, numbered on; taken out again it leaves no trace", () => {
    const next = addAtEnd(hall, "0/0/3", "left", keys())
    const added = seatOf(next, "0/0/+n0")
    expect(added.x).toBeCloseTo(seatOf(next, "0/0/0").x - 1)
    expect([added.label, added.aisle, seatOf(next, "0/0/0").aisle]).toEqual(["25", true, false])
    expect(ids(removeSeats(next, ["0/0/+n0"]))).toEqual(before)
  })

  test("a seat anywhere: where it was put", () => {
    const next = addExtra(hall, "0", 19, { key: "w", x: 12, y: 22, angle: 90 })
    const [free, first] = [seatOf(next, "0/19/+w"), seatOf(next, "0/0/0")]
    expect(free.y - first.y).toBeCloseTo(21.5)
    expect(free.angle).toBe(90)
    expect(hallGeometry(next).height).toBeGreaterThan(hallGeometry(hall).height)
  })

  test("numbers given anew: labels by hand stay with their seat, wheelchairs and broken seats too", () => {
    const marked = markSeats(hall, ["0/2/0"], { label: "VIP" })
    const next = changePart(marked, "0", (part) => ({ ...part, numbering: { scheme: "left-to-right" as const } }))
    expect(seatOf(next, "0/2/0").label).toBe("VIP")
    expect(seatOf(next, "0/2/1").label).toBe("2")
    const said = (description: HallDescription) =>
      hallGeometry(description).seats.flatMap((seat) => (seat.blocked || seat.accessible ? [seat.id] : []))
    expect(said(next)).toEqual(said(hall))
    expect(markSeats(marked, ["0/2/0"], { label: undefined })).toEqual(hall)
  })

  test("rows by their group: those that remain keep their seats", () => {
    const section = hall.sections[0]
    if (!section) throw new Error("no section")
    expect(groupsOf(section).map((group) => `${group.first}+${group.count}`)).toEqual(["1+4", "5+8", "13+8"])
    const fewer = changePart(hall, "0", (part) =>
      withGroup(part, 1, { first: "5", count: 6, blocks: [8, 14, 8] }, keys()),
    )
    expect(ids(fewer)).toEqual(before.filter((id) => !/^0\/1[01]\//.test(id)))
    const more = changePart(hall, "0", (part) =>
      withGroup(part, 0, { first: "1", count: 6, blocks: [6, 12, 6] }, keys()),
    )
    expect(ids(more)).toEqual(expect.arrayContaining(before))
    expect(ids(more).filter((id) => /^0\/n/.test(id))).toHaveLength(48)
  })
})

/** A small generator with a seed: equal runs on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))("thirty random changes, seed %i", (seed) => {
  const pick = random(seed)
  let lastKey = ""
  const makeNext = keys()
  const makeKey = () => {
    lastKey = makeNext()
    return lastKey
  }
  let hall = pinned(sample)
  for (let step = 0; step < 30; step++) {
    const before = hallGeometry(hall).seats
    const area = String(pick(hall.sections.length))
    const rows = hall.sections[Number(area)]?.rows ?? []
    const at = pick(rows.length)
    const seat = before[pick(before.length)]
    if (!seat) break
    const own = `${hall.sections[Number(area)]?.key}/${rows[at]?.key}/`
    const expected = new Set(before.map((one) => one.id))
    switch (pick(7)) {
      case 0:
        hall = insertRow(hall, area, at, `新${step}`, makeKey)
        for (const id of ids(hall)) if (id.includes(`/${lastKey}/`)) expected.add(id)
        break
      case 1:
        if (rows.length === 1) continue
        hall = removeRow(hall, area, at)
        for (const id of [...expected]) if (id.startsWith(own)) expected.delete(id)
        break
      case 2:
        hall = removeSeats(hall, [seat.id])
        expected.delete(seat.id)
        break
      case 3: {
        const end = pick(2) === 0 ? "left" : "right"
        const place = seatPlace(hall, seat.id)
        hall = addAtEnd(hall, seat.id, end, makeKey)
        const key = place && hallGeometry(hall).seats.find((one) => !expected.has(one.id))?.id
        if (key) expected.add(key)
        break
      }
      case 4:
        hall = markSeats(hall, [seat.id], { label: `手${step}`, blocked: pick(2) === 0 })
        expect(seatOf(hall, seat.id).label).toBe(`手${step}`)
        break
      case 5:
        hall = changePart(hall, area, (part) => ({
          ...part,
          numbering: { scheme: (["center-out", "left-to-right", "right-to-left"] as const)[pick(3)] ?? "center-out" },
        }))
        break
      default:
        hall = changePart(hall, area, (part) => ({
          ...part,
          rowNumbering: { style: (["figures", "chinese", "letters"] as const)[pick(3)] ?? "figures", skipIO: true },
        }))
    }
    expect(new Set(ids(hall))).toEqual(expected)
  }
  const geometry = hallGeometry(hall)
  expect(new Set(geometry.seats.map((seat) => seat.id)).size).toBe(geometry.seats.length)
  const allowed = new Set(["seat_label_twice", "row_label_twice", "door_unknown_row", "row_without_seats"])
  expect(validateHall(hall).filter((problem) => !allowed.has(problem.code))).toEqual([])
})
