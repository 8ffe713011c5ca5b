import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createTranslator } from "next-intl"
import { describe, expect, it } from "vitest"
import { ORDERS } from "@/lib/seating/rules/orders/catalogue"
import type { Order, OrderOptions } from "@/lib/seating/rules/orders/order"
import { HANDEDNESS, ORDER_KEYS, type OrderKey, type OrderPlace } from "@/lib/seating/schema/orders"
import { customs } from "../sample"

const parity = { evenRule: customs.evenRule, twoPersonRule: customs.twoPersonRule }
const orderOf = (key: OrderKey): Order => {
  const order = ORDERS.find((one) => one.key === key)
  if (!order) throw new Error(`no order ${key}`)
  return order
}
const places = (key: OrderKey, count: number, over: Partial<OrderOptions> = {}): OrderPlace[] =>
  orderOf(key).places(count, { parity, ...over })

/** What is read from left to right in each row, the farthest row first: "客1", "主2", or the number alone. */
function read(of: readonly OrderPlace[]): string[] {
  const rows = [...new Set(of.map(({ y }) => Math.round(y * 100)))].sort((a, b) => a - b)
  return rows.map((row) =>
    of
      .filter(({ y }) => Math.round(y * 100) === row)
      .sort((a, b) => a.x - b.x)
      .map(({ side, number, role }) =>
        role === "interpreter" ? "译" : `${{ all: "", host: "主", guest: "客" }[side]}${number}`,
      )
      .join(" "),
  )
}

describe.each(ORDERS.map((order) => [order.key, order] as const))("%s", (_, order) => {
  it("gives every rank once, no place twice, for 1 to 40 and every choice", () => {
    for (let count = 1; count <= 40; count++) {
      for (const handedness of order.asks.includes("handedness") ? HANDEDNESS : [undefined]) {
        for (const nth of order.asks.some((ask) => ask !== "handedness") ? [1, 2, 3] : [undefined]) {
          const drawn = order.places(count, { parity, handedness, rows: nth, plenary: nth })
          const ranks = drawn.map(({ rank }) => rank).sort((a, b) => a - b)
          expect(ranks).toEqual(Array.from({ length: order.nearest(count) }, (_, index) => index + 1))
          expect(new Set(drawn.map(({ x, y }) => `${x.toFixed(3)}/${y.toFixed(3)}`)).size).toBe(drawn.length)
        }
      }
    }
  })

  it("nobody sits on another's lap or in the furniture of the door", () => {
    const drawn = order.places(20, { parity })
    for (const [index, one] of drawn.entries()) {
      for (const other of drawn.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.6)
    }
    const door = order.furniture(drawn).find(({ kind }) => kind === "door" || kind === "camera")
    if (door) expect(Math.max(...drawn.map(({ y }) => y))).toBeLessThan(door.y - 0.8)
  })
})

it("the catalogue is complete and names nothing twice", () => {
  expect(ORDERS.map(({ key }) => key).sort()).toEqual([...ORDER_KEYS].sort())
})

describe("the way of the NPC (handbook §1.5)", () => {
  const at = (session: number) => places("congress", 30, { turn: { session, sessionsInTerm: 5 } })
  it("the head of every delegation sits in the first row, at every session", () => {
    for (const session of [1, 2, 3, 4, 5]) {
      const heads = at(session).filter(({ role }) => role === "head")
      expect(heads.map(({ block }) => block)).toEqual([0, 1, 2, 3, 4])
      expect(new Set(heads.map(({ y }) => y)).size).toBe(1)
      expect(heads[0]?.y).toBe(Math.min(...at(session).map(({ y }) => y)))
    }
  })
  it("in five sessions every delegation has been the middle one, and every deputy in the front", () => {
    const middle = new Set<number | undefined>()
    const first = new Map<string, number>()
    for (const session of [1, 2, 3, 4, 5]) {
      const drawn = at(session)
      const heads = drawn.filter(({ role }) => role === "head").sort((a, b) => a.x - b.x)
      middle.add(heads[2]?.block)
      for (const { block, number, y } of drawn) {
        const who = `${block}/${number}`
        first.set(who, Math.min(first.get(who) ?? y, y))
      }
    }
    expect(middle.size).toBe(5)
    expect(Math.max(...first.values())).toBeLessThan(Math.max(...at(1).map(({ y }) => y)))
  })
  it("everybody keeps the number of the list: 1 … n of each delegation, the head apart", () => {
    const own = at(3).filter(({ block, role }) => block === 3 && role !== "head")
    expect(own.map(({ number }) => number).sort((a, b) => a - b)).toEqual(own.map((_, index) => index + 1))
  })
})

