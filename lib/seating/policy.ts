import { mayCheckVersion, mayEditArea } from "@/lib/events/policy"
import type { Membership } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"

/** 送审 of a seating plan: whoever arranges the seats. */
export const maySubmitRelease = (actor: Actor, membership: Membership): boolean =>
  mayEditArea(actor, membership, "seating")

/** 核对, 批准, 退回: a checker, or another organiser or administrator; never the author. */
export const mayDecideRelease = (actor: Actor, membership: Membership, authorId: string): boolean =>
  mayCheckVersion(actor, membership, authorId)
