import type { SeatHold, SeatReserve, SeatTaken } from "../../schema"
import {
  type AreaChange,
  type AreaMethod,
  type CardMove,
  CHANGE_METHODS,
  type ChangeMethod,
  type ChangeProblem,
  type ChangeProposal,
  type LateChange,
  type ParityChange,
} from "../../schema/change"
import { askedOf } from "../constraints/asked"
import { seatHall } from "../seat-hall"
import { bestMix, type Mix, type Solvable, type Solved } from "./best-mix"
import { type Judge, type Judgement, judgeOf } from "./judge"
import type { Line } from "./line"
import { linesOf } from "./lines"
import { parityChange } from "./parity"
import { bestWay, waysOf } from "./solve"
import { type ChangeInput, type SortedOut, sortOut } from "./sort-out"
import { cardsInOrder } from "./walking-order"

/** A proposal with all that is needed to carry it out. */
export type WorkedProposal = ChangeProposal & {
  seats: readonly SeatTaken[]
  holds: readonly SeatHold[]
  reserves: readonly SeatReserve[]
}

export type Proposals = {
  proposals: WorkedProposal[]
  /** What of the change cannot be as it was said; left out of the proposals. */
  problems: ChangeProblem[]
  /** New ranks to be stored: participation id → rank. */
  ranks: ReadonlyMap<string, number>
}

/**
 * What can be done about a late change (handbook §1.1: an absence is a list of cards to move): the recommended mix, 补位,
 * 抽补, 重排 and 留空, each with its cards in walking order, what it leaves open, the findings it brings and what becomes of
 * the rostrum's parity. 补位 moves the fewest cards of all plans that keep the order and leave no hole (closeUp,
 * closeRostrum say which those are). Locked people stay, unless they drop out or their seat is broken. `methods`: only
 * these (重排 asks the engine for the whole hall and takes longer). Pure and deterministic.
 */
export function proposeChange(
  input: ChangeInput,
  change: LateChange,
  methods: readonly ChangeMethod[] = CHANGE_METHODS,
): Proposals {
  const plan = sortOut(input, change)
  const asked = askedOf(plan.before, plan.input.constraints ?? [])
  const { lines } = linesOf(plan, asked)
  const concerned = new Set([...lines.flatMap((line) => line.order), ...plan.out, ...plan.waiting])
  for (const [id, seatId] of plan.at) if (plan.was.get(id) !== seatId) concerned.add(id)
  for (const [id, seatId] of plan.at) if (plan.broken.has(seatId)) concerned.add(id)
  const judge = judgeOf(plan, concerned, asked)
  const hall = { axis: plan.input.geometry.axis, customs: plan.input.customs }
  const solvable = lines.map((line): Solvable => ({ line, ways: waysOf(line, hall) }))
  const proposals = methods.map((method) =>
    method === "reseat" ? wholeReseat(plan, lines, judge) : byLines(plan, solvable, method, concerned, judge),
  )
  return { proposals, problems: plan.problems, ranks: plan.ranks }
}

function byLines(
  plan: SortedOut,
  solvable: readonly Solvable[],
  method: Exclude<ChangeMethod, "reseat">,
  concerned: ReadonlySet<string>,
  judge: Judge,
): WorkedProposal {
  const judgeMix = (mix: readonly Solved[]): Judgement => {
    const seats = seatsOf(laidOut(plan, mix))
    return judge(seats, plan.holds, reservesLeft(plan.reserves, seats))
  }
  const { solved, judged } =
    method === "recommended" ? bestMix(solvable, judgeMix) : sameFor(solvable, method, judgeMix)
  const at = laidOut(plan, solved)
  const areas = solved.map(({ line, way }): AreaChange => {
    const { moved, gaps, outOfOrder } = way
    return { head: line.head, method: way.method, moved, gaps, outOfOrder }
  })
  const lines = solvable.map(({ line }) => line)
  return proposal(plan, method, at, plan, areas, lines, concerned, judged)
}

