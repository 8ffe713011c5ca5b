import type { MeetingPlan } from "@/lib/meetings/schema"
import type { DayLine } from "../schema"

/**
 * The meetings of one day [dayFrom, dayTo) as lines, in order of time. Sisters under one heading that start and end
 * together and have no conflict are one line under the heading's title, with their number.
 */
export function dayLines(
  meetings: readonly MeetingPlan[],
  blocked: ReadonlySet<string>,
  dayFrom: number,
  dayTo: number,
): DayLine[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const depthOf = (meeting: MeetingPlan): number => {
    const parent = meeting.parentId ? byId.get(meeting.parentId) : undefined
    return parent && parent.from !== null ? 1 + depthOf(parent) : 0
  }
  const lines = new Map<string, DayLine>()
  for (const meeting of meetings) {
    const { id, title, kind, from, to, parentId } = meeting
    if (meeting.cancelled || from === null || to === null || from < dayFrom || from >= dayTo) continue
    const heading = parentId ? byId.get(parentId) : undefined
    const trouble = blocked.has(id)
    const together = heading && heading.from === null && !trouble
    const key = together ? `${heading.id}/${from}/${to}` : id
    const known = lines.get(key)
    if (known && together) lines.set(key, { ...known, title: heading.title, count: known.count + 1 })
    else lines.set(key, { id, title, kind, from, to, depth: depthOf(meeting), count: 1, blocked: trouble })
  }
  return [...lines.values()].sort((a, b) => a.from - b.from || a.depth - b.depth || a.to - b.to)
}
