import type { OrderExplanation, OrderOptions, OrderStep } from "../schema"
import { isHan } from "./han"
import { compareNames, countedCharacters, isSingleName } from "./order"
import { strokesOf } from "./strokes"

/** Why one character comes before another of a different kind or shape; `first` is the one that does. */
function explainCharacters(position: number, first: string, second: string, options: OrderOptions): OrderStep {
  const at = { position, first, second }
  if (!isHan(second)) return { code: isHan(first) ? "letters_last" : "alphabet", ...at }
  const a = strokesOf(first, options.overrides)
  const b = strokesOf(second, options.overrides)
  if (!a || !b) return { code: "unknown_last", ...at }
  if (a.count !== b.count) return { code: "fewer_strokes", ...at, firstCount: a.count, secondCount: b.count }
  for (let i = 0; i < a.count; i++) {
    const [firstType, secondType] = [a.strokes.charAt(i), b.strokes.charAt(i)]
    if (firstType !== secondType) {
      return { code: "stroke_type", ...at, count: a.count, stroke: i + 1, firstType, secondType }
    }
  }
  const firstStructure = a.structure ?? "whole"
  const secondStructure = b.structure ?? "whole"
  if ((options.tie ?? "structure") === "structure" && firstStructure !== secondStructure) {
    return { code: "structure", ...at, firstStructure, secondStructure }
  }
  return { code: "table", ...at }
}

/**
 * Why `a` stands before `b` (or after), step by step as in handbook §2.2: first the characters they share, then the
 * one step that decides. Agrees with `compareNames` for every pair.
 */
export function explainOrder(a: string, b: string, options: OrderOptions): OrderExplanation {
  const order = compareNames(a, b, options)
  if (order === 0) return { order, steps: [{ code: "identical", name: a }] }
  const [firstName, secondName] = order < 0 ? [a, b] : [b, a]
  const first = countedCharacters(firstName)
  const second = countedCharacters(secondName)
  const steps: OrderStep[] = []
  for (let i = 0; i < first.length; i++) {
    const surname = first[0] ?? ""
    if (i === 1 && options.rule === "surname" && isSingleName(first) && !isSingleName(second)) {
      return { order, steps: [...steps, { code: "single_name_first", first: firstName, second: secondName, surname }] }
    }
    const [x, y] = [first[i] ?? "", second[i] ?? ""]
    if (x !== y) return { order, steps: [...steps, explainCharacters(i + 1, x, y, options)] }
    steps.push({ code: "same_character", position: i + 1, char: x })
  }
  return { order, steps: [...steps, { code: "shorter_first", first: firstName, second: secondName }] }
}
