import type { Interval } from "@/lib/kernel/interval"
import type { MeetingPlan } from "../schema"
import { meetingTree } from "./tree"

/**
 * One room held over time for a meeting and the meetings that ride on it. `from`–`to` includes set-up and clear-away,
 * `held` is the meetings' own time. Minutes since the epoch.
 */
export type RoomHold = {
  /** The meeting the hold is kept under. */
  meetingId: string
  roomId: string
  from: number
  to: number
  held: Interval
  /** The meeting itself, then those that ride on its hold. */
  members: string[]
}

export type RoomMargins = { id: string; setUpMinutes: number; clearAwayMinutes: number }

/** Sorted lists of numbers: is every number of `inner` in `outer`? */
export function isSubset(inner: Int32Array, outer: Int32Array): boolean {
  let at = 0
  for (const number of inner) {
    while (at < outer.length && (outer[at] as number) < number) at += 1
    if (outer[at] !== number) return false
  }
  return true
}

/**
 * The rooms that meetings hold. A meeting inside its ancestor's room whose people are all among the ancestor's, and which
 * lies inside the ancestor's time or adjoins it, rides on the ancestor's hold: no clash and no margin between them, and the
 * hold is stretched over it. An ancestor whose people are not said covers everybody.
 * Cancelled, unscheduled and roomless meetings hold nothing. `peopleOf` is asked only where it matters.
 */
export function roomHolds(
  meetings: readonly MeetingPlan[],
  rooms: readonly RoomMargins[],
  peopleOf: (meetingId: string) => Int32Array,
): RoomHold[] {
  const tree = meetingTree(meetings)
  const margins = new Map(rooms.map((room) => [room.id, room]))
  const placed = meetings.filter(
    (m) => !m.cancelled && m.roomId !== null && m.from !== null && m.to !== null && m.from < m.to,
  )
  const byId = new Map(placed.map((meeting) => [meeting.id, meeting]))
  const ordered = [...placed].sort(
    (a, b) =>
      tree.depthOf(a.id) - tree.depthOf(b.id) || (a.from as number) - (b.from as number) || a.position - b.position,
  )
  const holdOf = new Map<string, RoomHold>()
  const holds: RoomHold[] = []
  for (const meeting of ordered) {
    const [from, to, roomId] = [meeting.from as number, meeting.to as number, meeting.roomId as string]
    const above = tree.ancestorsOf(meeting.id).find((id) => byId.get(id)?.roomId === roomId)
    const hold = above === undefined ? undefined : holdOf.get(above)
    if (hold && above !== undefined && from <= hold.held.to && to >= hold.held.from) {
      const covering = peopleOf(above)
      if (covering.length === 0 || isSubset(peopleOf(meeting.id), covering)) {
        hold.held = { from: Math.min(hold.held.from, from), to: Math.max(hold.held.to, to) }
        hold.members.push(meeting.id)
        holdOf.set(meeting.id, hold)
        continue
      }
    }
    const own: RoomHold = { meetingId: meeting.id, roomId, from, to, held: { from, to }, members: [meeting.id] }
    holds.push(own)
    holdOf.set(meeting.id, own)
  }
  for (const hold of holds) {
    const room = margins.get(hold.roomId)
    hold.from = hold.held.from - (room?.setUpMinutes ?? 0)
    hold.to = hold.held.to + (room?.clearAwayMinutes ?? 0)
  }
  return holds
}
