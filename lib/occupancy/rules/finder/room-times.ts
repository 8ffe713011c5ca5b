import { isSubset, roomHolds } from "@/lib/meetings/rules/holds"
import type { Prepared } from "../prepare"
import type { FinderAsk } from "./ask"

/** Who holds a room: `heldFrom`–`heldTo` without margins. `rides`: the one who asks may use it along with its holder. */
export type Holder = { title: string; heldFrom: number; heldTo: number; rides: boolean; meetingId: string | null }

/** The taken times of one room, sorted by their begin, margins included; `latest[i]` = the latest end of the first i + 1. */
export type RoomTimes = { from: Int32Array; to: Int32Array; latest: Int32Array; holders: readonly Holder[] }

type Row = Holder & { from: number; to: number }

const NOTHING: RoomTimes = {
  from: new Int32Array(0),
  to: new Int32Array(0),
  latest: new Int32Array(0),
  holders: [],
}

function timesOf(rows: Row[]): RoomTimes {
  rows.sort((a, b) => a.from - b.from || a.to - b.to)
  let end = Number.MIN_SAFE_INTEGER
  return {
    from: Int32Array.from(rows, (row) => row.from),
    to: Int32Array.from(rows, (row) => row.to),
    latest: Int32Array.from(rows, (row) => {
      end = Math.max(end, row.to)
      return end
    }),
    holders: rows,
  }
}

/** The taken times of every room of the plan, the asking meeting's own left out. */
export function roomTimes(ask: FinderAsk, prepared: Prepared): (roomId: string) => RoomTimes {
  const { plan, tree, meetings, peopleOf } = prepared
  const own = ask.meetingId
  const people = own === null ? null : peopleOf(own)
  const above = own === null ? [] : tree.ancestorsOf(own)
  const holds =
    own === null
      ? prepared.holds
      : roomHolds(
          plan.meetings.filter((one) => one.id !== own),
          plan.rooms,
          peopleOf,
        )
  const covers = (outer: Int32Array, inner: Int32Array): boolean => outer.length === 0 || isSubset(inner, outer)
  /** A meeting inside one that holds the room rides on its hold, and those inside the asking meeting ride on its own. */
  const rides = (members: readonly string[]): boolean =>
    people !== null &&
    (members.some((id) => above.includes(id) && covers(peopleOf(id), people)) ||
      members.every((id) => tree.ancestorsOf(id).includes(own as string) && covers(people, peopleOf(id))))
  const rows = new Map<string, Row[]>()
  const put = (roomId: string, row: Row): void => {
    const known = rows.get(roomId)
    if (known) known.push(row)
    else rows.set(roomId, [row])
  }
  for (const hold of holds)
    put(hold.roomId, {
      from: hold.from,
      to: hold.to,
      heldFrom: hold.held.from,
      heldTo: hold.held.to,
      title: meetings.get(hold.meetingId)?.title ?? "",
      meetingId: hold.meetingId,
      rides: rides(hold.members),
    })
  for (const { subjectKind, subjectId, from, to, heldFrom, heldTo, title } of plan.outside)
    if (subjectKind === "ROOM") put(subjectId, { from, to, heldFrom, heldTo, title, rides: false, meetingId: null })
  const times = new Map(Array.from(rows, ([roomId, list]) => [roomId, timesOf(list)]))
  return (roomId) => times.get(roomId) ?? NOTHING
}

/** Which holder stands in the way of [from, to) with margins before and after; −1 = none. */
export function holderAt(times: RoomTimes, from: number, to: number, before: number, after: number): number {
  const [start, end] = [from - before, to + after]
  // The first whose end, or an earlier one's, lies behind the start.
  let low = 0
  let high = times.latest.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times.latest[middle] as number) > start) high = middle
    else low = middle + 1
  }
  for (let i = low; i < times.from.length && (times.from[i] as number) < end; i += 1) {
    if ((times.to[i] as number) <= start) continue
    const holder = times.holders[i] as Holder
    if (holder.rides && from <= holder.heldTo && to >= holder.heldFrom) continue
    return i
  }
  return -1
}
