/** Which session of its term a session is (1 first), of how many: what rotation goes by (handbook §1.5). */
export type Turn = { readonly session: number; readonly sessionsInTerm: number }

type Customs = { readonly sessionOfTerm?: number; readonly sessionsInTerm?: number }

export const turnOf = ({ sessionOfTerm = 1, sessionsInTerm = 5 }: Customs): Turn => ({
  session: sessionOfTerm,
  sessionsInTerm,
})

/** Years gone by since the first session, 0 … T−1; a session beyond the term's number begins anew. */
const yearsOf = ({ session, sessionsInTerm }: Turn): number => (session - 1) % Math.max(1, sessionsInTerm)

/**
 * How many stand at the back this year who stood at the front in the first: round(t·n/T), the T-th part more each year
 * (handbook §1.5). In T sessions everybody is once among the first n/T.
 */
export const memberShift = (members: number, turn: Turn): number =>
  Math.round((yearsOf(turn) * members) / Math.max(1, turn.sessionsInTerm))

/**
 * How many places the delegations move on: `step` a year (35 delegations of the NPC: 7), or without one round(t·D/T), so
 * that in T sessions the central T-th part has changed hands T times.
 */
export const blockShift = (delegations: number, turn: Turn, step: number | null): number => {
  if (delegations === 0) return 0
  const shift = step === null ? memberShift(delegations, turn) : yearsOf(turn) * step
  return shift % delegations
}

/** The list from its `shift`-th on, then its beginning. */
export const movedOn = <T>(list: readonly T[], shift: number): T[] => [...list.slice(shift), ...list.slice(0, shift)]

/** Places in the list (0 first) in the order in which they sit at this session. */
export const rotatedOrder = (members: number, session: number, sessionsInTerm: number): number[] =>
  movedOn(
    Array.from({ length: members }, (_, index) => index),
    memberShift(members, { session, sessionsInTerm }),
  )

/**
 * Delegations (0 first, in their fixed order) by nearness to the centre at this session, the one in the middle first: the
 * middle ones move to the sides, those at the sides come back to the middle.
 */
export const blockOrder = (
  delegations: number,
  session: number,
  sessionsInTerm: number,
  step: number | null,
): number[] =>
  movedOn(
    Array.from({ length: delegations }, (_, index) => index),
    blockShift(delegations, { session, sessionsInTerm }, step),
  )
