import type { Actor } from "@/lib/kernel/actor"

/** Accounts (and what was done with them) are the administrator's alone. */
export const mayManageAccounts = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && actor.role === "ADMINISTRATOR")

/**
 * Personal links open somebody's own page, so handing them out is for those who may edit the event's people or notices:
 * administrators, organisers who are members, and clerks in charge of either.
 */
export function mayIssueLinks(actor: Actor, membership: { areas: readonly string[] } | null): boolean {
  if (actor.kind === "system") return true
  if (actor.kind !== "user") return false
  if (actor.role === "ADMINISTRATOR") return true
  if (membership === null) return false
  return (
    actor.role === "ORGANISER" ||
    (actor.role === "CLERK" && membership.areas.some((a) => a === "people" || a === "notices"))
  )
}

/** Is the event there at all for this actor? */
export const seesEvent = (actor: Actor, membership: { areas: readonly string[] } | null): boolean =>
  actor.kind === "system" || (actor.kind === "user" && (actor.role === "ADMINISTRATOR" || membership !== null))
