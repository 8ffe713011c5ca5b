import { overlaps } from "@/lib/kernel/interval"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { type Prepared, prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { ProposedMove } from "../../schema/wishes"
import { movedBy } from "./back"
import type { OrderPair } from "./orders"
import { timed } from "./timed"

/** Why a meeting is to move. */
export type MoveReason =
  /** It had no place yet. */
  | { why: "unplaced" }
  /** A conflict it is part of is gone. */
  | { why: "finding"; finding: Finding }
  /** Another meeting now stands in its old room or wants its people at its old time. */
  | { why: "makes_room"; meetingId: string }
  /** A meeting it has to follow, or to precede, has moved. */
  | { why: "order"; meetingId: string }
  /** Nothing forces it: fewer ways, steadier rooms, breaks. */
  | { why: "better" }

const sharesPeople = (a: Int32Array, b: Int32Array): boolean => {
  const inB = new Set(b)
  return a.some((number) => inB.has(number))
}

/** Would the other one, at its new place, clash with this one at its old place? */
function inTheWay(other: MeetingPlan, old: MeetingPlan, prepared: Prepared): boolean {
  if (!timed(other) || !timed(old) || prepared.tree.related(other.id, old.id)) return false
  const room = prepared.rooms.get(old.roomId ?? "")
  const gap = other.roomId === old.roomId ? (room?.setUpMinutes ?? 0) + (room?.clearAwayMinutes ?? 0) : 0
  if (!overlaps({ from: other.from - gap, to: other.to + gap }, old)) return false
  if (other.roomId === old.roomId) return true
  return overlaps(other, old) && sharesPeople(prepared.peopleOf(other.id), prepared.peopleOf(old.id))
}

/** Why each of the moves is proposed, by meeting id: the conflicts it ends before what it gives way to, and that before order. */
export function moveReasons(
  plan: ConflictPlan,
  moves: readonly ProposedMove[],
  solved: readonly Finding[],
  orders: readonly OrderPair[],
): ReadonlyMap<string, MoveReason> {
  const prepared = prepare(plan)
  const moved = movedBy(plan, moves)
  const grave = [...solved].sort((a, b) => Number(a.severity === "warn") - Number(b.severity === "warn"))
  const reasonOf = ({ meetingId }: ProposedMove): MoveReason => {
    const old = prepared.meetings.get(meetingId)
    if (!old || !timed(old)) return { why: "unplaced" }
    const finding = grave.find((one) => meetingsIn(one).has(meetingId))
    if (finding) return { why: "finding", finding }
    const other = moved.find((one) => one.id !== meetingId && inTheWay(one, old, prepared))
    if (other) return { why: "makes_room", meetingId: other.id }
    const pair = orders.find(({ before, after }) => {
      const them = before === meetingId ? after : after === meetingId ? before : null
      const there = them === null ? undefined : moved.find((one) => one.id === them)
      if (!there || !timed(there)) return false
      return before === meetingId ? old.to > there.from : there.to > old.from
    })
    if (pair) return { why: "order", meetingId: pair.before === meetingId ? pair.after : pair.before }
    return { why: "better" }
  }
  return new Map(moves.map((move) => [move.meetingId, reasonOf(move)]))
}
