import type { Prepared } from "../prepare"
import { wallMinutes } from "../wall-clock"
import type { FinderAsk } from "./ask"
import type { TimeReason } from "./reasons"

type Bound = { at: number; title: string }

/** What the rest of the plan says of the meeting's time: its parent, and what it waits for or what waits for it. */
export type Bounds = (from: number, to: number) => TimeReason | null

const DAY = 1440

/** `from` must not lie before the first of these; `wall`: day and minute by the local clock. */
const firstAfter = (end: number, minutes: number, days: number, zone: string): number => {
  const wall = wallMinutes(end, zone)
  const midnight = end - (wall - Math.floor(wall / DAY) * DAY)
  return Math.max(end + minutes, days > 0 ? midnight + days * DAY : 0)
}

export function boundsOf(ask: FinderAsk, prepared: Prepared): Bounds {
  const { meetings, tree, plan } = prepared
  const own = ask.meetingId === null ? undefined : meetings.get(ask.meetingId)
  if (!own) return () => null
  const placed = (id: string) => {
    const meeting = meetings.get(id)
    return meeting && !meeting.cancelled && meeting.from !== null && meeting.to !== null
      ? { from: meeting.from, to: meeting.to, title: meeting.title }
      : null
  }
  const parent = tree
    .ancestorsOf(own.id)
    .map(placed)
    .find((meeting) => meeting !== null)
  const after: Bound[] = (own.waitsFor ?? []).flatMap(({ meetingId, minutes, days }) => {
    const other = placed(meetingId)
    return other ? [{ at: firstAfter(other.to, minutes, days, plan.zone), title: other.title }] : []
  })
  const followers = plan.meetings.flatMap((other) =>
    (other.waitsFor ?? [])
      .filter((wait) => wait.meetingId === own.id)
      .flatMap(({ minutes, days }) => {
        const then = placed(other.id)
        return then ? [{ ...then, minutes, days }] : []
      }),
  )
  return (from, to) => {
    if (parent && (from < parent.from || (from < parent.to && to > parent.to)))
      return { code: "against_parent", title: parent.title }
    const early = after.find((bound) => from < bound.at)
    if (early) return { code: "order", title: early.title, before: false }
    const late = followers.find(({ from: begin, minutes, days }) => begin < firstAfter(to, minutes, days, plan.zone))
    return late ? { code: "order", title: late.title, before: true } : null
  }
}