describe("rostrum (handbook §1.1–1.3)", () => {
  it.each<[OrderKey, number, string]>([
    ["rostrumOdd", 7, "7 5 3 1 2 4 6"],
    ["rostrumOdd", 8, "7 5 3 1 2 4 6"],
    ["rostrumE1", 8, "7 5 3 1 2 4 6 8"],
    ["rostrumE2", 8, "8 6 4 2 1 3 5 7"],
    ["rostrumCentre", 8, "7 5 3 1 2 4 6 8"],
    ["rostrumTwo", 8, "2 1"],
  ])("%s for %i", (key, count, expected) => expect(read(places(key, count))).toEqual([expected]))

  it("an even row has the middle line between one and two; centre fixed has number one on it", () => {
    const at = (key: OrderKey) => places(key, 8).map(({ rank, x }) => [rank, x])
    expect(at("rostrumE1")).toContainEqual([1, -0.5])
    expect(at("rostrumE1")).toContainEqual([2, 0.5])
    expect(at("rostrumE2")).toContainEqual([1, 0.5])
    expect(at("rostrumCentre")).toContainEqual([1, 0])
    expect(at("rostrumCentre")).toContainEqual([8, 4])
  })

  it("number two is at the left hand of number one, who faces the hall", () => {
    for (const count of [3, 8]) {
      const [two, three] = [2, 3].map((rank) => places("rostrumE1", count).find((place) => place.rank === rank)?.hand)
      expect([two, three]).toEqual(["left", "right"])
    }
  })

  it("the first row is not split by an aisle, the rows behind are", () => {
    const widest = (row: readonly OrderPlace[]): number => {
      const xs = row.map(({ x }) => x).sort((a, b) => a - b)
      return Math.max(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)))
    }
    for (const count of [12, 13, 14, 15]) {
      const drawn = places("rostrumRows", count, { rows: 2 })
      expect(widest(drawn.filter(({ y }) => y === 0))).toBeCloseTo(1)
      expect(widest(drawn.filter(({ y }) => y < 0))).toBeGreaterThan(1.5)
    }
  })

  it("at each plenary its own executive chairpersons sit in front, with the standing chairpersons", () => {
    const front = (plenary: number) =>
      places("rostrumExecutive", 14, { plenary })
        .filter(({ y }) => y === 0)
        .map(({ rank }) => rank)
        .sort((a, b) => a - b)
    expect([1, 2, 3].map(front)).toEqual([
      [1, 2, 3, 6, 9, 12],
      [1, 2, 4, 7, 10, 13],
      [1, 2, 5, 8, 11, 14],
    ])
  })
})

