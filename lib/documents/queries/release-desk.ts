import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { PlanSnapshot } from "@/lib/itineraries/schema"
import type { Actor } from "@/lib/kernel/actor"
import { actorId } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayDecideRelease } from "@/lib/seating/policy"
import { frozenRelease, releaseHeads, seatingNow } from "@/lib/seating/queries/release"
import { seatDifferences } from "@/lib/seating/rules/release/difference"
import { isOpen } from "@/lib/seating/rules/release/flow"
import { type ReadingOrder, type ReadRow, readAloud } from "@/lib/seating/rules/release/read-aloud"
import type { ReleaseHead, SeatDifference, SeatedList } from "@/lib/seating/schema/release"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { SeatState } from "../schema/states"

export type SeatComparison = { from: SeatState | null; to: SeatState; people: SeatDifference[]; listed: number }

export type ReleaseDesk = {
  event: EventHead
  meetingId: string
  title: string
  hallName: string
  plan: { id: string; revision: number; seated: number }
  maySubmit: boolean
  /** May check, approve or return the open release. */
  mayDecide: boolean
  /** The open release is the actor's own. */
  own: boolean
  heads: ReleaseHead[]
  open: ReleaseHead | null
  approved: ReleaseHead | null
  /** Published versions that hold seats of this meeting, newest first. */
  versions: number[]
  /** People who sit otherwise now than in the open release, or else in the approved one. */
  later: number
  comparison: SeatComparison
  reading: { state: SeatState; rows: ReadRow[] }
  lastPrint: { at: Date; by: string } | null
}

export type ReleaseDeskAsk = { from: SeatState | null; to: SeatState | null; order: ReadingOrder }

/** The page 定稿 of one meeting; null when event, meeting or plan do not exist for this actor. */
export async function releaseDesk(
  actor: Actor,
  eventId: string,
  meetingId: string,
  ask: ReleaseDeskAsk,
): Promise<ReleaseDesk | null> {
  const access = await eventFor(actor, eventId)
  const now = access && (await seatingNow(db(), access.event, meetingId))
  if (!access || !now) return null
  const { event, membership } = access
  const heads = await releaseHeads(db(), eventId, meetingId)
  const open = heads.find((head) => isOpen(head.status)) ?? null
  const approved = heads.find((head) => head.status === "APPROVED") ?? null
  const versions = await versionsWithSeats(eventId, meetingId)
  const listOf = async (state: SeatState): Promise<SeatedList | null> => {
    if (state.kind === "now") return now.snapshot
    if (state.kind === "release") return frozenRelease(db(), eventId, meetingId, state.number)
    return versions.includes(state.number) ? versionSeats(eventId, meetingId, state.number) : null
  }
  const frozenOf = (head: ReleaseHead | null) => head && frozenRelease(db(), eventId, meetingId, head.number)
  const [opened, settled] = [await frozenOf(open), await frozenOf(approved)]
  const frozen = opened ?? settled
  const later = frozen ? seatDifferences(frozen, now.snapshot).length : 0
  // What the page is about: the release on its way, the approved one while it still holds, or else the seats as they stand.
  const standing = open ?? (later === 0 ? approved : null)
  const current: SeatState = standing ? { kind: "release", number: standing.number } : { kind: "now" }
  const before = heads.find((head) => head.status === "APPROVED" && head.number < (standing?.number ?? Infinity))
  const last: SeatState | null = before
    ? { kind: "release", number: before.number }
    : versions[0] === undefined
      ? null
      : { kind: "version", number: versions[0] }
  const asked = ask.from && ask.to ? [await listOf(ask.from), await listOf(ask.to)] : []
  const chosen = asked[0] && asked[1] ? { from: ask.from, to: ask.to ?? current } : { from: last, to: current }
  const earlier = chosen.from && (await listOf(chosen.from))
  const after = (await listOf(chosen.to)) ?? now.snapshot
  const read = (standing && frozen) ?? now.snapshot
  const print = await db().printRecord.findFirst({
    where: { eventId, meetingId },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true, userName: true },
  })
  return {
    event,
    meetingId,
    title: now.snapshot.meeting.title,
    hallName: now.snapshot.hall.name,
    plan: { id: now.planId, revision: now.revision, seated: now.snapshot.seats.length },
    maySubmit: mayEditArea(actor, membership, "seating"),
    mayDecide: open !== null && mayDecideRelease(actor, membership, open.authorId),
    own: open !== null && open.authorId === actorId(actor),
    heads,
    open,
    approved,
    versions,
    later,
    comparison: {
      ...chosen,
      people: earlier ? seatDifferences(earlier, after) : [],
      listed: after.seats.length,
    },
    reading: {
      state: current,
      rows: readAloud(read, hallGeometry(read.hall.description), ask.order),
    },
    lastPrint: print && { at: print.createdAt, by: print.userName },
  }
}

/** Numbers of the published versions with seats of this meeting, newest first. */
async function versionsWithSeats(eventId: string, meetingId: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ number: number }[]>`
    SELECT number FROM "PlanVersion" WHERE "eventId" = ${eventId} AND status = 'PUBLISHED' AND number IS NOT NULL
      AND EXISTS (SELECT 1 FROM jsonb_array_elements(snapshot->'seating') one WHERE one->>'meetingId' = ${meetingId})
    ORDER BY number DESC`
  return rows.map((row) => row.number)
}

/** The seats of one meeting in a published version. */
async function versionSeats(eventId: string, meetingId: string, number: number): Promise<SeatedList | null> {
  const row = await db().planVersion.findFirst({
    where: { eventId, status: "PUBLISHED", number },
    select: { snapshot: true },
  })
  const plan = row?.snapshot as unknown as PlanSnapshot | undefined
  const seating = plan?.seating.find((one) => one.meetingId === meetingId)
  return plan && seating ? { people: plan.people, seats: seating.seats } : null
}
