import { explainOrder } from "@/lib/names/rules/explain"
import { strokesOf } from "@/lib/names/rules/strokes"
import type { OrderStep } from "@/lib/names/schema"
import { type Listed, type NameCustoms, orderOptions, spellingOf } from "./name-order"

type Asked = Listed & { readonly groupName: string }

/** A step of the answer; words in messages `names.order.<code>`. What the event adds to the rules of strokes comes first or last. */
export type WhyStep =
  | OrderStep
  | { code: "sort_as"; readonly name: string; readonly spelling: string }
  | {
      code: "published_list"
      readonly first: string
      readonly firstNumber: number
      readonly second: string
      readonly secondNumber: number
    }
  | { code: "published_last"; readonly second: string }
  | { code: "delegations"; readonly first: string; readonly second: string }
  | { code: "same_in_list" }

/** One character as it is drawn: its strokes 1–5, "" when unknown; `decides`: the stroke (1 first) that decided. */
export type DrawnCharacter = { readonly char: string; readonly strokes: string; readonly decides: number | null }
export type Why = {
  /** The id of the one who stands in front. */
  readonly firstId: string
  readonly steps: readonly WhyStep[]
  /** The two characters that decided, of the one in front and of the other; null where none did. */
  readonly drawn: readonly [DrawnCharacter, DrawnCharacter] | null
}

const CHARACTERS: readonly string[] = ["fewer_strokes", "stroke_type", "structure", "table", "unknown_last"]

function drawnOf(step: OrderStep | undefined, customs: NameCustoms): Why["drawn"] {
  if (!step || !CHARACTERS.includes(step.code) || !("first" in step)) return null
  const decides = step.code === "stroke_type" ? step.stroke : null
  const drawn = (char: string): DrawnCharacter => ({
    char,
    strokes: strokesOf(char, customs.strokeOverrides)?.strokes ?? "",
    decides,
  })
  return [drawn(step.first), drawn(step.second)]
}

/** A list that keeps its published order is not argued with: delegation, then the number on it. */
function byPublished(a: Asked, b: Asked): { firstId: string; step: WhyStep } {
  if (a.groupId !== b.groupId) return byDelegation(a, b)
  const [first, second] = (a.listNumber || Infinity) <= (b.listNumber || Infinity) ? [a, b] : [b, a]
  if (second.listNumber === 0 && first.listNumber > 0)
    return { firstId: first.id, step: { code: "published_last", second: second.name } }
  if (first.listNumber === second.listNumber) return byList(a, b)
  const numbers = { firstNumber: first.listNumber, secondNumber: second.listNumber }
  return { firstId: first.id, step: { code: "published_list", first: first.name, second: second.name, ...numbers } }
}

function byDelegation(a: Asked, b: Asked): { firstId: string; step: WhyStep } {
  if (a.groupId === b.groupId) return byList(a, b)
  const aFirst = b.groupId === null || (a.groupId !== null && a.groupPosition < b.groupPosition)
  const [first, second] = aFirst ? [a, b] : [b, a]
  return { firstId: first.id, step: { code: "delegations", first: first.groupName, second: second.groupName } }
}

const byList = (a: Asked, b: Asked): { firstId: string; step: WhyStep } => {
  const [left, right] = [a.listNumber || Infinity, b.listNumber || Infinity]
  const aFirst = left === right ? a.id < b.id : left < right
  return { firstId: aFirst ? a.id : b.id, step: { code: "same_in_list" } }
}

/**
 * Why one of two people stands before the other in the order their event has chosen, step by step (handbook §2.2). Agrees
 * with `nameOrder` for every pair.
 */
export function whyBefore(a: Asked, b: Asked, customs: NameCustoms): Why {
  if (customs.strokeRule === "published") {
    const { firstId, step } = byPublished(a, b)
    return { firstId, steps: [step], drawn: null }
  }
  const spelled: WhyStep[] = [a, b].flatMap((person) => {
    const spelling = spellingOf(person, customs)
    return spelling === person.name ? [] : [{ code: "sort_as", name: person.name, spelling }]
  })
  const { order, steps } = explainOrder(spellingOf(a, customs), spellingOf(b, customs), orderOptions(customs))
  if (order !== 0)
    return {
      firstId: order < 0 ? a.id : b.id,
      steps: [...spelled, ...steps],
      drawn: drawnOf(steps.at(-1), customs),
    }
  const { firstId, step } = byDelegation(a, b)
  return { firstId, steps: [...spelled, ...steps, step], drawn: null }
}
