import type { Actor } from "@/lib/kernel/actor"

/** Accounts (and what was done with them) are the administrator's alone. */
export const mayManageAccounts = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && actor.role === "ADMINISTRATOR")
