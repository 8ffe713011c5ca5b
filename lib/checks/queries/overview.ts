import { majorityOf, quorumOf } from "@/lib/attendance/rules"
import { stalePrints } from "@/lib/documents/queries/stale-prints"
import { mayEditArea, mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { UserActor } from "@/lib/kernel/actor"
import { receiptRows } from "@/lib/notices/queries/receipts"
import { tallyByGroup } from "@/lib/notices/rules/tally"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { firstAlternative } from "@/lib/occupancy/rules/alternatives"
import { blockedMeetings } from "@/lib/occupancy/rules/meetings-in"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { Category } from "@/lib/people/schema"
import { db } from "@/lib/platform/db"
import { seatingStates } from "@/lib/seating/queries/overview"
import { rostrumAlarms } from "@/lib/seating/queries/release"
import { seatingSituations } from "@/lib/seating/queries/situation"
import { tasksFor } from "@/lib/tasks/queries"
import { keyTaskGaps } from "@/lib/tasks/rules"
import { dayLines } from "../rules/day-lines"
import type { DayLine, Gap } from "../schema"

export type OverviewDay = { iso: string; lines: DayLine[] }

const DUE_SHOWN = 6
/** With more open findings than this the plan is still being made; the first get a repair worked out. */
const WITH_OFFER = 40

/**
 * The state of the plan in one look: the days, what blocks publishing with its nearest repair, who has not answered, what
 * is due and whose name is on it. `days`: minutes since the epoch from midnight to midnight. Null = not found for this actor.
 */
export async function overviewFor(
  actor: UserActor,
  eventId: string,
  days: (event: { startsOn: string; endsOn: string; zone: string }) => { iso: string; from: number; to: number }[],
) {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const { event, membership } = access
  const situations = await seatingSituations(eventId)
  const [conflicts, tasks, receipts, versions, counts, states, alarms, prints] = await Promise.all([
    findingsFor(actor, eventId),
    tasksFor(actor, eventId),
    receiptRows(db(), eventId, null, false),
    db().planVersion.findMany({
      where: { eventId, status: { in: ["PUBLISHED", "PROPOSED", "CHECKED"] } },
      select: { number: true, status: true, publishedAt: true, draftRevision: true },
      orderBy: { proposedAt: "desc" },
    }),
    db().participation.groupBy({ by: ["category"], where: { eventId }, _count: true }),
    seatingStates(event, db(), situations),
    rostrumAlarms(event, situations),
    stalePrints(event),
  ])
  if (!conflicts) return null
  const open = conflicts.findings.filter((one) => one.waived === null)
  const blocked = blockedMeetings(open.map(({ finding }) => finding))
  const meetings = conflicts.plan.meetings
  const prepared = prepare(conflicts.plan)
  const taskGaps = keyTaskGaps(
    meetings.filter((meeting) => meeting.from !== null).map((meeting) => ({ ...meeting, startsAt: null })),
    tasks?.tasks ?? [],
  )
  const unseated = states.flatMap(({ meetingId, title, plan }) =>
    plan && plan.unseated > 0 ? [{ code: "people_without_seat" as const, meetingId, title, count: plan.unseated }] : [],
  )
  const changed = situations.flatMap(({ meeting: { id, title } }) => {
    const alarm = alarms.get(id)
    return alarm ? [{ code: "rostrum_changed" as const, meetingId: id, title, ...alarm }] : []
  })
  const gaps: Gap[] = [
    ...taskGaps.map((gap) => ({ code: "task_without_owner" as const, gap })),
    ...changed,
    ...unseated,
    ...prints.map((print) => ({ code: "printed_before_change" as const, ...print })),
  ]
  const byCategory = Object.fromEntries(counts.map((row) => [row.category, row._count])) as Partial<
    Record<Category, number>
  >
  const deputies = event.settings.deputiesInOffice ?? byCategory.DEPUTY ?? 0
  const published = versions
    .filter((version) => version.status === "PUBLISHED")
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0]
  const names = new Map(receipts.map((row) => [row.groupId, row.groupName]))
  return {
    event,
    days: days(event).map(
      (day): OverviewDay => ({ iso: day.iso, lines: dayLines(meetings, blocked, day.from, day.to) }),
    ),
    plan: conflicts.plan,
    findings: open.map((one, place) => ({
      ...one,
      offer: place < WITH_OFFER ? firstAlternative(one.finding, prepared) : null,
    })),
    waived: conflicts.findings.length - open.length,
    gaps,
    byCategory,
    quorum: quorumOf(deputies),
    majority: majorityOf(deputies),
    receipts: tallyByGroup(receipts).map((tally) => ({ ...tally, name: names.get(tally.groupId) ?? "" })),
    due: (tasks?.tasks ?? []).filter((task) => task.status !== "DONE").slice(0, DUE_SHOWN),
    version: published
      ? {
          number: published.number ?? 0,
          publishedAt: published.publishedAt?.toISOString() ?? "",
          changesSince: event.draftRevision - published.draftRevision,
        }
      : null,
    pending: versions.find((version) => version.status !== "PUBLISHED")?.status ?? null,
    hasPeople: counts.length > 0,
    mayRun: mayRunEvent(actor, membership),
    mayEditMeetings: mayEditArea(actor, membership, "meetings"),
    mayEditPeople: mayEditArea(actor, membership, "people"),
  }
}
export type Overview = NonNullable<Awaited<ReturnType<typeof overviewFor>>>