/** Every line of the table of other occasions, as its own row of data; hall view, the door below. */
describe("other occasions (handbook §1.6)", () => {
  it("reception of foreign guests: the guest on the host's right, interpreters behind", () => {
    const drawn = places("sofaGuests", 6)
    expect(read(drawn).slice(0, 2)).toEqual(["译 译", "客1 主1"])
    const [guest, host] = ["guest", "host"].map((side) => drawn.find((p) => p.side === side && p.number === 1))
    expect((guest?.x ?? 0) < (host?.x ?? 0) && host?.angle === 180).toBe(true)
  })
  it("reception in the office: left is higher", () => {
    expect(read(places("sofaOffice", 4))[0]).toBe("主1 客1")
    expect(places("sofaOffice", 4).some(({ role }) => role === "interpreter")).toBe(false)
  })
  it("sofas by the room: from the door the host's side on the right, the guest's on the left", () => {
    expect(read(places("sofaDoor", 6))).toEqual(["客1 主1", "客2 主2", "客3 主3"])
  })
  it("talks, long side to the door: the host with his back to it, chiefs in the middle, interpreters at their right", () => {
    expect(read(places("talksLong", 10))).toEqual(["客3 译 客1 客2 客4", "主4 主2 主1 译 主3"])
    const host = places("talksLong", 10).find(({ side, number }) => side === "host" && number === 1)
    expect([host?.x, host?.angle]).toEqual([0, 0])
  })
  it("talks, table end to the door: the guest on the right as one enters", () => {
    const drawn = places("talksEnd", 10)
    expect(drawn.every(({ side, x }) => (side === "guest" ? x > 0 : x < 0))).toBe(true)
    const interpreters = drawn.filter(({ role }) => role === "interpreter")
    expect(interpreters.map(({ hand }) => hand)).toEqual(["right", "right"])
  })
  it("signing: the host on the left as they sit, the guest at his right, their people behind them", () => {
    expect(read(places("signing", 8))).toEqual(["客4 客3 客2 主2 主3 主4", "客1 主1"])
  })
  it("one table: guests 1 and 2 at the host's right and left, 3 and 4 at the deputy host's", () => {
    const drawn = places("banquetTable", 10)
    const around = drawn
      .map((place) => ({ place, turn: (Math.atan2(place.x, -place.y) + 2 * Math.PI) % (2 * Math.PI) }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ place: { side, number } }) => `${side === "host" ? "主" : "客"}${number}`)
    // Clockwise seen from above, from the host, who faces the door below: his left hand comes first.
    expect(around.join(" ")).toBe("主1 客2 客6 客7 客3 主2 客4 客8 客5 客1")
    expect(drawn.filter(({ free }) => free).map(({ number }) => number)).toEqual(expect.arrayContaining([5, 6, 7, 8]))
    expect(drawn.find(({ role }) => role === "deputyHost")?.y).toBeGreaterThan(0)
  })
  it("many tables: the centre farthest from the door, at the same distance the right hand first", () => {
    expect(read(places("banquetHall", 7))).toEqual(["2 1 3", "5 4 6", "7"])
    expect(read(places("banquetHall", 2))).toEqual(["1 2"])
    expect(read(places("banquetHall", 7, { handedness: "left" }))).toEqual(["3 1 2", "6 4 5", "7"])
  })
  it("photo in the office: like the rostrum", () => {
    expect(read(places("photoOffice", 7, { rows: 1 }))).toEqual(["7 5 3 1 2 4 6"])
    expect(read(places("photoOffice", 9, { rows: 2 }))).toEqual(["9 7 5 6 8", "3 1 2 4"])
  })
  it("photo with guests: the host in the centre, the main guest at his right", () => {
    expect(read(places("photoGuests", 7, { rows: 1 }))).toEqual(["6 4 2 1 3 5 7"])
    expect(places("photoGuests", 7, { rows: 1 }).find(({ role }) => role === "mainGuest")?.hand).toBe("right")
  })
  it.each<[OrderKey, number, string[]]>([
    ["car5", 4, ["4", "2 3 1"]],
    ["car7", 6, ["6", "5 4", "2 3 1"]],
    ["carHost", 4, ["1", "3 4 2"]],
    ["carOffroad", 3, ["1", "3 2"]],
    ["coach", 8, ["3 4 2 1", "7 8 6 5"]],
    ["minibus", 6, ["1 3 2", "5 6 4"]],
  ])("%s: front above, the driver's side on the left", (key, count, rows) => {
    expect(read(places(key, count))).toEqual(rows)
  })
})

describe.each(["zh-CN", "en"])("words in %s", (locale) => {
  const messages = JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../../messages/${locale}/orders.json`), "utf8"),
  )
  const fail = (error: Error): never => {
    throw error
  }
  const t = createTranslator({ locale, messages, onError: fail })
  it.each(ORDER_KEYS)("%s has a name, a use, a rule and a source", (key) => {
    for (const part of ["name", "when", "rule", "source"]) {
      expect(t(`catalogue.${key}.${part}` as "title").length).toBeGreaterThan(1)
    }
  })
})
