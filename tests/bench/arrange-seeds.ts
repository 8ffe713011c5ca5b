import { generated } from "../support/arrangement/generated"
import { publicProblem } from "../support/arrangement/public"
import { searchFor } from "../support/arrangement/seconds"
import { median } from "./merge"

/**
 * `npx tsx tests/bench/arrange-seeds.ts [seeds]`: every instance with many seeds (twenty), one after the other, in processor seconds.
 * Takes about twenty minutes; on a quiet machine one core.
 */
const seeds = Array.from({ length: Number(process.argv[2] ?? 20) }, (_, index) => index + 1)
const instances = [
  ...["50meetings-160timegrains-5rooms", "100meetings-320timegrains-5rooms"].map((name) => ({
    name,
    seconds: 5,
    problem: publicProblem(name),
  })),
  ...[200, 400, 800].map((meetings) => ({
    name: `${meetings} generated`,
    seconds: 10,
    problem: generated(meetings, 1),
  })),
]
for (const { name, seconds, problem } of instances) {
  if (!problem) {
    console.log(`${name}: not beside the repository`)
    continue
  }
  const scores = seeds.map((seed) => searchFor(problem, seed, seconds).score)
  const worst = Math.min(...scores.map(([hard]) => hard))
  const middle = [1, 2].map((level) => median(scores.map((score) => score[level] as number)))
  console.log(
    `${name}, ${seconds} s, ${seeds.length} seeds: worst hard ${worst}, median medium ${middle[0]}, soft ${middle[1]}`,
  )
}
