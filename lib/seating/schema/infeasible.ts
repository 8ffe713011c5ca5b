/**
 * Why requirements cannot hold together, with the numbers; words in messages `constraints.facts.<code>`. `ids`: the people
 * (or, of `block_too_small`, the delegation) it is about.
 */
export type InfeasibleFact =
  | { code: "too_many_people"; people: number; seats: number; ids: readonly string[] }
  /** So many people have only so many seats among them. */
  | { code: "too_few_seats"; people: number; seats: number; ids: readonly string[] }
  | { code: "lock_on_blocked"; ids: readonly string[] }
  | { code: "lock_not_allowed"; ids: readonly string[] }
  | { code: "teller_is_candidate"; ids: readonly string[] }
  /** These people need a run of seats (or one table) and the longest there is holds fewer. */
  | { code: "no_run"; people: number; seats: number; ids: readonly string[] }
  /** The delegation needs one connected block and the largest piece of its seats is smaller. */
  | { code: "block_too_small"; people: number; seats: number; ids: readonly string[] }
  /** Two seats of one block that are farther apart than its people reach. */
  | { code: "block_too_long"; people: number; steps: number; ids: readonly string[] }
  /** A head who must sit behind somebody of the own delegation. */
  | { code: "head_behind"; ids: readonly string[] }
  /** Every way to seat these people was tried. */
  | { code: "no_arrangement"; people: number; ids: readonly string[] }

/**
 * The requirements and locks that cannot hold together: leave out any one of them and nothing speaks against the others
 * any more. `smallest`: proven that no smaller set would do as well. Nothing at all in the set: the hall is too small.
 */
export type Infeasible = {
  constraintIds: readonly string[]
  lockedIds: readonly string[]
  fact: InfeasibleFact
  smallest: boolean
}
