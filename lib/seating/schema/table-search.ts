/** "hard" must hold; a number 1–100 is weighed against the others. */
export type TableWeight = "hard" | number

type Rule =
  /** At one table: one violation for each pair that is not. */
  | { kind: "together"; guests: readonly number[] }
  /** Not at one table: one violation for each pair that is. */
  | { kind: "apart"; guests: readonly number[] }
  /** These guests only at these tables; one violation for each guest elsewhere. */
  | { kind: "only"; guests: readonly number[]; tables: readonly number[] }
  /** These guests not at these tables. */
  | { kind: "never"; guests: readonly number[]; tables: readonly number[] }
  /** Guests of one class (a delegation) together at these tables (all when not given): pairs apart beyond what capacity makes unavoidable. */
  | { kind: "whole"; classes: readonly number[]; tables?: readonly number[] }
  /** Guests of one class spread over the tables: pairs at one table beyond the even spread. */
  | { kind: "mixed"; classes: readonly number[] }
  /** Each table has `min` to `max` guests of each class; one violation for each guest too few or too many. */
  | { kind: "quota"; classes: readonly number[]; min: readonly number[]; max: readonly number[] }
  /** Each of these tables (all when not given) at which anybody sits has at least `min` of these guests. */
  | { kind: "least"; guests: readonly number[]; min: number; tables?: readonly number[] }
  /** Neighbours around a table are of different classes; one violation for each pair of neighbours that is not. */
  | { kind: "alternate"; classes: readonly number[] }
  /** Neighbours have something in common (bits): with "each" neighbour (a violation for each pair), or with "one" at least. */
  | { kind: "share"; masks: readonly number[]; with: "each" | "one" }
  /** Guests stay at the table they are at now; −1 = were at none. */
  | { kind: "stay"; tables: readonly number[] }

/** One thing a table plan must or should obey. `classes`, `masks`: one for each guest; class −1 = does not count. */
export type TableRule = { id: string; weight: TableWeight } & Rule

/**
 * Guests around tables as plain numbers. Guests are 0 … guests−1, the foremost first: when there are too few places, the last stay
 * without one. Seats are numbered table after table, around each table clockwise.
 */
export type TableProblem = {
  /** Places at each table. */
  capacities: readonly number[]
  /** Seats nobody can use. */
  blocked: readonly number[]
  guests: number
  /** Guests who keep their seat. */
  fixed: readonly { guest: number; seat: number }[]
  rules: readonly TableRule[]
}

/** How one rule fares. `violations` as its kind counts them; `cost` = violations × weight for weighed rules. */
export type TableVerdict = {
  id: string
  kind: TableRule["kind"]
  hard: boolean
  violations: number
  cost: number
  /** Who is involved in the violations. */
  guests: readonly number[]
}

export type TableScore = {
  /** Violations of hard rules; guests without a place count one each. */
  hard: number
  /** Weighed violations of the others. */
  soft: number
  unseated: readonly number[]
  verdicts: readonly TableVerdict[]
}

/**
 * A search that can be stopped, stored as JSON and continued. `at`: the guest on each seat, −1 = empty; behind the seats those
 * without a place. `best` is the best arrangement so far.
 */
export type TableSearch = {
  iteration: number
  random: number
  at: readonly number[]
  best: readonly number[]
  hard: number
  soft: number
  bestHard: number
  bestSoft: number
  /** Iteration at which the best was found. */
  foundAt: number
  /** Nothing left to mend, or nothing that can be moved. */
  done: boolean
}
