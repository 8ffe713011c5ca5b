import type { MeetingPlan } from "@/lib/meetings/schema"
import { type BoardDay, isScheduled, type Laned, lanesOf, ofDay, type ScheduledMeeting } from "./board-geometry"

/** Hours that are drawn of every day, minutes after its midnight. */
export type Hours = { from: number; to: number }

const [EARLY, LATE] = [8 * 60, 18 * 60]

/** 8 to 18 o'clock, wider when a meeting of any day is earlier or later; full hours. */
export function hoursOf(meetings: readonly MeetingPlan[], days: readonly BoardDay[]): Hours {
  let [from, to] = [EARLY, LATE]
  for (const day of days)
    for (const meeting of ofDay(meetings, day.from, day.to)) {
      from = Math.min(from, Math.floor((Math.max(meeting.from, day.from) - day.from) / 60) * 60)
      to = Math.max(to, Math.ceil((Math.min(meeting.to, day.to) - day.from) / 60) * 60)
    }
  return { from: Math.max(0, from), to: Math.min(1440, to) }
}

/** Meetings at one time below one heading (all delegations at once), drawn as one. */
export type Bundle = { key: string; parentId: string; from: number; to: number; meetings: readonly ScheduledMeeting[] }
export type WeekColumn = {
  day: BoardDay
  /** `lanes`: how many stand side by side where this one stands. */
  blocks: readonly (Laned & { lanes: number; bundle: Bundle | null })[]
}

/** So many side by side are still told apart. */
const TOGETHER = 4

/** The meetings of a day, side by side where they overlap; more than four of one heading at one time stand together as one. */
export function columnOf(meetings: readonly MeetingPlan[], day: BoardDay): WeekColumn {
  const mine = ofDay(meetings, day.from, day.to)
  const bundles = new Map<string, ScheduledMeeting[]>()
  for (const meeting of mine) {
    if (meeting.parentId === null) continue
    const key = `${meeting.parentId} ${meeting.from} ${meeting.to}`
    bundles.set(key, [...(bundles.get(key) ?? []), meeting])
  }
  const bundleOf = new Map<string, Bundle>()
  for (const [key, list] of bundles) {
    const [first] = list
    if (list.length < TOGETHER || !first) continue
    bundleOf.set(first.id, { key, parentId: first.parentId ?? "", from: first.from, to: first.to, meetings: list })
  }
  const hidden = new Set([...bundleOf.values()].flatMap((bundle) => bundle.meetings.slice(1).map(({ id }) => id)))
  const shown = mine.filter((meeting) => !hidden.has(meeting.id)).sort((a, b) => a.from - b.from || a.to - b.to)
  // What overlaps shares the width; what stands alone has all of it.
  const clusters: ScheduledMeeting[][] = []
  let until = Number.NEGATIVE_INFINITY
  for (const meeting of shown) {
    if (meeting.from >= until) clusters.push([])
    clusters[clusters.length - 1]?.push(meeting)
    until = Math.max(until, meeting.to)
  }
  const blocks = clusters.flatMap((cluster) => {
    const { blocks: laned, lanes } = lanesOf(cluster)
    return laned.map((one) => ({ ...one, lanes, bundle: bundleOf.get(one.meeting.id) ?? null }))
  })
  return { day, blocks }
}

/** What the week is of. */
export type WeekFilter = { kind: "all" } | { kind: "venue" | "room" | "group"; id: string }

export const filterKey = (filter: WeekFilter): string => (filter.kind === "all" ? "all" : `${filter.kind}:${filter.id}`)

/** `peopleIn`: does the meeting take anybody of this group? */
export function filtered(
  meetings: readonly MeetingPlan[],
  filter: WeekFilter,
  venueOf: (roomId: string) => string | undefined,
  peopleIn: (meetingId: string, group: string) => boolean,
): readonly MeetingPlan[] {
  if (filter.kind === "all") return meetings
  return meetings.filter((meeting) => {
    if (!isScheduled(meeting)) return false
    if (filter.kind === "room") return meeting.roomId === filter.id
    if (filter.kind === "venue") return meeting.roomId !== null && venueOf(meeting.roomId) === filter.id
    return peopleIn(meeting.id, filter.id)
  })
}
