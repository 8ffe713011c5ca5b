import { describe, expect, it } from "vitest"
import { closeRostrum, pullRostrum } from "@/lib/seating/rules/change/close-rostrum"
import { type Line, movedCards } from "@/lib/seating/rules/change/line"
import { rearrangeRow } from "@/lib/seating/rules/change/parity"
import { rostrumOrder } from "@/lib/seating/rules/rostrum"
import { rostrumSeats } from "@/lib/seating/rules/rostrum-seats"
import type { Seat } from "@/lib/venues/schema"
import { randomOf } from "@/tests/support/random"
import { customs } from "../sample"

const seatAt = (index: number): Seat => ({
  id: `stage/0/${index}`,
  area: "stage",
  sectionName: "主席台",
  rowIndex: 0,
  rowLabel: "1",
  seatIndex: index,
  label: String(index + 1),
  x: index,
  y: 0,
  blocked: false,
  accessible: false,
  block: 0,
  aisle: false,
})

const EVEN = ["E1", "E2", "centerFixed"] as const

/** A row laid by its rule, then one to three drop-outs, perhaps a newcomer, a broken seat, a locked person. */
function randomRow(random: (below: number) => number) {
  const rule = { ...customs, evenRule: EVEN[random(3)] ?? "E1" }
  const width = 3 + random(5)
  const axis = (width - 1) / 2
  const row = Array.from({ length: width }, (_, index) => seatAt(index))
  const people = Array.from({ length: 1 + random(Math.min(6, width)) }, (_, index) => `p${index}`)
  const laid = rostrumSeats(row, people.length, axis, rule)
  const was = new Map(people.map((id, index) => [id, laid[index]?.id ?? ""]))
  const out = new Set(people.filter(() => random(4) === 0).slice(0, 3))
  const members = people.filter((id) => !out.has(id))
  if (random(3) === 0) members.splice(random(members.length + 1), 0, "new")
  const broken = random(5) === 0 ? row[random(width)]?.id : undefined
  const locked = new Map(
    members.flatMap((id) => {
      const seat = was.get(id)
      return random(8) === 0 && seat && seat !== broken ? [[id, seat] as const] : []
    }),
  )
  const seats = row.filter((seat) => seat.id !== broken)
  const order = members.filter((id) => !locked.has(id))
  const at = new Map(order.flatMap((id) => (was.has(id) ? [[id, was.get(id) ?? ""] as const] : [])))
  const pinned = new Set(locked.values())
  const open = seats.filter((seat) => !pinned.has(seat.id)).map((seat) => seat.id)
  const centre = row.find((seat) => seat.id === was.get("p0")) ?? null
  const line: Line = {
    key: "stage/0",
    head: { kind: "stage", row: "1" },
    runs: [{ slots: open, open: "both" }],
    full: [],
    order,
    at,
    rostrum: { row, seats, pinned, members, locked, centre },
  }
  return { line, axis, rule }
}

/** Every way to give everybody of the line a seat of their own. */
function* ways(people: readonly string[], seats: readonly string[]): Generator<[string, string][]> {
  const [first, ...rest] = people
  if (first === undefined) yield []
  else
    for (const seat of seats)
      for (const more of ways(
        rest,
        seats.filter((other) => other !== seat),
      ))
        yield [[first, seat], ...more]
}

