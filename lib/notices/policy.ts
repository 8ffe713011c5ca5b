import { mayEditArea, mayRunEvent } from "@/lib/events/policy"
import type { Membership } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"

/** Writing notices, entering answers by telephone, reminding, trying failed mails again. */
export const maySendNotices = (actor: Actor, membership: Membership): boolean =>
  mayEditArea(actor, membership, "notices")

/** Leave and substitutes are decided by those who run the event. */
export const mayDecideReceipts = (actor: Actor, membership: Membership): boolean => mayRunEvent(actor, membership)

/** Who answered what, and the reasons for leave, are not for door staff. */
export const mayReadReceipts = (actor: Actor): boolean => !(actor.kind === "user" && actor.role === "DOOR")
