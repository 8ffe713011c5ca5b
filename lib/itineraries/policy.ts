import type { Actor } from "@/lib/kernel/actor"

/** Proposals, and what changes for whom between versions, are the office's business: not door staff's. */
export const mayReadVersions = (actor: Actor): boolean => !(actor.kind === "user" && actor.role === "DOOR")
