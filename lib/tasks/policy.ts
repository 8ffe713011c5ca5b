import { mayEditArea } from "@/lib/events/policy"
import type { Membership } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"

export const mayPlanTasks = (actor: Actor, membership: Membership): boolean => mayEditArea(actor, membership, "tasks")

/** Accepting and finishing: the owner and the helpers themselves, and whoever plans the tasks. */
export const mayWorkOn = (
  actor: Actor,
  membership: Membership,
  ownPersonId: string | null,
  workerPersonIds: readonly string[],
): boolean =>
  mayPlanTasks(actor, membership) ||
  (actor.kind === "user" && membership !== null && ownPersonId !== null && workerPersonIds.includes(ownPersonId))
