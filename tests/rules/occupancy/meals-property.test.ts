import { expect, test } from "vitest"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { at } from "./plans"
import { busyPlan } from "./random-plan"

/** Minute by minute: who has less than an hour in a row between 11:30 and 14:30 on which day, and how many minutes. */
function minuteByMinute(plan: ConflictPlan): string[] {
  const told: string[] = []
  const live = plan.meetings.flatMap((one) =>
    one.cancelled || one.from === null || one.to === null ? [] : [{ ...one, from: one.from, to: one.to }],
  )
  for (const day of [15, 16, 17])
    for (const { id, personId } of plan.participants) {
      const [from, to] = [at(`2027-01-${day} 11:30`), at(`2027-01-${day} 14:30`)]
      const mine = live.filter(({ scopes }) => scopes.some((item) => item.participationId === id))
      const during = <T extends { from: number; to: number }>(all: readonly T[]): T[] =>
        all.filter((one) => one.from < to && one.to > from)
      if (during(mine).some(({ kind }) => kind === "用餐")) continue
      const away = during(plan.outside.filter((hold) => hold.subjectKind === "PERSON" && hold.subjectId === personId))
      const meetings = during(mine.filter(({ kind }) => kind !== "报到"))
      const busy = [...meetings, ...away]
      let [longest, run] = [0, 0]
      for (let minute = from; minute < to; minute += 1) {
        run = busy.some((one) => one.from <= minute && minute < one.to) ? 0 : run + 1
        longest = Math.max(longest, run)
      }
      if (longest < 60) told.push(`${day} ${id} ${longest}`)
    }
  return told.sort()
}

test("what is left for a meal is what asking minute by minute leaves, in 80 random plans", () => {
  let total = 0
  for (let seed = 1; seed <= 80; seed += 1) {
    const plan = busyPlan(seed, 24)
    const found = findConflicts(plan)
      .flatMap((one) => {
        if (one.kind !== "break_too_short") return []
        const day = 15 + Math.floor((one.from - at("2027-01-15 00:00")) / 1440)
        return one.people.map((person) => `${day} ${person} ${one.left}`)
      })
      .sort()
    // Where outside holds alone take the time, there is nothing for this plan to do; all else is told.
    const expected = minuteByMinute(plan)
    total += found.length
    expect([seed, found.filter((one) => !expected.includes(one))]).toEqual([seed, []])
    const missed = expected.filter((one) => !found.includes(one))
    if (plan.outside.every((hold) => hold.subjectKind === "ROOM")) expect([seed, missed]).toEqual([seed, []])
    const inside: ConflictPlan = { ...plan, outside: [] }
    const own = findConflicts(inside).flatMap((one) => (one.kind === "break_too_short" ? one.people : []))
    expect([seed, own.length]).toEqual([seed, minuteByMinute(inside).length])
  }
  expect(total).toBeGreaterThan(150)
}, 60_000)
