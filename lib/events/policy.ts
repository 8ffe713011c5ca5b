import type { Actor } from "@/lib/kernel/actor"
import type { Area, Membership } from "./schema"

/** Administrators see every event, everybody else those they are a member of. Delegates see none of the office's side. */
export const maySeeEvent = (actor: Actor, membership: Membership): boolean =>
  actor.kind === "system" || (actor.kind === "user" && (actor.role === "ADMINISTRATOR" || membership !== null))

/** Administrators and organisers edit everything in their events; clerks the areas they were put in charge of. */
export function mayEditArea(actor: Actor, membership: Membership, area: Area): boolean {
  if (actor.kind === "system") return true
  if (actor.kind !== "user" || !maySeeEvent(actor, membership)) return false
  if (actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER") return true
  return actor.role === "CLERK" && membership !== null && membership.areas.includes(area)
}

/** Event settings, members, proposing and publishing versions, deciding on leave: organisers and administrators. */
export const mayRunEvent = (actor: Actor, membership: Membership): boolean =>
  actor.kind === "system" ||
  (actor.kind === "user" &&
    maySeeEvent(actor, membership) &&
    (actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER"))

/** A version is checked by a second person, never by its author: a checker, or another organiser or administrator. */
export const mayCheckVersion = (actor: Actor, membership: Membership, authorId: string): boolean =>
  actor.kind === "user" &&
  maySeeEvent(actor, membership) &&
  actor.id !== authorId &&
  (actor.role === "CHECKER" || actor.role === "ORGANISER" || actor.role === "ADMINISTRATOR")

/** Phones and needs (diet, health) are for those who run or edit people, notices or tasks; not for door staff and checkers. */
export function maySeePersonalData(actor: Actor, membership: Membership): boolean {
  if (actor.kind === "system") return true
  if (actor.kind !== "user" || !maySeeEvent(actor, membership)) return false
  if (actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER") return true
  return (
    actor.role === "CLERK" &&
    (membership?.areas.some((a) => a === "people" || a === "notices" || a === "tasks") ?? false)
  )
}

/** Events are made (and copied) by administrators and organisers. */
export const mayCreateEvent = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && (actor.role === "ADMINISTRATOR" || actor.role === "ORGANISER"))
