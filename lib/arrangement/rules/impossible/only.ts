import type { Problem, RealRules } from "../../schema"

/** The same problem with some of its meetings alone, in the order given; pins and orders between them are kept. */
export function only(problem: Problem, kept: readonly number[]): Problem {
  const of = <T>(list: readonly T[]): T[] => kept.map((m) => list[m] as T)
  const at = new Map(kept.map((m, index) => [m, index]))
  const real = (rules: RealRules): RealRules => ({
    ...rules,
    allowedRooms: of(rules.allowedRooms),
    allowedStarts: of(rules.allowedStarts),
    pinned: of(rules.pinned),
    now: of(rules.now),
    roomGap: of(rules.roomGap),
    group: of(rules.group),
    order: rules.order.flatMap((one) => {
      const before = at.get(one.before)
      const after = at.get(one.after)
      return before === undefined || after === undefined ? [] : [{ ...one, before, after }]
    }),
    related: rules.related.flatMap(([a, b]) => {
      const pair = [at.get(a), at.get(b)] as const
      return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const]
    }),
  })
  return { ...problem, meetings: of(problem.meetings), ...(problem.real ? { real: real(problem.real) } : {}) }
}
