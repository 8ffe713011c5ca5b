import type { Arranged, Assignment, Problem } from "../schema"
import { type Compiled, compile } from "./compile"
import { chance, type Dice } from "./dice"
import { HARD } from "./packed"
import { scoreOf } from "./score"
import { softAlone } from "./soft"
import { assignmentsOf, judgeRoom, judgeTimes, put, type State, stateOf } from "./state"

/** Meetings that are hard to place come first: pinned, then of few places, long and large. */
function inOrder(c: Compiled, dice: Dice): number[] {
  const places = (m: number): number => {
    let sum = 0
    for (let r = 0; r < c.rooms; r++) sum += (c.starts[m * c.rooms + r] as Int32Array).length
    return sum
  }
  const effort = c.problem.meetings.map(({ required, preferred, durationInGrains }, m) => {
    const people = required.length + preferred.length / 2 + 1
    const alone = places(m) <= 1 ? 1e9 : 0
    return alone + ((people * durationInGrains) / Math.max(1, places(m))) * (1 + 0.2 * chance(dice))
  })
  return [...effort.keys()].sort((a, b) => (effort[b] as number) - (effort[a] as number) || a - b)
}

/** Puts a meeting where it costs least: hard, then medium, then soft of its own, then the earliest. `times`: room to reckon in, a number for each grain. */
export function putBest(s: State, m: number, times: Float64Array): void {
  const { c } = s
  judgeTimes(s, m, times)
  let best: { start: number; room: number; cost: number; soft: number } | null = null
  for (const room of c.roomsOf[m] as Int32Array) {
    for (const start of c.starts[m * c.rooms + room] as Int32Array) {
      const time = times[start] as number
      if (best && time > best.cost) continue
      const cost = time + HARD * judgeRoom(s, m, start, room)
      if (best && cost > best.cost) continue
      const soft = softAlone(c, m, start, room)
      if (best && cost === best.cost && soft >= best.soft) continue
      best = { start, room, cost, soft }
    }
  }
  if (best) put(s, m, best.start, best.room)
}

/**
 * A first plan in `s`: meetings of `from` stand where they stood, where that is still allowed; the others are put one by one, the
 * most awkward first.
 */
export function layOut(s: State, dice: Dice, from: readonly (Assignment | null)[] = []): void {
  const { c } = s
  const order = inOrder(c, dice)
  for (const m of order) {
    const at = from[m]
    if (at && at.room < c.rooms && c.allowed[m * c.rooms + at.room]?.[at.start]) put(s, m, at.start, at.room)
  }
  const times = new Float64Array(c.grains)
  for (const m of order) if ((s.start[m] as number) < 0) putBest(s, m, times)
}

/** A plan at once, without any search. Equal problems and seeds give equal plans. Needs at least one room and one grain. */
export function greedy(problem: Problem, seed: number): Arranged {
  const s = stateOf(compile(problem))
  layOut(s, { state: seed })
  const assignments = assignmentsOf(s)
  return { score: scoreOf(problem, assignments), assignments }
}
