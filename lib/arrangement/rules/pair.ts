import type { ArrangeMeeting, Problem } from "../schema"

/** Grains that two half-open stretches share. */
export const overlap = (a: number, aEnd: number, b: number, bEnd: number): number =>
  Math.max(0, Math.min(aEnd, bEnd) - Math.max(a, b))

/** How many people two meetings share: `required` by both, and `wished`, where at least one of them only prefers. */
export type Shared = { required: number; wished: number }

/** People two meetings share; nobody stands on both lists of one meeting. */
export function sharedPeople(a: ArrangeMeeting, b: ArrangeMeeting): Shared {
  const inA = new Set(a.required)
  const wishedInA = new Set(a.preferred)
  const shared = { required: 0, wished: 0 }
  for (const person of b.required) {
    if (inA.has(person)) shared.required++
    else if (wishedInA.has(person)) shared.wished++
  }
  for (const person of b.preferred) if (inA.has(person) || wishedInA.has(person)) shared.wished++
  return shared
}

/** The grains of a day, [from, to), by day. A day without grains is empty. */
export function daySpans(problem: Problem): { from: number; to: number }[] {
  const spans = Array.from({ length: problem.days }, () => ({ from: 0, to: 0 }))
  for (const [index, { day }] of problem.grains.entries()) {
    const span = spans[day]
    if (!span) continue
    if (span.to === 0) span.from = index
    span.to = index + 1
  }
  return spans
}

/** A meeting's hold on its room: its own grains, and in real plans its set-up and clear-away as far as the day reaches. */
export function roomHold(
  problem: Problem,
  days: readonly { from: number; to: number }[],
  meeting: number,
  start: number,
): { from: number; to: number } {
  const end = start + (problem.meetings[meeting]?.durationInGrains ?? 0)
  const gap = problem.real?.roomGap[meeting]
  const day = days[problem.grains[start]?.day ?? -1]
  if (!gap || !day) return { from: start, to: end }
  return { from: Math.max(day.from, start - gap.before), to: Math.max(end, Math.min(day.to, end + gap.after)) }
}
