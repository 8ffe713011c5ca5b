import { roomHolds } from "@/lib/meetings/rules/holds"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Finding } from "../../schema"
import type { Prepared } from "../prepare"
import { type Claim, claimOf, clash, insideClaim } from "../room-clashes"
import { firstFrom } from "./bounds"
import type { Lookup } from "./lookup"

type Timed = MeetingPlan & { from: number; to: number; roomId: string }

/** Everything above and below a meeting, and itself: the meetings with which it may share a hold. */
function family(id: string, look: Lookup): MeetingPlan[] {
  const { meetings, tree } = look.prepared
  const root = tree.ancestorsOf(id).at(-1) ?? id
  const found = new Map<string, MeetingPlan>()
  const take = (one: string): void => {
    const meeting = meetings.get(one)
    if (!meeting || found.has(one)) return
    found.set(one, meeting)
    for (const child of look.childrenOf(one)) take(child.id)
  }
  take(root)
  return [...found.values()]
}

/** Is anything above or below the meeting in this room? Then they may ride on one hold. */
function sharesRoom(meeting: Timed, look: Lookup, view: Prepared): boolean {
  if (meeting.parentId === null && look.childrenOf(meeting.id).length === 0) return false
  return family(meeting.id, look).some(
    ({ id, roomId }) => id !== meeting.id && roomId === meeting.roomId && view.tree.related(id, meeting.id),
  )
}

/** The claims of the meeting's family on its room, were it where it is to stand; null = it stands for itself. */
function familyClaims(meeting: Timed, look: Lookup, view: Prepared): { claims: Claim[]; ids: Set<string> } | null {
  if (!sharesRoom(meeting, look, view)) return null
  const room = view.rooms.get(meeting.roomId)
  const all = family(meeting.id, look)
    .map((one) => view.meetings.get(one.id) ?? one)
    .sort((x, y) => (view.order.get(x.id) ?? 0) - (view.order.get(y.id) ?? 0))
  const holds = roomHolds(all, room ? [room] : [], view.peopleOf).filter((hold) => hold.roomId === meeting.roomId)
  return { claims: holds.map((hold) => claimOf(hold, view)), ids: new Set(all.map(({ id }) => id)) }
}

const holds = (claim: Claim, id: string): boolean => claim.members.some((member) => member.id === id)

/** Clashes over the room in which the meeting is part. `view`: the plan with the meeting where it is to stand. */
export function roomSide(meeting: Timed, look: Lookup, view: Prepared): Finding[] {
  const room = view.rooms.get(meeting.roomId)
  const line = look.roomLine(meeting.roomId)
  const kin = familyClaims(meeting, look, view)
  const { id, from, to, roomId } = meeting
  const alone: Claim = {
    ...{ roomId, from: from - (room?.setUpMinutes ?? 0), to: to + (room?.clearAwayMinutes ?? 0) },
    ...{ members: [{ id, from, to }], outsideTitle: null, tentative: false },
  }
  const mine = kin?.claims.find((claim) => holds(claim, id)) ?? alone
  const found: Finding[] = []
  const against = (other: Claim): void => {
    if (other !== mine && other.from < mine.to && mine.from < other.to) found.push(clash(mine, other, view))
  }
  if (line) {
    const end = firstFrom((at) => line.from[at] as number, 0, line.from.length, mine.to)
    for (let at = end - 1; at >= 0 && (line.reach[at] as number) > mine.from; at -= 1) {
      const other = line.claims[at] as Claim
      const own = other.outsideTitle === null
      if (!own || !other.members.some((member) => member.id === id || kin?.ids.has(member.id))) against(other)
    }
  }
  for (const other of kin?.claims ?? []) against(other)
  if (mine.members.length > 1) found.push(...insideClaim(mine, view))
  return found.filter((finding) => finding.a === id || finding.b === id)
}
