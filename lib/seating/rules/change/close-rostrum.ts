import type { Seat } from "@/lib/venues/schema"
import { fillHoles } from "./close-up"
import type { Line, Placed, RostrumRow } from "./line"

/** The seats of a row outwards from the middle: left and right arm in hall view, and how many of each are pinned. */
type Arms = { centre: Seat; left: Seat[]; right: Seat[]; pinnedLeft: number; pinnedRight: number }

function armsOf({ seats, pinned }: RostrumRow, centre: Seat): Arms {
  const left = seats.filter((seat) => seat.x < centre.x).reverse()
  const right = seats.filter((seat) => seat.x > centre.x)
  const open = (arm: readonly Seat[]): Seat[] => arm.filter((seat) => !pinned.has(seat.id))
  const count = (arm: readonly Seat[]): number => arm.filter((seat) => pinned.has(seat.id)).length
  return { centre, left: open(left), right: open(right), pinnedLeft: count(left), pinnedRight: count(right) }
}

/**
 * 补位 on the rostrum, the side shift: who sits farther out moves in, no. 1's seat remains the middle. Admissible are
 * exactly the plans in which (1) the first in precedence sits where the first sat before (beside it when that seat is
 * broken; when a pinned person sits there, nobody is put there); (2) outwards from there each side has no empty seat but
 * pinned ones, and its people stand in order of precedence; (3) the two sides differ by one at most, or by as little as
 * pinned people and the seats of the row allow. Of these the number of moved cards is the minimum. Null: no seats enough.
 */
export function closeRostrum(line: Line): Placed | null {
  const row = line.rostrum
  if (!row?.centre) return null
  const { centre } = row
  const usable = row.seats.some((seat) => seat.id === centre.id)
  if (usable) return bestArms(line, armsOf(row, centre))?.placed ?? null
  const beside = [
    row.seats.filter((seat) => seat.x < centre.x).at(-1),
    row.seats.find((seat) => seat.x > centre.x),
  ].flatMap((seat) => (seat ? (bestArms(line, armsOf(row, seat)) ?? []) : []))
  beside.sort((a, b) => a.uneven - b.uneven || a.moved - b.moved)
  return beside[0]?.placed ?? null
}

type Step = { moved: number; leftOf: boolean; back: Step | null }
type Found = { placed: Placed; uneven: number; moved: number }

/** Each person in order of precedence joins the left or the right arm: people placed × people on the left. */
function bestArms(line: Line, arms: Arms): Found | null {
  const { rostrum, order, at } = line
  const first = rostrum?.pinned.has(arms.centre.id) ? null : order[0]
  const sides = first === null ? order : order.slice(1)
  const cost = (id: string | undefined, seat: Seat): number =>
    id !== undefined && at.has(id) && at.get(id) !== seat.id ? 1 : 0
  let steps: (Step | undefined)[] = [
    { moved: first === null ? 0 : cost(first, arms.centre), leftOf: false, back: null },
  ]
  for (const [index, id] of sides.entries()) {
    const next: (Step | undefined)[] = []
    for (const [left, step] of steps.entries()) {
      if (!step) continue
      const offer = (seat: Seat | undefined, onLeft: number, leftOf: boolean): void => {
        if (!seat) return
        const moved = step.moved + cost(id, seat)
        const known = next[onLeft]
        if (!known || moved < known.moved) next[onLeft] = { moved, leftOf, back: step }
      }
      offer(arms.left[left], left + 1, true)
      offer(arms.right[index - left], left, false)
    }
    steps = next
  }
  let best: { step: Step; uneven: number } | null = null
  for (const [left, step] of steps.entries()) {
    if (!step) continue
    const difference = left + arms.pinnedLeft - (sides.length - left + arms.pinnedRight)
    const uneven = Math.max(0, Math.abs(difference) - 1)
    if (!best || uneven < best.uneven || (uneven === best.uneven && step.moved < best.step.moved))
      best = { step, uneven }
  }
  return best && { placed: placedOf(best.step, first, sides, arms), uneven: best.uneven, moved: best.step.moved }
}

function placedOf(last: Step, first: string | null | undefined, sides: readonly string[], arms: Arms): Placed {
  const onLeft: boolean[] = []
  for (let step = last; step.back; step = step.back) onLeft.push(step.leftOf)
  onLeft.reverse()
  const placed = new Map<string, string>(first ? [[first, arms.centre.id]] : [])
  let left = 0
  for (const [index, id] of sides.entries()) {
    const seat = onLeft[index] ? arms.left[left] : arms.right[index - left]
    if (onLeft[index]) left++
    if (seat) placed.set(id, seat.id)
  }
  return placed
}

/**
 * 抽补 on the rostrum: a gap is filled by whoever sits outermost, nobody else moves. The two sides differ by one at most
 * where the row allows it. The middle is always taken by the first in precedence.
 */
export function pullRostrum(line: Line): Placed | null {
  const row = line.rostrum
  const centre = row?.seats.find((seat) => seat.id === row.centre?.id)
  if (!row || !centre) return null
  const arms = armsOf(row, centre)
  const [first] = line.order
  const open = !row.pinned.has(centre.id) && first !== undefined
  const rest: Pick<Line, "order" | "at"> = {
    order: open ? line.order.slice(1) : line.order,
    at: new Map([...line.at].filter(([id, seatId]) => !open || (id !== first && seatId !== centre.id))),
  }
  const sits = new Set(rest.at.values())
  const staying = (arm: readonly Seat[], count: number): number =>
    arm.slice(0, count).filter((seat) => sits.has(seat.id)).length
  let best: { left: number; uneven: number; stay: number } | null = null
  for (let left = 0; left <= rest.order.length; left++) {
    const right = rest.order.length - left
    if (left > arms.left.length || right > arms.right.length) continue
    const uneven = Math.max(0, Math.abs(left + arms.pinnedLeft - right - arms.pinnedRight) - 1)
    const stay = staying(arms.left, left) + staying(arms.right, right)
    if (!best || uneven < best.uneven || (uneven === best.uneven && stay > best.stay)) best = { left, uneven, stay }
  }
  if (!best) return null
  const wanted = [...arms.left.slice(0, best.left), ...arms.right.slice(0, rest.order.length - best.left)]
  const filled = fillHoles(
    rest,
    wanted.map((seat) => seat.id),
  )
  return open ? new Map([[first, centre.id], ...filled]) : filled
}
