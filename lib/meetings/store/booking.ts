import { AsyncLocalStorage } from "node:async_hooks"
import type { Outcome, Refusal } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { isDeadlock, isExclusionViolation } from "@/lib/platform/db-errors"

const TRIES = 4
/** The booking transaction under way, for those that are asked for inside it. */
const underWay = new AsyncLocalStorage<Tx>()

/**
 * One transaction that may write room holds. Asked for inside another one it becomes part of that (decision 014). Should the
 * database itself refuse an overlap or break a deadlock (the second wall), the work is tried again: it then sees the winner's
 * hold and says by whom. Should that never settle, `holder` is asked who has the room; without an answer it refuses
 * `room_contended`.
 */
export async function bookingTransaction<T, R extends Refusal>(
  work: (tx: Tx) => Promise<Outcome<T, R>>,
  holder: () => Promise<R | null> = async () => null,
): Promise<Outcome<T, R | { readonly code: "room_contended" }>> {
  const outer = underWay.getStore()
  if (outer) return work(outer)
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await inTransaction((tx) => underWay.run(tx, () => work(tx)))
    } catch (error) {
      if (!isExclusionViolation(error) && !isDeadlock(error)) throw error
    }
  }
  return { ok: false, refusal: (await holder()) ?? { code: "room_contended" } }
}
