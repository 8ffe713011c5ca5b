import { type Interval, overlapMinutes, overlaps } from "@/lib/kernel/interval"
import type { RoomHold } from "@/lib/meetings/rules/holds"
import type { Finding } from "../schema"
import { makeFinding } from "./make-finding"
import { idsOf, type Prepared } from "./prepare"

/** One claim on a room: a hold of the plan (with the meetings that ride on it) or somebody else's. Margins are inside from–to. */
export type Claim = {
  roomId: string
  from: number
  to: number
  members: readonly (Interval & { id: string })[]
  outsideTitle: string | null
  tentative: boolean
}

/** What a hold of the plan claims. */
export function claimOf(hold: RoomHold, prepared: Prepared): Claim {
  const members = hold.members.map((id) => {
    const meeting = prepared.meetings.get(id)
    return { id, from: meeting?.from ?? hold.held.from, to: meeting?.to ?? hold.held.to }
  })
  return { roomId: hold.roomId, from: hold.from, to: hold.to, members, outsideTitle: null, tentative: false }
}

/** Every claim of the plan and of others, by room, in the order of time. */
export function claimsByRoom(prepared: Prepared): Map<string, Claim[]> {
  const byRoom = new Map<string, Claim[]>()
  const add = (claim: Claim): void => {
    const known = byRoom.get(claim.roomId)
    if (known) known.push(claim)
    else byRoom.set(claim.roomId, [claim])
  }
  for (const hold of prepared.holds) add(claimOf(hold, prepared))
  for (const hold of prepared.plan.outside)
    if (hold.subjectKind === "ROOM")
      add({
        ...{ roomId: hold.subjectId, from: hold.from, to: hold.to },
        members: [{ id: hold.causeId, from: hold.heldFrom, to: hold.heldTo }],
        outsideTitle: hold.title,
        tentative: hold.tentative === true,
      })
  for (const claims of byRoom.values()) claims.sort((a, b) => a.from - b.from)
  return byRoom
}

/** Which of two claims is named first, whatever the order they are met in: the plan's own, the earlier one, the one first in the plan. */
function inTurn(one: Claim, other: Claim, prepared: Prepared): [Claim, Claim] {
  if (one.outsideTitle !== null || other.outsideTitle !== null)
    return one.outsideTitle === null ? [one, other] : [other, one]
  const place = (claim: Claim): number => prepared.order.get(claim.members[0]?.id ?? "") ?? 0
  return one.from < other.from || (one.from === other.from && place(one) < place(other)) ? [one, other] : [other, one]
}

/** Of two families the two meetings that stand most against each other: longest together, else closest. */
function nearestPair(one: Claim, other: Claim): [Interval & { id: string }, Interval & { id: string }] {
  let best: [Interval & { id: string }, Interval & { id: string }] | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const a of one.members)
    for (const b of other.members) {
      const score = Math.min(a.to, b.to) - Math.max(a.from, b.from)
      if (score > bestScore) {
        best = [a, b]
        bestScore = score
      }
    }
  if (!best) throw new Error("a claim without members")
  return best
}

/** People wanted by both meetings, as roster numbers. */
function sharedPeople(a: Int32Array, b: Int32Array): number[] {
  const inB = new Set(b)
  return Array.from(a).filter((number) => inB.has(number))
}

/** The finding that two claims on one room overlap, margins included. */
export function clash(first: Claim, second: Claim, prepared: Prepared): Finding {
  const [one, other] = inTurn(first, second, prepared)
  const [x, y] = nearestPair(one, other)
  const [a, b] = other.outsideTitle === null && y.from < x.from ? [y, x] : [x, y]
  const withMarginsFrom = Math.max(one.from, other.from)
  const withMarginsTo = Math.min(one.to, other.to)
  const marginOnly = !overlaps(a, b)
  const from = marginOnly ? withMarginsFrom : Math.max(a.from, b.from)
  const to = marginOnly ? withMarginsTo : Math.min(a.to, b.to)
  const people = marginOnly
    ? []
    : idsOf(sharedPeople(prepared.peopleOf(a.id), prepared.peopleOf(b.id)), prepared.roster)
  const data = { kind: "room_taken", roomId: one.roomId, marginOnly, withMarginsFrom, withMarginsTo } as const
  const outsideTitle = one.outsideTitle ?? other.outsideTitle
  const atMost = one.tentative || other.tentative ? "warn" : "refuse"
  return makeFinding(data, { a: a.id, b: b.id, outsideTitle, from, to, minutes: to - from, people, atMost }, prepared)
}

/** Meetings that ride on one hold but run side by side in the room (neither inside the other's family). */
export function insideClaim(claim: Claim, prepared: Prepared): Finding[] {
  const found: Finding[] = []
  const members = claim.members
  for (let i = 0; i < members.length; i += 1)
    for (let j = i + 1; j < members.length; j += 1) {
      const [a, b] = [members[i], members[j]]
      if (!a || !b || overlapMinutes(a, b) === 0 || prepared.tree.related(a.id, b.id)) continue
      found.push(clash({ ...claim, ...a, members: [a] }, { ...claim, ...b, members: [b] }, prepared))
    }
  return found
}

/** Rooms wanted twice at one time, set-up and clear-away included. Each room is swept once in the order of time. */
export function roomClashes(prepared: Prepared): Finding[] {
  const found: Finding[] = []
  for (const claims of claimsByRoom(prepared).values()) {
    let open: Claim[] = []
    for (const claim of claims) {
      if (claim.members.length > 1) found.push(...insideClaim(claim, prepared))
      open = open.filter((other) => other.to > claim.from)
      for (const other of open)
        if (other.outsideTitle === null || claim.outsideTitle === null) found.push(clash(other, claim, prepared))
      open.push(claim)
    }
  }
  return found
}
