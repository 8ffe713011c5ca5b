import type { z } from "zod"
import type { Actor } from "@/lib/kernel/actor"
import { type Outcome, refuse } from "@/lib/kernel/outcome"
import { type WaiverRefusal, writeWaiver } from "@/lib/occupancy/store/waivers"
import { inTransaction } from "@/lib/platform/db"
import { draftPlan } from "../queries/draft-plan"
import { draftReadiness } from "../queries/readiness"
import type { waiveBlockerAsk } from "../schema"
import { type LockRefusal, lockEventToRun } from "./lock"

export type WaiveRefusal = LockRefusal | WaiverRefusal

/**
 * 说明理由: decides to live with something that stands in the way of publishing, by name, with a reason and an end. Holds for
 * exactly this (its key); anything that no longer stands so refuses `no_such_finding`, an end before `now` `waiver_end_passed`.
 */
export const waiveBlocker = (
  actor: Actor,
  { eventId, ...ask }: z.output<typeof waiveBlockerAsk>,
  now: Date,
): Promise<Outcome<null, WaiveRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, WaiveRefusal>> => {
    const locked = await lockEventToRun(tx, actor, eventId)
    if (!locked.ok) return locked
    const { event } = locked.value
    const { blockers, waived } = await draftReadiness(tx, event, await draftPlan(tx, event))
    if (![...blockers, ...waived].some((item) => item.key === ask.key)) return refuse({ code: "no_such_finding" })
    return writeWaiver(tx, actor, event, ask, now)
  })
