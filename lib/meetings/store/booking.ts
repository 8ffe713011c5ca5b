import { AsyncLocalStorage } from "node:async_hooks"
import type { Outcome, Refusal } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { isDeadlock, isExclusionViolation } from "@/lib/platform/db-errors"
import type { RoomRefusal } from "../schema"
import { holderNamedBy } from "./holder"

const TRIES = 4
/** The booking transaction under way, for those that are asked for inside it. */
const underWay = new AsyncLocalStorage<Tx>()

/**
 * One transaction that may write room holds. Asked for inside another one it becomes part of that (decision 014). Should the
 * database itself refuse an overlap or break a deadlock (the second wall), the work is tried again: it then sees the winner's
 * hold and says by whom. Should that never settle, `holder` is asked who has the room, then the database's own error; only
 * when neither names anybody it refuses `room_contended`.
 */
export async function bookingTransaction<T, R extends Refusal>(
  work: (tx: Tx) => Promise<Outcome<T, R>>,
  holder: () => Promise<R | null> = async () => null,
): Promise<Outcome<T, R | RoomRefusal>> {
  const outer = underWay.getStore()
  if (outer) return work(outer)
  let last: unknown
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await inTransaction((tx) => underWay.run(tx, () => work(tx)))
    } catch (error) {
      if (!isExclusionViolation(error) && !isDeadlock(error)) throw error
      last = error
    }
  }
  return { ok: false, refusal: (await holder()) ?? (await holderNamedBy(last)) ?? { code: "room_contended" } }
}
