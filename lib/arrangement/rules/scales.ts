import type { Dice } from "./dice"
import { draw, judgeMoveSoft, noMove } from "./moves"
import type { State } from "./state"

/** How hot a search begins and how cold it ends, in the units of this problem. */
export type Scales = {
  /** How many people two meetings share, beside the public instances. */
  unit: number
  /** Medium penalties that one hard penalty counts for while cooling. */
  hardWeight: number
  hot: number
  cold: number
  /** Real plans weigh soft penalties from the beginning: what is there to keep would else be lost. */
  softWeight: number
  softMost: number
  softHot: number
  softCold: number
}

const HARD_WEIGHT = 5
const HOT = 4
const COLD = 0.25
/** People two meetings of the public instances share. */
const USUAL = 2.5
const SAMPLES = 400

/** Scales of a problem, from a plan of it: how many people pairs share, and how far single moves change the soft score. */
export function scalesOf(s: State, dice: Dice): Scales {
  const { c } = s
  let shared = 0
  let pairs = 0
  for (const [m, partners] of c.partners.entries()) {
    for (const other of partners) {
      pairs++
      shared += (c.required[m * c.meetings + other] as number) + (c.wished[m * c.meetings + other] as number)
    }
  }
  const unit = pairs === 0 ? 1 : Math.max(1, shared / pairs / USUAL)
  const move = noMove()
  let change = 0
  let drawn = 0
  for (let n = 0; n < SAMPLES && c.movable.length > 0; n++) {
    if (!draw(s, dice, move)) continue
    drawn++
    change += Math.abs(judgeMoveSoft(s, move))
  }
  const soft = Math.max(1e-6, change / Math.max(1, drawn))
  const heat = c.real ? 0.25 : 1
  return {
    unit,
    hardWeight: HARD_WEIGHT,
    hot: HOT * unit * heat,
    cold: COLD,
    softWeight: (0.5 * unit) / soft,
    softMost: 4 * unit,
    softHot: soft * 0.5,
    softCold: soft * 0.002,
  }
}
