import type { Judgement } from "./judge"
import type { Line } from "./line"
import { bestWay, LOCAL, type Way, type Ways } from "./solve"

/** A row or block and the ways to handle it. */
export type Solvable = { line: Line; ways: Ways }
/** A row or block and how it is handled. */
export type Solved = { line: Line; way: Way }

/** How all of them are handled, and what is said of the plan that comes of it. */
export type Mix = { solved: Solved[]; judged: Judgement }

/**
 * The recommended mix: each row and block in the way that disturbs least (bestWay), unless the plan as a whole is worse for
 * it than it was before: then those the new findings speak of are tried the other ways, and the way that brings fewer of
 * them is taken — fewer errors, then fewer findings, gaps and people out of order together, then fewer cards. One line
 * after the other, in their order; `judge` looks at the plan that a mix leads to.
 */
export function bestMix(solvable: readonly Solvable[], judge: (mix: readonly Solved[]) => Judgement): Mix {
  const mix = solvable.map(({ line, ways }): Solved => ({ line, way: bestWay(line, ways) }))
  let judged = judge(mix)
  for (const [index, { line, ways }] of solvable.entries()) {
    if (judged.errors + judged.warnings === 0) break
    if (!concerns(judged, line)) continue
    const first = bestWay(line, ways)
    let best = { way: first, judged }
    for (const method of LOCAL) {
      const way = method === first.method || (method === "reseat" && !line.rostrum) ? null : ways(method)
      if (!way || way.errors > first.errors) continue
      const other = { way, judged: judge(mix.map((one, at) => (at === index ? { line, way } : one))) }
      if (better(other, best)) best = other
    }
    mix[index] = { line, way: best.way }
    judged = best.judged
  }
  return { solved: mix, judged }
}

/** Does one of the new findings speak of this row or block? */
const concerns = ({ people, seats }: Judgement, line: Line): boolean =>
  line.order.some((id) => people.has(id)) || line.runs.some((run) => run.slots.some((seatId) => seats.has(seatId)))

type Choice = { way: Way; judged: Judgement }

function better(a: Choice, b: Choice): boolean {
  const harm = ({ way, judged }: Choice): number => judged.warnings + way.gaps.length + way.outOfOrder.length
  return (a.judged.errors - b.judged.errors || harm(a) - harm(b) || a.way.moved - b.way.moved) < 0
}
