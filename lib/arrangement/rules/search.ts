import type { Arranged, Assignment, Problem, Score } from "../schema"
import { compile } from "./compile"
import { chance, type Dice } from "./dice"
import { layOut } from "./greedy"
import { draw, judgeMove, judgeMoveSoft, make, noMove } from "./moves"
import { HARD, hardOf } from "./packed"
import { compareScores } from "./penalty"
import { scalesOf } from "./scales"
import { scoreOf } from "./score"
import { assignmentsOf, put, stateOf } from "./state"

export type SearchOptions = {
  seed: number
  /** A plan to begin with; meetings without a place, or where they may not be, are put anew. */
  from?: readonly (Assignment | null)[]
}

/** A search that can be stopped at any time. */
export type Search = {
  /**
   * So many steps on; `progress` says which part of the whole time (0 to 1) has gone, for the search cools down with it. True when a
   * better plan was found. The same calls give the same plans.
   */
  advance(steps: number, progress: number): boolean
  best(): Arranged
  readonly steps: number
  /** Nothing can become better. */
  readonly done: boolean
}

/** Parts of the time: hard and medium penalties are looked after first, the rest is for soft ones. */
const COOLING = 0.9
/** Until then, and again in the last part, a plan without hard penalties is looked for before anything else, as long as there is none. */
const CLEARING = 0.3
/** What a medium penalty counts for meanwhile, and how warm that is, in hard ones. */
const MEANWHILE = 0.1
const CLEAR_HOT = 2
const CLEAR_COLD = 0.15
/** Nothing worse than so many heats is ever let pass: the unlikeliest draw of a chance. */
const COLDEST = 23
/** Steps of one such cooling for each meeting; each after it is longer. */
const CLEAR_STEPS = 400
const LONGER = 1.5

export function search(problem: Problem, { seed, from }: SearchOptions): Search {
  const c = compile(problem)
  const s = stateOf(c)
  const dice: Dice = { state: seed | 0 }
  layOut(s, dice, from ?? problem.real?.now ?? [])
  const scales = scalesOf(s, dice)
  const keeps = problem.real !== undefined
  const move = noMove()
  let steps = 0
  let cleared = 0
  let clearing = CLEAR_STEPS * Math.max(1, c.movable.length)
  let phase: "cool" | "polish" = "cool"
  let [hard, medium, soft] = penalties(scoreOf(problem, assignmentsOf(s)))
  let best = { hard, medium, soft }
  const plan = snapshot()
  let reported: Score = [-hard, -medium, -soft]

  function snapshot() {
    return { start: s.start.slice(), room: s.room.slice() }
  }

  function better(): boolean {
    if (hard !== best.hard) return hard < best.hard
    if (medium !== best.medium) return medium < best.medium
    return soft < best.soft - 1e-6
  }

  function keep(): void {
    best.hard = hard
    best.medium = medium
    best.soft = soft
    plan.start.set(s.start)
    plan.room.set(s.room)
  }

  function back(): void {
    for (const m of c.movable) put(s, m, plan.start[m] as number, plan.room[m] as number)
    ;[hard, medium, soft] = penalties(scoreOf(problem, assignmentsOf(s)))
    best = { hard, medium, soft }
  }

  function cool(count: number, heat: number, weight: number, mediumWeight: number): void {
    for (let n = 0; n < count; n++) {
      if (!draw(s, dice, move)) continue
      const packed = judgeMove(s, move)
      const moreHard = hardOf(packed)
      const moreMedium = packed - HARD * moreHard
      let worse = moreHard * weight + moreMedium * mediumWeight
      if (worse > heat * COLDEST + (keeps ? scales.softMost : 0)) continue
      const limit = -heat * Math.log(chance(dice) + 1e-12)
      if (worse > limit && !(keeps && worse <= limit + scales.softMost)) continue
      const moreSoft = keeps ? judgeMoveSoft(s, move) : 0
      worse += moreSoft * scales.softWeight
      if (worse > limit) continue
      make(s, move)
      hard += moreHard
      medium += moreMedium
      soft += moreSoft
      if (better()) keep()
    }
  }

  /** One cooling after the other for hard penalties, until none is left. */
  function clear(count: number): void {
    cool(count, scales.unit * between(CLEAR_HOT, CLEAR_COLD, Math.min(1, cleared / clearing)), 1, MEANWHILE)
    cleared += count
    if (cleared < clearing) return
    cleared = 0
    clearing *= LONGER
  }

  function polish(count: number, heat: number): void {
    for (let n = 0; n < count; n++) {
      if (!draw(s, dice, move)) continue
      const packed = judgeMove(s, move)
      if (packed > 0) continue
      const moreHard = hardOf(packed)
      const moreMedium = packed - HARD * moreHard
      const moreSoft = judgeMoveSoft(s, move)
      if (packed === 0 && moreSoft > -heat * Math.log(chance(dice) + 1e-12)) continue
      make(s, move)
      hard += moreHard
      medium += moreMedium
      soft += moreSoft
      if (better()) keep()
    }
  }

  return {
    advance(count, progress) {
      if (c.movable.length === 0) return false
      steps += count
      const rest = Math.min(1, Math.max(0, (progress - COOLING) / (1 - COOLING)))
      if (best.hard > 0 && (progress < CLEARING || progress >= COOLING)) {
        clear(count)
        phase = "cool"
      } else if (progress < COOLING) {
        cool(count, between(scales.hot, scales.cold, progress / COOLING), scales.hardWeight, 1)
        phase = "cool"
      } else {
        if (phase === "cool") back()
        polish(count, between(scales.softHot, scales.softCold, rest))
        phase = "polish"
      }
      const now: Score = [-best.hard, -best.medium, -best.soft]
      const gained = compareScores(now, reported) > 0
      reported = now
      return gained
    },
    best() {
      const assignments = Array.from(plan.start, (start, m) => ({ start, room: plan.room[m] as number }))
      return { score: scoreOf(problem, assignments), assignments }
    },
    get steps() {
      return steps
    },
    get done() {
      return c.movable.length === 0
    },
  }
}

/** From one heat down to another, by equal factors. */
const between = (from: number, to: number, part: number): number => from * (to / from) ** part

const penalties = ([hard, medium, soft]: Score): [number, number, number] => [0 - hard, 0 - medium, 0 - soft]