/** Conditions (1) and (2) of closeRostrum by looking at every seat; the measure of (3). Null: not admissible. */
function unevenness(line: Line, placed: ReadonlyMap<string, string>): number | null {
  const row = line.rostrum
  if (!row?.centre) return null
  const { centre, pinned, seats } = row
  const index = new Map(seats.map((seat, at) => [seat.id, at]))
  const whole = index.has(centre.id)
  const middles = whole ? [centre] : [seats.filter((s) => s.x < centre.x).at(-1), seats.find((s) => s.x > centre.x)]
  let best: number | null = null
  for (const middle of middles) {
    if (!middle) continue
    const [first] = line.order
    if (first !== undefined && !pinned.has(middle.id) && placed.get(first) !== middle.id) continue
    const who = new Map([...placed].map(([id, seatId]) => [seatId, line.order.indexOf(id)]))
    const sides = [seats.filter((seat) => seat.x < middle.x).reverse(), seats.filter((seat) => seat.x > middle.x)]
    const sound = sides.every((side) => {
      const open = side.filter((seat) => !pinned.has(seat.id)).map((seat) => who.get(seat.id) ?? -1)
      const used = open.filter((place) => place >= 0)
      return open.slice(0, used.length).every((place, at) => place >= 0 && (at === 0 || (used[at - 1] ?? 0) < place))
    })
    if (!sound) continue
    const [left = 0, right = 0] = sides.map((side) => side.filter((s) => who.has(s.id) || pinned.has(s.id)).length)
    const uneven = Math.max(0, Math.abs(left - right) - 1)
    if (best === null || uneven < best) best = uneven
  }
  return best
}

describe("the rostrum against every admissible row", () => {
  it("shifts the sides with the fewest cards there can be", () => {
    let solved = 0
    for (let seed = 0; seed < 600; seed++) {
      const { line } = randomRow(randomOf(seed))
      let best: { uneven: number; moved: number } | null = null
      for (const way of ways(line.order, line.runs[0]?.slots ?? [])) {
        const placed = new Map(way)
        const uneven = unevenness(line, placed)
        if (uneven === null) continue
        const moved = movedCards(line, placed)
        if (!best || uneven < best.uneven || (uneven === best.uneven && moved < best.moved)) best = { uneven, moved }
      }
      const placed = closeRostrum(line)
      const found = placed && { uneven: unevenness(line, placed), moved: movedCards(line, placed) }
      expect(found, `case ${seed}`).toEqual(best)
      if (found) solved++
    }
    expect(solved).toBeGreaterThan(400)
  })

  it("lays a row anew by its rule, centred, with the fewest cards", () => {
    for (let seed = 0; seed < 600; seed++) {
      const { line, axis, rule } = randomRow(randomOf(seed))
      if (!line.rostrum || line.rostrum.locked.size > 0 || line.order.length === 0) continue
      const order = rostrumOrder(line.order.length, rule)
      const found: { off: number; moved: number }[] = []
      for (const way of ways(line.order, line.runs[0]?.slots ?? [])) {
        const placed = new Map(way)
        const xs = line.rostrum.seats.flatMap((seat, index) => ([...placed.values()].includes(seat.id) ? [index] : []))
        if ((xs.at(-1) ?? 0) - (xs[0] ?? 0) !== xs.length - 1) continue
        const standing = xs.map((index) => line.rostrum?.seats[index]?.id)
        const obeys = standing.every(
          (seatId, index) => placed.get(line.order[(order[index] ?? 0) - 1] ?? "") === seatId,
        )
        if (!obeys) continue
        const x = (index: number | undefined): number => line.rostrum?.seats[index ?? 0]?.x ?? 0
        const middle = (x(xs[0]) + x(xs.at(-1))) / 2
        const one = xs.find((index) => line.rostrum?.seats[index]?.id === placed.get(line.order[0] ?? ""))
        const off = Math.abs((rule.evenRule === "centerFixed" ? x(one) : middle) - axis)
        found.push({ off, moved: movedCards(line, placed) })
      }
      const nearest = Math.min(...found.map((one) => one.off))
      const moved = found.filter((one) => one.off < nearest + 0.01).map((one) => one.moved)
      const placed = rearrangeRow(line, axis, rule)
      expect(placed && movedCards(line, placed), `case ${seed}`).toBe(moved.length > 0 ? Math.min(...moved) : null)
    }
  })

  it("pulls from the ends only", () => {
    for (let seed = 0; seed < 600; seed++) {
      const { line } = randomRow(randomOf(seed))
      const placed = pullRostrum(line)
      if (!placed) continue
      expect(placed.size, `case ${seed}`).toBe(line.order.length)
      const close = closeRostrum(line)
      if (close) expect(movedCards(line, placed), `case ${seed}`).toBeLessThanOrEqual(movedCards(line, close))
    }
  })
})
