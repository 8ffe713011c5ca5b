import { describe, expect, it } from "vitest"
import type { Run } from "@/lib/seating/rules/change/best-runs"
import { closeUp, pullReserve } from "@/lib/seating/rules/change/close-up"
import { gapsOf, type Line, movedCards } from "@/lib/seating/rules/change/line"
import { randomOf } from "@/tests/support/random"

type Random = ReturnType<typeof randomOf>

/** A small block after drop-outs, newcomers, broken seats and people who stay (their seats are no slots). */
function randomLine(random: Random): Line {
  const opens = ["start", "end", "both"] as const
  const open = opens[random(3)] ?? "end"
  const runs: Run[] = Array.from({ length: 1 + random(4) }, (_, run) => ({
    slots: Array.from({ length: random(4) }, (__, slot) => `${run}.${slot}`),
    open: random(4) === 0 ? (opens[random(3)] ?? "end") : open,
  }))
  const slots = runs.flatMap((run) => run.slots)
  const order: string[] = []
  const at = new Map<string, string>()
  for (const [index, slot] of slots.entries()) {
    if (random(4) === 0) continue
    const id = `p${index}`
    order.push(id)
    at.set(id, random(12) === 0 ? "broken" : slot)
  }
  for (let newcomers = random(3); newcomers > 0; newcomers--)
    order.splice(random(order.length + 1), 0, `new${newcomers}`)
  const head = { kind: "delegation", name: "" } as const
  return { key: "", head, runs, full: runs.map(() => random(6) === 0), order, at, rostrum: null }
}

/** Every choice of as many slots as there are people, in the sequence of the slots. */
function* choices(slots: readonly string[], count: number): Generator<string[]> {
  if (count === 0) yield []
  else
    for (let at = 0; at + count <= slots.length; at++)
      for (const rest of choices(slots.slice(at + 1), count - 1)) yield [slots[at] ?? "", ...rest]
}

/** Conditions (2) and (4) of closeUp, said once more by looking at every seat. */
function whole({ runs }: Line, taken: ReadonlySet<string>): boolean {
  const used = runs.filter((run) => run.slots.length > 0).map((run) => run.slots.map((slot) => taken.has(slot)))
  const opens = runs.filter((run) => run.slots.length > 0).map((run) => run.open)
  const marks = used.map((run) => (run.includes(true) ? "x" : "."))
  if (/x\.+x/.test(marks.join(""))) return false
  return used.every((run, index) => {
    const text = run.map((one) => (one ? "x" : ".")).join("")
    if (!text.includes("x")) return true
    return { end: /^x+\.*$/, start: /^\.*x+$/, both: /^\.*x+\.*$/ }[opens[index] ?? "end"].test(text)
  })
}

const full = (line: Line, taken: ReadonlySet<string>): boolean =>
  line.runs.every((run, index) => !line.full[index] || run.slots.every((slot) => taken.has(slot)))

function admissible(line: Line): string[][] {
  const all = [
    ...choices(
      line.runs.flatMap((run) => run.slots),
      line.order.length,
    ),
  ]
  const sound = all.filter((slots) => whole(line, new Set(slots)))
  const strict = sound.filter((slots) => full(line, new Set(slots)))
  return strict.length > 0 ? strict : sound
}

const least = (costs: readonly number[]): number | null => (costs.length === 0 ? null : Math.min(...costs))

describe("补位 and 抽补 against every admissible plan", () => {
  it("closes up with the fewest cards there can be, in order and without a hole", () => {
    let solved = 0
    for (let seed = 0; seed < 3000; seed++) {
      const line = randomLine(randomOf(seed))
      const plans = admissible(line)
      const costs = plans.map((slots) =>
        movedCards(line, new Map(line.order.map((id, index) => [id, slots[index] ?? ""]))),
      )
      const placed = closeUp(line)
      expect(placed && movedCards(line, placed), `case ${seed}`).toBe(least(costs))
      if (!placed) continue
      solved++
      expect(
        plans.map((slots) => slots.join()),
        `case ${seed}`,
      ).toContain(line.order.map((id) => placed.get(id)).join())
    }
    expect(solved).toBeGreaterThan(1500)
  })

  it("pulls the fewest people out of their seats", () => {
    for (let seed = 0; seed < 3000; seed++) {
      const line = randomLine(randomOf(seed))
      const plans = admissible(line)
      const sitting = [...line.at.values()]
      const costs = plans.map((slots) => sitting.filter((seatId) => !slots.includes(seatId)).length)
      const placed = pullReserve(line)
      expect(placed && movedCards(line, placed), `case ${seed}`).toBe(least(costs))
      if (placed) expect(new Set(placed.values()).size).toBe(line.order.length)
    }
  })

  it("leaves no gap where it says so", () => {
    for (let seed = 0; seed < 500; seed++) {
      const line = randomLine(randomOf(seed))
      const placed = closeUp({ ...line, full: [] })
      if (placed) expect(gapsOf({ ...line, full: [] }, placed), `case ${seed}`).toEqual([])
    }
  })
})
