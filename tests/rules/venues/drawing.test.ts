import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { GROUP_LOOKS, groupColour } from "@/lib/venues/rules/group-colours"
import { type Direction, neighbourSeat } from "@/lib/venues/rules/neighbours"
import { inView } from "@/lib/venues/rules/view"
import { hallDescription } from "@/lib/venues/schema"

const geometry = hallGeometry(
  hallDescription.parse(JSON.parse(readFileSync("prisma/sample/county-session/hall.json", "utf8"))),
)

describe("the hall seen from the stage", () => {
  const turned = inView(geometry, "stage")
  test("has left and right changed, the stage below, doors with it", () => {
    const x = (drawn: typeof geometry, id: string) => drawn.seats.find((seat) => seat.id === id)?.x ?? 0
    expect(x(geometry, "stage/0/0")).toBeLessThan(x(geometry, "stage/0/16"))
    expect(x(turned, "stage/0/0")).toBeGreaterThan(x(turned, "stage/0/16"))
    expect(turned.stage && turned.stage.y > turned.height / 2).toBe(true)
    const side = (drawn: typeof geometry) =>
      drawn.doors.map((door) => `${door.name}${door.x < drawn.axis ? "left" : "not left"}${door.side}`)
    expect(side(geometry)).toContain("西门leftleft")
    expect(side(turned)).toContain("西门not leftright")
  })

  test("turned twice is as before", () => {
    const again = inView(turned, "stage")
    again.seats.forEach((seat, index) => {
      expect(seat.x).toBeCloseTo(geometry.seats[index]?.x ?? 0)
      expect(seat.y).toBeCloseTo(geometry.seats[index]?.y ?? 0)
    })
    expect(again.stage?.y).toBeCloseTo(geometry.stage?.y ?? 0)
  })
})

describe("walking through the seats by arrow keys", () => {
  test.each<[string, Direction, string | null]>([
    ["0/0/5", "right", "0/0/6"],
    ["0/0/0", "left", null],
    ["0/0/12", "up", "stage/0/8"],
    ["stage/0/8", "up", "stage/1/8"],
    ["0/19/16", "down", "1/0/12"],
    ["1/5/0", "down", null],
  ])("from %s %s comes %s", (from, direction, expected) => {
    const seat = geometry.seats.find((one) => one.id === from)
    if (!seat) throw new Error(from)
    expect(neighbourSeat(geometry, seat, direction)?.id ?? null).toBe(expected)
  })
})

describe("the looks of delegations", () => {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  test("are all different, every second one hatched, names readable on all", () => {
    const looks = Array.from({ length: GROUP_LOOKS }, (_, index) => groupColour(index))
    expect(new Set(looks.map(({ fill, hatched }) => `${fill}${hatched}`)).size).toBe(GROUP_LOOKS)
    expect(looks.slice(0, 9).map((look) => look.hatched)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ])
    for (const { fill, ink } of looks) expect((light(fill) + 0.05) / (light(ink) + 0.05)).toBeGreaterThan(7)
  })
})
