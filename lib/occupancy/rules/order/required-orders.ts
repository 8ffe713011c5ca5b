import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan, FindingData } from "../../schema"
import { followsPreparatory, isElection, isNomination, isPreparatory } from "./session-order"

/** `a` begins at least so many minutes and whole days (by the calendar) after the end of `b`. */
export type RequiredOrder = {
  a: MeetingPlan
  b: MeetingPlan
  rule: (FindingData & { kind: "order_broken" })["rule"]
  minutes: number
  days: number
}

/** At least two days for nominating and considering candidates when the term changes (组织法 art. 27). */
export const NOMINATION_DAYS = 2

const scheduled = (meeting: MeetingPlan): boolean => !meeting.cancelled && meeting.from !== null && meeting.to !== null

const earliest = (meetings: readonly MeetingPlan[]): MeetingPlan | undefined =>
  meetings.reduce<MeetingPlan | undefined>(
    (first, one) => (first === undefined || (one.from as number) < (first.from as number) ? one : first),
    undefined,
  )

/** What a meeting waits for by hand. Waiting for itself, for a cancelled or for an unscheduled meeting holds nothing up. */
export const waitsOf = (meeting: MeetingPlan, meetings: ReadonlyMap<string, MeetingPlan>): RequiredOrder[] =>
  (meeting.waitsFor ?? []).flatMap(({ meetingId, minutes, days }) => {
    const other = meetings.get(meetingId)
    if (!other || other.id === meeting.id || !scheduled(meeting) || !scheduled(other)) return []
    return [{ a: meeting, b: other, rule: "waits_for" as const, minutes, days }]
  })

/** Does the fixed order of a session say anything of this meeting? */
export const inSessionOrder = (meeting: MeetingPlan, termChanges: boolean): boolean =>
  isPreparatory(meeting) ||
  followsPreparatory(meeting) ||
  (termChanges && (isNomination(meeting) || isElection(meeting)))

/**
 * The fixed order of a session (handbook §3.5, §7.1 checks 12 and 13): presidium and plenaries after the preparatory meeting;
 * when the term changes, every election at least two days after the first meeting that nominates or considers candidates.
 */
export function sessionOrders(all: readonly MeetingPlan[], settings: ConflictPlan["settings"]): RequiredOrder[] {
  const meetings = all.filter(scheduled)
  const orders: RequiredOrder[] = []
  const preparatory = earliest(meetings.filter(isPreparatory))
  if (preparatory)
    for (const a of meetings)
      if (followsPreparatory(a)) orders.push({ a, b: preparatory, rule: "preparatory_first", minutes: 0, days: 0 })
  const nomination = settings?.termChanges ? earliest(meetings.filter(isNomination)) : undefined
  if (nomination)
    for (const a of meetings)
      if (a.id !== nomination.id && isElection(a))
        orders.push({ a, b: nomination, rule: "nomination_interval", minutes: 0, days: NOMINATION_DAYS })
  return orders
}
