import { z } from "zod"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { boundOf } from "@/lib/occupancy/queries/bound"
import { judgedFindings } from "@/lib/occupancy/queries/findings"
import type { BoundByMeeting } from "@/lib/occupancy/rules/touches"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { db, type Tx } from "@/lib/platform/db"
import { canEditVenues } from "@/lib/venues/queries/access"
import type { PublishedPlace } from "../schema/wishes"
import { lastApplied } from "./last-applied"

export type ArrangementDesk = {
  /** The zone in which closures of rooms are written. */
  officeZone: string
  /** May close rooms for a time. */
  editsVenues: boolean
  event: EventHead
  plan: ConflictPlan
  /** Not waived. */
  findings: Finding[]
  /** Where the published version says its meetings are; empty before the first. */
  published: Record<string, PublishedPlace>
  publishedNumber: number | null
  /** What hangs on each meeting and would have to follow it. */
  bound: BoundByMeeting
  /** The arrangement that could be taken back. */
  undoable: { at: Date; actorName: string; meetings: number } | null
}

const frozen = z.object({
  meetings: z.array(
    z.object({
      id: z.string(),
      startsAt: z.iso.datetime().nullable(),
      endsAt: z.iso.datetime().nullable(),
      roomId: z.string().nullable(),
    }),
  ),
})

async function publishedPlaces(
  eventId: string,
  tx: Tx,
): Promise<Pick<ArrangementDesk, "published" | "publishedNumber">> {
  const version = await tx.planVersion.findFirst({
    where: { eventId, status: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { number: true, snapshot: true },
  })
  if (!version) return { published: {}, publishedNumber: null }
  const minutes = (instant: string | null): number | null => (instant === null ? null : toMinutes(new Date(instant)))
  const { meetings } = frozen.catch({ meetings: [] }).parse(version.snapshot)
  const published = Object.fromEntries(
    meetings.map(({ id, startsAt, endsAt, roomId }) => [id, { from: minutes(startsAt), to: minutes(endsAt), roomId }]),
  )
  return { published, publishedNumber: version.number }
}

/** Everything the page of automatic arrangement reads; null for whoever may not change the event's meetings. */
export async function arrangementDesk(actor: Actor, eventId: string, tx: Tx = db()): Promise<ArrangementDesk | null> {
  const access = await eventFor(actor, eventId, tx)
  if (!access || !mayEditArea(actor, access.membership, "meetings")) return null
  const { plan, findings } = await judgedFindings(access.event, tx)
  const applied = await lastApplied(eventId, tx)
  const revisions = new Map(plan.meetings.map((meeting) => [meeting.id, meeting.revision]))
  const untouched = applied?.places.every((place) => revisions.get(place.meetingId) === place.revision) ?? false
  return {
    event: access.event,
    officeZone: (await officeSettingsOf(tx)).zone,
    editsVenues: await canEditVenues(actor, tx),
    plan,
    findings: findings.flatMap(({ finding, waived }) => (waived ? [] : [finding])),
    ...(await publishedPlaces(eventId, tx)),
    bound: (await boundOf(eventId, tx)).bound,
    undoable:
      applied && untouched ? { at: applied.at, actorName: applied.actorName, meetings: applied.places.length } : null,
  }
}
