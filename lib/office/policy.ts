import type { Actor } from "@/lib/kernel/actor"

/** What holds for the whole office is the administrator's to change; everybody with an account reads it. */
export const mayEditOffice = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && actor.role === "ADMINISTRATOR")
export const mayReadOffice = (actor: Actor): boolean => actor.kind !== "delegate"
