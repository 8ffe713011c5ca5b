import type { Constraint, ConstraintKind, ConstraintVerdict } from "../../schema/constraint"
import { closeTo, splitBlock, tooClose } from "../constraints/breaches"
import { inBlock, membersOf } from "../constraints/placed"
import type { SeatRule } from "../constraints/seat-rules"
import { type Board, bestStep, wayBetween } from "./board"
import { gather } from "./gather"
import { type Change, weightOf } from "./score"

/** Carries a step out; `who`: for whose sake. */
export type Take = (changes: readonly Change[] | null, who: readonly string[]) => boolean
type Step<K extends ConstraintKind> = (
  board: Board,
  constraint: Extract<Constraint, { kind: K }>,
  verdict: ConstraintVerdict,
  take: Take,
  rules: readonly SeatRule[],
) => void

/** Tries something for somebody, unless it was tried in vain before. */
function attempt(board: Board, { id }: Constraint, person: string, step: () => boolean): void {
  const key = `${id}\n${person}`
  if (!board.stuck.has(key) && !step()) board.stuck.add(key)
}

/** Everybody who breaks a rule about themselves goes to the best seat it allows. */
const bySeat = (
  board: Board,
  constraint: Constraint,
  verdict: ConstraintVerdict,
  take: Take,
  rules: readonly SeatRule[],
): void => {
  for (const id of verdict.participationIds) {
    const own = rules.filter((rule) => rule.people.has(id))
    const wanted = (seat: number): boolean => own.every((rule) => rule.allowed[seat] === 1)
    const now = board.placed.seatOf.get(id)
    if (now === undefined || wanted(now)) continue
    attempt(board, constraint, id, () => take(bestStep(board, id, wanted, weightOf(constraint)), [id]))
  }
}

/** One requirement that is broken, made good as far as single steps go; each step makes the whole plan better. */
export const STEPS: { [K in ConstraintKind]: Step<K> | null } = {
  zone: bySeat,
  keepOut: bySeat,
  near: bySeat,
  votingSeats: bySeat,
  tellers: bySeat,
  reserve: null,
  together: (board, { people }, _, take) => {
    take(gather(board, people), people)
  },
  apart: (board, constraint, { participationIds }, take) => {
    const { index, seatOf } = board.placed
    for (const id of participationIds) {
      const close = closeTo(board.placed, id, constraint.people, constraint.distance).length
      if (close === 0) continue
      const others = constraint.people.flatMap((other) => (other === id ? [] : (seatOf.get(other) ?? [])))
      const far = (seat: number): boolean => {
        const at = index.seats[seat]
        return at !== undefined && others.every((other) => !tooClose(at, index.seats[other] ?? at, constraint.distance))
      }
      attempt(board, constraint, id, () => take(bestStep(board, id, far, weightOf(constraint) * close), [id]))
    }
  },
  contiguous: (board, constraint, _, take) => {
    for (const [group, members] of membersOf(constraint.groups, board.placed.company)) {
      for (const id of splitBlock(board.placed, group, members).people) {
        attempt(board, constraint, id, () => {
          const away = new Set(splitBlock(board.placed, group, members).people)
          if (!away.has(id)) return true
          const main = inBlock(board.placed, members).filter((one) => !away.has(one.id))
          const seats = new Set(main.map((one) => board.placed.seatOf.get(one.id) as number))
          const beside = new Set([...seats].flatMap((seat) => board.placed.index.around[seat] ?? []))
          const edge = [...beside].filter((seat) => !seats.has(seat) && board.open.has(seat))
          const wanted = new Set(edge)
          return take(
            bestStep(board, id, (seat) => wanted.has(seat), weightOf(constraint), edge),
            [],
          )
        })
      }
    }
  },
  headsInFront: (board, constraint, { participationIds }, take) => {
    const { seats } = board.placed.index
    for (const id of participationIds) {
      const group = board.placed.company.personOf.get(id)?.groupId ?? ""
      const own = inBlock(board.placed, membersOf([group], board.placed.company).get(group) ?? [])
      const rows = own.map((one) => seats[board.placed.seatOf.get(one.id) as number]?.rowIndex ?? 0)
      const first = Math.min(...rows)
      const held = new Set(own.map((one) => board.placed.seatOf.get(one.id) as number))
      const wanted = (seat: number): boolean => held.has(seat) && seats[seat]?.rowIndex === first
      attempt(board, constraint, id, () => take(bestStep(board, id, wanted, weightOf(constraint)), [id]))
    }
  },
  noLoneSeat: (board, constraint, { seatIds }, take) => {
    for (const seatId of seatIds) {
      const seat = board.placed.index.at.get(seatId) as number
      take(closeGap(board, seat, weightOf(constraint)), [])
    }
  },
}

const TRIED = 40

/** Somebody of the block sits down in its single empty seat: those farthest from it first, they leave no gap behind. */
function closeGap(board: Board, seat: number, worth: number): readonly Change[] | null {
  const { placed, score, fixed } = board
  const left = placed.company.personOf.get(placed.takenBy[placed.index.left[seat] as number] ?? "")
  if (placed.takenBy[seat] !== null || !left) return null
  const likely = board
    .unitOf(left.id)
    .filter((id) => placed.seatOf.has(id) && !fixed.has(id) && score.rulesOf(id).length === 0)
    .map((id) => ({ id, way: wayBetween(placed, placed.seatOf.get(id) as number, seat) }))
    .sort((a, b) => b.way - a.way || (a.id < b.id ? -1 : 1))
    .slice(0, TRIED)
  let best: { changes: readonly Change[]; gain: number } | null = null
  for (const { id } of likely) {
    const changes = [{ id, to: seat }]
    const gain = score.gain(changes)
    if (gain > (best?.gain ?? 0)) best = { changes, gain }
    if (best && best.gain >= worth) break
  }
  return best?.changes ?? null
}
