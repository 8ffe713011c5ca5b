import type { Actor } from "@/lib/kernel/actor"

/** The records of who did what are the administrator's to read. */
export const mayReadAudit = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && actor.role === "ADMINISTRATOR")
