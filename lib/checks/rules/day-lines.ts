import type { MeetingPlan } from "@/lib/meetings/schema"
import type { DayLine } from "../schema"

/** So many troubled sisters are still told one by one. */
const TOLD_ALONE = 2

/**
 * The meetings of one day [dayFrom, dayTo) as lines, in order of time. Sisters under one heading that start and end
 * together are one line under the heading's title, with their number; one or two of them that have a conflict stand alone.
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
  const families = new Map<string, { title: string; members: DayLine[] }>()
  for (const meeting of meetings) {
    const { id, title, kind, from, to, parentId } = meeting
    if (meeting.cancelled || from === null || to === null || from < dayFrom || from >= dayTo) continue
    const heading = parentId ? byId.get(parentId) : undefined
    const together = heading?.from === null ? heading : undefined
    const key = together ? `${together.id}/${from}/${to}` : id
    const line = { id, title, kind, from, to, depth: depthOf(meeting), count: 1, blocked: blocked.has(id) }
    const family = families.get(key)
    if (family) family.members.push(line)
    else families.set(key, { title: together?.title ?? title, members: [line] })
  }
  const lines = [...families.values()].flatMap(({ title, members }): DayLine[] => {
    const troubled = members.filter((line) => line.blocked)
    const alone = troubled.length <= TOLD_ALONE ? troubled : []
    const rest = members.filter((line) => !alone.includes(line))
    const first = rest[0]
    if (!first || rest.length === 1) return members
    return [{ ...first, title, count: rest.length, blocked: rest.some((line) => line.blocked) }, ...alone]
  })
  return lines.sort((a, b) => a.from - b.from || a.depth - b.depth || a.to - b.to)
}
