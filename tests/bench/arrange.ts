import { generated } from "../support/arrangement/generated"
import { publicProblem } from "../support/arrangement/public"
import { searchFor } from "../support/arrangement/seconds"
import type { BenchLine } from "./line"
import { median } from "./merge"

const SEEDS = [1, 2, 3]
const NOTE = "processor seconds; twenty seeds: tests/bench/arrange-seeds.ts"

/** The public instances, few seeds each; and generated ones that are to be free of hard conflicts. Public ones only where they are. */
export async function bench(): Promise<BenchLine[]> {
  const lines: BenchLine[] = []
  for (const [name, limit] of [
    ["50meetings-160timegrains-5rooms", 150],
    ["100meetings-320timegrains-5rooms", 60],
  ] as const) {
    const problem = publicProblem(name)
    if (!problem) continue
    const scores = SEEDS.map((seed) => searchFor(problem, seed, 5).score)
    const hard = Math.max(...scores.map(([one]) => 0 - one))
    const note = `${scores.map((score) => score.join("/")).join("  ")}; ${NOTE}`
    lines.push({ name: `Arranging ${name}, 5 s: hard left, worst seed`, value: hard, unit: "", limit: 0, note: NOTE })
    lines.push({
      name: "… medium, median of the seeds",
      value: median(scores.map((one) => 0 - one[1])),
      unit: "",
      limit,
      note,
    })
  }
  for (const meetings of [200, 400, 800]) {
    const { score, clearAfter } = searchFor(generated(meetings, 1), 1, 3)
    const note = `${score.join("/")} after 3 s`
    lines.push({
      name: `Arranging ${meetings} generated meetings: hard left`,
      value: 0 - score[0],
      unit: "",
      limit: 0,
      note,
    })
    lines.push({ name: "… first plan without hard conflicts", value: clearAfter ?? 3600, unit: "s", limit: 10 })
  }
  return lines
}
