import type { TableRule } from "../../schema/table-search"

/** Hard and soft in one number that compares hard first: hard × HARD + soft; soft stays far below. */
export const HARD = 2 ** 26

/** What one violation of a rule costs. */
export const price = (rule: TableRule): number => (rule.weight === "hard" ? HARD : rule.weight)
