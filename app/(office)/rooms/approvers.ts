import { mayDecide } from "@/lib/bookings/policy"
import type { UserActor } from "@/lib/kernel/actor"
import { keeperNames } from "@/lib/venues/queries/access"
import type { VenueDto } from "@/lib/venues/schema"

/** Rooms in which what this actor books waits for somebody's yes: room id → the keeper's name, "" = an organiser's. */
export async function approvedBy(actor: UserActor, venues: readonly VenueDto[]): Promise<Record<string, string>> {
  const waiting = venues
    .flatMap((venue) => venue.rooms)
    .filter((room) => room.needsApproval && !mayDecide(actor, room.keeperId ?? null))
  const names = await keeperNames(actor)
  return Object.fromEntries(waiting.map((room) => [room.id, names[room.keeperId ?? ""] ?? ""]))
}
