import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { VenueInput } from "../schema"
import { openVenues, touchDrafts, type VenuesRefusal } from "./open"

export type VenueRefusal =
  | VenuesRefusal
  | { readonly code: "no_such_venue" }
  | { readonly code: "venue_name_taken"; readonly name: string }
  | { readonly code: "venue_has_rooms"; readonly venue: string; readonly count: number }

/** Creates a venue, or changes the one with `id`. Refusals: not_allowed, no_such_venue, venue_name_taken. */
export const saveVenue = (actor: Actor, ask: VenueInput): Promise<Outcome<{ id: string }, VenueRefusal>> =>
  inTransaction<Outcome<{ id: string }, VenueRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    const { id, name, address } = ask
    const before = id === undefined ? null : await tx.venue.findUnique({ where: { id }, include: { rooms: true } })
    if (id !== undefined && !before) return refuse({ code: "no_such_venue" })
    const same = await tx.venue.findUnique({ where: { name } })
    if (same && same.id !== id) return refuse({ code: "venue_name_taken", name })
    if (before) {
      if (before.name === name && before.address === address) return accept({ id: before.id })
      await touchDrafts(
        tx,
        before.rooms.map((room) => room.id),
      )
      await tx.venue.update({ where: { id: before.id }, data: { name, address } })
      await writeAudit(tx, actor, {
        action: "venue.update",
        subject: { kind: "venue", id: before.id, title: name },
        before: { name: before.name, address: before.address },
        after: { name, address },
      })
      return accept({ id: before.id })
    }
    const last = await tx.venue.aggregate({ _max: { position: true } })
    const made = await tx.venue.create({ data: { name, address, position: (last._max.position ?? -1) + 1 } })
    const subject = { kind: "venue", id: made.id, title: name }
    await writeAudit(tx, actor, { action: "venue.create", subject, after: { name, address } })
    return accept({ id: made.id })
  })

/** Deletes a venue without rooms, and its travel times. Refusals: not_allowed, no_such_venue, venue_has_rooms. */
export const deleteVenue = (actor: Actor, ask: { venueId: string }): Promise<Outcome<null, VenueRefusal>> =>
  inTransaction<Outcome<null, VenueRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    const venue = await tx.venue.findUnique({
      where: { id: ask.venueId },
      include: { _count: { select: { rooms: true } } },
    })
    if (!venue) return refuse({ code: "no_such_venue" })
    if (venue._count.rooms > 0) return refuse({ code: "venue_has_rooms", venue: venue.name, count: venue._count.rooms })
    await tx.venue.delete({ where: { id: venue.id } })
    await writeAudit(tx, actor, {
      action: "venue.delete",
      subject: { kind: "venue", id: venue.id, title: venue.name },
      before: { name: venue.name, address: venue.address },
    })
    return accept(null)
  })
