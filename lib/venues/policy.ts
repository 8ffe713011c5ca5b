import type { Actor } from "@/lib/kernel/actor"

/** Venues belong to the office, not to an event: everybody with an account reads them. Delegates do not. */
export const mayReadVenues = (actor: Actor): boolean => actor.kind !== "delegate"

/** Administrators and organisers; clerks who were put in charge of venues in some event. */
export function mayEditVenues(actor: Actor, clerkOfVenues: boolean): boolean {
  if (actor.kind === "system") return true
  if (actor.kind !== "user") return false
  if (actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER") return true
  return actor.role === "CLERK" && clerkOfVenues
}