/** Every line by one method; where it has no answer, the way that disturbs least. */
function sameFor(solvable: readonly Solvable[], method: AreaMethod, judge: (mix: readonly Solved[]) => Judgement): Mix {
  const solved = solvable.map(({ line, ways }): Solved => ({ line, way: ways(method) ?? bestWay(line, ways) }))
  return { solved, judged: judge(solved) }
}

/** Participation id → seat when each line is handled as solved. */
function laidOut(plan: SortedOut, solved: readonly Solved[]): Map<string, string> {
  const at = new Map(plan.at)
  for (const { line } of solved) for (const id of line.order) at.delete(id)
  for (const { way } of solved) for (const [id, seatId] of way.placed) at.set(id, seatId)
  for (const [id, seatId] of at) if (plan.broken.has(seatId)) at.delete(id)
  return at
}

const seatsOf = (at: ReadonlyMap<string, string>): SeatTaken[] =>
  Array.from(at, ([participationId, seatId]) => ({ participationId, seatId }))

function reservesLeft(reserves: readonly SeatReserve[], seats: readonly SeatTaken[]): readonly SeatReserve[] {
  if (reserves.length === 0) return reserves
  const taken = new Set(seats.map((one) => one.seatId))
  return reserves.filter((one) => !taken.has(one.seatId))
}

/** 重排: the engine seats everybody anew who is not locked. */
function wholeReseat(plan: SortedOut, lines: readonly Line[], judge: Judge): WorkedProposal {
  const result = seatHall(plan.input)
  const at = new Map(plan.input.locked.map((one) => [one.participationId, one.seatId]))
  for (const { participationId, seatId } of result.assignments) at.set(participationId, seatId)
  const areas = lines.map(({ head, at: sat }): AreaChange => {
    const moved = [...sat].filter(([id, seatId]) => at.get(id) !== seatId).length
    return { head, method: "reseat", moved, gaps: [], outOfOrder: [] }
  })
  const everybody = new Set([...plan.was.keys(), ...at.keys()])
  const seats = seatsOf(at)
  const judged = judge(seats, result.holds, reservesLeft(result.reserves, seats))
  return proposal(plan, "reseat", at, result, areas, lines, everybody, judged)
}

/** `concerned`: everybody who may get another seat, or none; nobody else is looked at. */
function proposal(
  plan: SortedOut,
  method: ChangeMethod,
  at: ReadonlyMap<string, string>,
  kept: { holds: readonly SeatHold[]; reserves: readonly SeatReserve[] },
  areas: AreaChange[],
  lines: readonly Line[],
  concerned: ReadonlySet<string>,
  { errors, warnings, codes }: Judgement,
): WorkedProposal {
  const { geometry } = plan.input
  const cards: CardMove[] = []
  for (const id of concerned) {
    const from = plan.was.get(id) ?? null
    const to = at.get(id) ?? null
    if (from !== to) cards.push({ participationId: id, from, to })
  }
  const seats = seatsOf(at)
  const reserves = reservesLeft(kept.reserves, seats)
  const moved = cards.filter((card) => card.from !== null && card.to !== null).length
  const made = cards.filter((card) => card.from === null).length
  const open = [...plan.waiting, ...cards.flatMap((card) => (card.to === null ? [card.participationId] : []))]
  return {
    method,
    cards: cardsInOrder(cards, geometry),
    counts: { moved, made, removed: cards.length - moved - made },
    areas,
    parity: lines.flatMap((line) => parityOf(plan, line, at) ?? []),
    gaps: areas.flatMap((area) => area.gaps),
    errors,
    warnings,
    findingCodes: codes,
    unseated: [...new Set(open)].filter((id) => !at.has(id) && !plan.out.has(id)),
    seats,
    holds: kept.holds,
    reserves,
  }
}

function parityOf(plan: SortedOut, line: Line, at: ReadonlyMap<string, string>): ParityChange | null {
  if (!line.rostrum) return null
  const row = new Set(line.rostrum.row.map((seat) => seat.id))
  const before = [...plan.was.values()].filter((seatId) => row.has(seatId)).length
  return parityChange(line, at, before, plan.was, plan.input.geometry.axis)
}
