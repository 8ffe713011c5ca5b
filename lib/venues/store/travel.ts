import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import type { TravelInput } from "../schema"
import { openVenues, touchDrafts, type VenuesRefusal } from "./open"

export type TravelRefusal = VenuesRefusal | { readonly code: "no_such_venue" } | { readonly code: "same_venue" }

/** Sets (or with null forgets) the minutes between two venues. Refusals: not_allowed, no_such_venue, same_venue. */
export const setTravel = (actor: Actor, ask: TravelInput): Promise<Outcome<null, TravelRefusal>> =>
  inTransaction<Outcome<null, TravelRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    if (ask.fromVenueId === ask.toVenueId) return refuse({ code: "same_venue" })
    const ends = { in: [ask.fromVenueId, ask.toVenueId] }
    const venues = await tx.venue.findMany({ where: { id: ends }, include: { rooms: { select: { id: true } } } })
    const from = venues.find((venue) => venue.id === ask.fromVenueId)
    const to = venues.find((venue) => venue.id === ask.toVenueId)
    if (!from || !to) return refuse({ code: "no_such_venue" })
    await touchDrafts(
      tx,
      venues.flatMap((venue) => venue.rooms.map((room) => room.id)),
    )
    await writeTravel(tx, actor, from, to, ask.minutes)
    if (ask.both) await writeTravel(tx, actor, to, from, ask.minutes)
    return accept(null)
  })

type End = { id: string; name: string }

/** One direction, with its audit row; nothing when nothing changes. */
export async function writeTravel(tx: Tx, actor: Actor, from: End, to: End, minutes: number | null): Promise<void> {
  const key = { fromVenueId: from.id, toVenueId: to.id }
  const before = await tx.travelTime.findUnique({ where: { fromVenueId_toVenueId: key } })
  if ((before?.minutes ?? null) === minutes) return
  if (minutes === null) await tx.travelTime.delete({ where: { fromVenueId_toVenueId: key } })
  else {
    await tx.travelTime.upsert({
      where: { fromVenueId_toVenueId: key },
      create: { ...key, minutes },
      update: { minutes },
    })
  }
  await writeAudit(tx, actor, {
    action: "travel.set",
    subject: { kind: "travel", id: `${from.id}>${to.id}`, title: `${from.name} → ${to.name}` },
    before: { minutes: before?.minutes ?? null },
    after: { minutes },
  })
}
