import type { EventSettings } from "@/lib/events/schema"

export type ParityRule = Pick<EventSettings, "evenRule" | "twoPersonRule">

/**
 * Who sits where in one rostrum row: the ranks (1 = first) from left to right in hall view, that is as seen from the
 * audience (handbook §1.1). No. 1 in the centre, no. 2 at no. 1's left hand (the audience's right), then alternately.
 * Even rows: E1 keeps 2 at the left hand of 1, E2 is its mirror; centerFixed has the order of E1 but no. 1 on the axis
 * (see rostrumSeats). Two people: `firstOnLeft` puts no. 1 on the left as one faces the stage's audience: 2 1.
 */
export function rostrumOrder(count: number, rule: ParityRule): number[] {
  const left: number[] = []
  const right: number[] = []
  for (let rank = 2; rank <= count; rank++) (rank % 2 === 0 ? right : left).push(rank)
  const order = count > 0 ? [...left.reverse(), 1, ...right] : []
  return mirrored(count, rule) ? order.reverse() : order
}

function mirrored(count: number, rule: ParityRule): boolean {
  if (count % 2 === 1) return false
  if (count === 2 && rule.twoPersonRule === "firstOnLeft") return true
  return rule.evenRule === "E2"
}

/** The same row as seen by those who sit on the stage: the mirror image. */
export const stageView = <T>(hallView: readonly T[]): T[] => [...hallView].reverse()
