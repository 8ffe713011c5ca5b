import type { WalkedSeat } from "../orders/filling"
import type { Turn } from "./turn"

/**
 * A walk through a block, read band by band from the front: the rows are cut into as many bands as the term has sessions,
 * and each keeps the sequence of the walk. So the part of a list that rotation brings to its beginning sits in front, also
 * where the order runs down the columns (handbook §1.5: 纵向排列, and everybody has sat in front after T sessions).
 */
export function inBands<S extends WalkedSeat>(walk: readonly S[], { sessionsInTerm }: Turn): S[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { row } of walk) {
    first = Math.min(first, row)
    last = Math.max(last, row)
  }
  const rows = last - first + 1
  const bands = Math.max(1, Math.min(sessionsInTerm, rows))
  const band = ({ row }: S): number => Math.floor(((row - first) * bands) / rows)
  return [...walk].sort((a, b) => band(a) - band(b))
}
