import type { Constraint } from "./constraint"

/**
 * The requirements of a plan as the editor needs them to judge a move before it is made. Whom and which seats they mean
 * is resolved already (flags by rules/constraints/bits.ts, in the order of the plan's people and of the hall's seats), so that no
 * more of a person is told than the requirement says. Only for those who may edit.
 */
export type RequirementsDto = {
  /** All of the plan, in its order: the first is number 1. Inactive ones bind nobody. */
  constraints: Constraint[]
  rules: { constraintId: string; people: string; allowed: string }[]
  /** Those who do not count in their delegation's block while on an accessible seat. */
  wheelchairs: string[]
}
