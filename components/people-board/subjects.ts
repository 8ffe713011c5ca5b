import { resolveScope } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan, ScopeItem } from "@/lib/meetings/schema"
import { adHocAsk, askOfMeeting, type FinderAsk } from "@/lib/occupancy/rules/finder/ask"
import type { Prepared } from "@/lib/occupancy/rules/prepare"

/** Whose time is looked at: the people of a meeting, or a standing group of them. */
export type Subject =
  | { key: string; kind: "meeting"; meeting: MeetingPlan }
  | { key: string; kind: "group"; name: string; scope: ScopeItem }
  | { key: string; kind: "presidium" | "standing" | "heads" | "staff" | "everybody"; scope: ScopeItem | null }

const item = (kind: ScopeItem["kind"], ref = ""): ScopeItem => ({ role: "ATTEND", kind, ref, participationId: null })

/** Everything that can be chosen: meetings (those without a time first), then groups. Groups nobody is in are left out. */
export function subjectsOf(prepared: Prepared): Subject[] {
  const { plan, roster } = prepared
  const parents = new Set(plan.meetings.map((meeting) => meeting.parentId))
  const meetings = plan.meetings
    .filter((meeting) => !meeting.cancelled && (meeting.from !== null || !parents.has(meeting.id)))
    .sort((a, b) => (a.from ?? -1) - (b.from ?? -1) || a.position - b.position)
    .map((meeting): Subject => ({ key: `meeting:${meeting.id}`, kind: "meeting", meeting }))
  const standing: Subject[] = [
    { key: "presidium", kind: "presidium", scope: item("PRESIDIUM") },
    { key: "standing", kind: "standing", scope: item("STANDING_CHAIRS") },
    { key: "heads", kind: "heads", scope: item("HEADS") },
    { key: "staff", kind: "staff", scope: item("CATEGORY", "STAFF") },
  ]
  const groups = [...roster.byGroup.keys()].map(
    (name): Subject => ({ key: `group:${name}`, kind: "group", name, scope: item("GROUP", name) }),
  )
  const known = [...standing, ...groups].filter(
    (subject) => subject.kind === "meeting" || !subject.scope || resolveScope([subject.scope], roster).size > 0,
  )
  return [...meetings, ...known, { key: "everybody", kind: "everybody", scope: null }]
}

/** What is asked for a subject; groups look for so many minutes. */
export function askOfSubject(subject: Subject, minutes: number, prepared: Prepared): FinderAsk {
  if (subject.kind === "meeting") return askOfMeeting(subject.meeting, prepared)
  const required = subject.scope
    ? [...resolveScope([subject.scope], prepared.roster)]
    : prepared.roster.people.map((person) => person.id)
  return adHocAsk({ minutes, required }, prepared.roster)
}
