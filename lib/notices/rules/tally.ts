import type { Standing } from "./receipt"

export type StandingOf = { participationId: string; groupId: string | null; standing: Standing }
export type Tally = { total: number; attends: number; away: number; asked: number; open: number }
export type GroupTally = Tally & { groupId: string | null }

const COLUMN: Record<Standing, Exclude<keyof Tally, "total">> = {
  unanswered: "open",
  refused: "open",
  attends: "attends",
  substituted: "attends",
  asksLeave: "asked",
  asksSubstitute: "asked",
  onLeave: "away",
}

export const emptyTally = (): Tally => ({ total: 0, attends: 0, away: 0, asked: 0, open: 0 })

/**
 * Receipts by group, in the order the people come: total = attends + away + asked + open. An approved substitute counts
 * as attending (the seat is taken), an asked-for one as asked.
 */
export function tallyByGroup(people: readonly StandingOf[]): GroupTally[] {
  const groups = new Map<string | null, GroupTally>()
  for (const { groupId, standing } of people) {
    const tally = groups.get(groupId) ?? { groupId, ...emptyTally() }
    tally.total += 1
    tally[COLUMN[standing]] += 1
    groups.set(groupId, tally)
  }
  return [...groups.values()]
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies)
    for (const key of ["total", "attends", "away", "asked", "open"] as const) sum[key] += tally[key]
  return sum
}
