import { mayCheckVersion, mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayReadVersions } from "../policy"
import { diffSnapshots } from "../rules/diff"
import type { Change, PlanSnapshot } from "../schema"
import { draftPlan } from "./draft-plan"
import { type DraftReadiness, draftReadiness } from "./readiness"
import { frozenPlan, type VersionHead, versionHeads } from "./versions"

export type PersonChange = { participationId: string; name: string; groupName: string; changes: Change[] }

export type Comparison = {
  from: number | null
  /** The version compared, or null for the draft (or an open proposal). */
  to: number | null
  people: PersonChange[]
  /** Everybody in the newer plan. */
  listed: number
}

export type PublishDesk = {
  event: EventHead
  mayRun: boolean
  /** May check the open proposal (never one's own). */
  mayCheck: boolean
  readiness: DraftReadiness
  /** Proposed or checked, not yet published. */
  open: VersionHead | null
  published: VersionHead | null
  history: VersionHead[]
  /** What publishing would change: the open proposal, or else the draft, against the newest published version. */
  next: Comparison
  /** Changes of the draft since the open proposal was frozen: they are not in it. */
  later: number
}

/** Everything the page 发布 shows; null when the event is not the actor's. */
export async function publishDesk(actor: Actor, eventId: string): Promise<PublishDesk | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayReadVersions(actor)) return null
  const { event, membership } = access
  const history = await versionHeads(db(), eventId)
  const open = history.find((version) => version.status === "PROPOSED" || version.status === "CHECKED") ?? null
  const published = history.reduce<VersionHead | null>(
    (newest, version) => ((version.number ?? 0) > (newest?.number ?? 0) ? version : newest),
    null,
  )
  const draft = await draftPlan(db(), event)
  const before = published && (await frozenPlan(db(), eventId, published.id))
  const after = (open && (await frozenPlan(db(), eventId, open.id))) ?? draft
  return {
    event,
    mayRun: mayRunEvent(actor, membership),
    mayCheck: open !== null && mayCheckVersion(actor, membership, open.authorId),
    readiness: await draftReadiness(db(), event, draft),
    open,
    published,
    history,
    next: compare(before, after, published?.number ?? null, null),
    later: open ? event.draftRevision - open.draftRevision : 0,
  }
}

/** The differences between any two published versions; null when one of them does not exist for the actor. */
export async function compareVersions(
  actor: Actor,
  eventId: string,
  from: number,
  to: number,
): Promise<Comparison | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayReadVersions(actor)) return null
  const versions = await db().planVersion.findMany({
    where: { eventId, number: { in: [from, to] } },
    select: { number: true, snapshot: true },
  })
  const plan = (number: number): PlanSnapshot | null =>
    (versions.find((version) => version.number === number)?.snapshot ?? null) as unknown as PlanSnapshot | null
  const [before, after] = [plan(from), plan(to)]
  return before && after && compare(before, after, from, to)
}

function compare(before: PlanSnapshot | null, after: PlanSnapshot, from: number | null, to: number | null): Comparison {
  const listed = after.people.length
  if (!before) return { from, to, people: [], listed }
  const known = new Map([...before.people, ...after.people].map((person) => [person.id, person]))
  const order = new Map([...after.people, ...before.people].reverse().map((person, index) => [person.id, -index]))
  const people = [...diffSnapshots(before, after)].map(([participationId, changes]) => {
    const person = known.get(participationId)
    return { participationId, name: person?.name ?? "", groupName: person?.groupName ?? "", changes }
  })
  people.sort((a, b) => (order.get(a.participationId) ?? 0) - (order.get(b.participationId) ?? 0))
  return { from, to, people, listed }
}
