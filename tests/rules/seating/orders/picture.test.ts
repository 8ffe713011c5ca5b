import { describe, expect, it } from "vitest"
import { ORDERS } from "@/lib/seating/rules/orders/catalogue"
import { frameOf, linesOf, turnedAround } from "@/lib/seating/rules/orders/picture"
import { ordersInUse } from "@/lib/seating/rules/orders/uses"
import { seatingSettings } from "@/lib/seating/schema"
import { customs } from "../sample"

const drawingOf = (key: string, count: number) => {
  const order = ORDERS.find((one) => one.key === key)
  const places = order?.places(count, { parity: customs }) ?? []
  return { places, furniture: order?.furniture(places) ?? [] }
}
const ranks = (key: string, count: number, turn = false): number[][] => {
  const drawing = drawingOf(key, count)
  return linesOf((turn ? turnedAround(drawing) : drawing).places).map((line) => line.map(({ rank }) => rank))
}

describe("a drawing seen from the other side", () => {
  it.each(ORDERS.map(({ key }) => key))("%s: every line reversed, the lines as well; twice is as before", (key) => {
    const drawing = drawingOf(key, 17)
    const before = ranks(key, 17)
    expect(ranks(key, 17, true)).toEqual(before.map((line) => [...line].reverse()).reverse())
    const twice = turnedAround(turnedAround(drawing))
    expect(twice.places.map(({ x, y, angle }) => [x + 0, y + 0, angle])).toEqual(
      drawing.places.map(({ x, y, angle }) => [x + 0, y + 0, angle]),
    )
  })

  it("reads a rostrum as the stage does", () => {
    expect(ranks("rostrumE1", 8)).toEqual([[7, 5, 3, 1, 2, 4, 6, 8]])
    expect(ranks("rostrumE1", 8, true)).toEqual([[8, 6, 4, 2, 1, 3, 5, 7]])
  })
})

it.each(ORDERS.map(({ key }) => key))("the frame of %s holds everything", (key) => {
  const drawing = drawingOf(key, 40)
  const { left, top, width, height } = frameOf(drawing, 0.5)
  for (const { x, y } of [...drawing.places, ...drawing.furniture]) {
    expect(x >= left && x <= left + width && y >= top && y <= top + height).toBe(true)
  }
})

describe("which orders an event uses", () => {
  const settings = (over: object) => seatingSettings.parse(over)
  it("its customs", () => {
    expect(ordersInUse({ evenRule: "E2", twoPersonRule: "firstOnLeft" }, [])).toEqual({
      rostrumE2: { custom: true, titles: [] },
      rostrumTwo: { custom: true, titles: [] },
    })
  })
  it("its plans, each meeting named once", () => {
    const uses = ordersInUse(customs, [
      { title: "一次", kind: "全体会议", settings: settings({}) },
      { title: "二次", kind: "全体会议", settings: settings({ deputyLayout: "snakeRows", insideOrder: "rows" }) },
      { title: "预备", kind: "预备会议", settings: settings({ delegationOrder: "centreOut" }) },
    ])
    expect(uses).toEqual({
      rostrumE1: { custom: true, titles: [] },
      rostrumExecutive: { custom: false, titles: ["一次", "二次"] },
      strips: { custom: false, titles: ["一次"] },
      stripsCentre: { custom: false, titles: ["预备"] },
      bandsSnake: { custom: false, titles: ["二次"] },
      columns: { custom: false, titles: ["一次", "预备"] },
      rows: { custom: false, titles: ["一次", "二次", "预备"] },
    })
  })
})
