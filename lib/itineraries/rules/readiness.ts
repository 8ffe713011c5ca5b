import type { Finding, Severity } from "@/lib/occupancy/schema"
import { type KeyTaskGap, keyTaskGaps, type TaskForRules } from "@/lib/tasks/rules"
import type { PlanSnapshot } from "../schema"

export type Unseated = { meetingId: string; title: string; count: number }

/** Something that stands in the way of publishing (`block`) or wants a look (`warn`). `key` is what a waiver names. */
export type ReadinessItem = { key: string; severity: Severity } & (
  | { code: "finding"; finding: Finding }
  | ({ code: "task_without_owner" } & KeyTaskGap)
  | ({ code: "people_without_seat" } & Unseated)
)

export type Readiness = {
  /** Must be solved or waived before the plan can be proposed. */
  blockers: ReadinessItem[]
  warnings: ReadinessItem[]
  waived: ReadinessItem[]
}

/**
 * What the draft still lacks: conflicts, key tasks of plenaries without an owner (both block), people who attend or chair
 * a seated meeting and have no seat (a warning). What somebody has waived by name and reason stands apart.
 */
export function readinessOf(
  plan: PlanSnapshot,
  findings: readonly Finding[],
  tasks: readonly TaskForRules[],
  waivedKeys: ReadonlySet<string>,
): Readiness {
  const items: ReadinessItem[] = [
    ...findings.map((finding) => ({ key: finding.key, severity: finding.severity, code: "finding" as const, finding })),
    ...taskGaps(plan, tasks),
    ...unseatedPeople(plan),
  ]
  const open = items.filter((item) => !waivedKeys.has(item.key))
  return {
    blockers: open.filter((item) => item.severity !== "warn"),
    warnings: open.filter((item) => item.severity === "warn"),
    waived: items.filter((item) => waivedKeys.has(item.key)),
  }
}

function taskGaps(plan: PlanSnapshot, tasks: readonly TaskForRules[]): ReadinessItem[] {
  const meetings = plan.meetings
    .filter((meeting) => meeting.startsAt !== null)
    .map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt ?? "") }))
  return keyTaskGaps(meetings, tasks).map((gap) => ({
    key: `task_without_owner:${gap.meetingId}:${gap.kind}`,
    severity: "block",
    code: "task_without_owner",
    ...gap,
  }))
}

function unseatedPeople(plan: PlanSnapshot): ReadinessItem[] {
  const meetings = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]))
  return plan.seating.flatMap(({ meetingId, seats }) => {
    const meeting = meetings.get(meetingId)
    if (!meeting || meeting.cancelled) return []
    const seated = new Set(seats.map((seat) => seat.participationId))
    const missing = [...new Set([...meeting.attend, ...meeting.chair])].filter((id) => !seated.has(id))
    if (missing.length === 0) return []
    const about = { meetingId, title: meeting.title, count: missing.length }
    const key = `people_without_seat:${meetingId}:${missing.length}`
    return [{ key, severity: "warn", code: "people_without_seat", ...about }]
  })
}
