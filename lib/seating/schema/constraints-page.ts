import type { Seat } from "@/lib/venues/schema"
import type { SeatingGroup, SeatingPerson, SeatTaken } from "../schema"
import type { Constraint, ConstraintVerdict } from "./constraint"
import type { Infeasible } from "./infeasible"

/** The requirements of one meeting's plan, how they fare in it as it is, and whether they can hold together at all. */
export type ConstraintsDto = {
  planId: string
  constraints: Constraint[]
  /** Says which state of the list this is; goes back with every change. */
  digest: string
  verdicts: ConstraintVerdict[]
  infeasible: Infeasible | null
  people: SeatingPerson[]
  groups: SeatingGroup[]
  seats: readonly Seat[]
  tables: readonly { id: string; label: string }[]
  taken: readonly SeatTaken[]
  /** How many sit so far: nothing can be judged of an empty plan. */
  seated: number
  /** 常用要求 that are not in the list. */
  usual: Constraint[]
}
