import type { Locale } from "@/lib/kernel/locale"
import { checkSeating } from "@/lib/seating/rules/check"
import { explainInfeasible } from "@/lib/seating/rules/feasible/explain"
import { wordValues } from "@/lib/seating/rules/word-values"
import type { SeatHallInput, SeatHallResult } from "@/lib/seating/schema"
import { wordsIn } from "../input-error"

export type Explained = { code: string; why: string }

/** Names said before "and n more". */
const SHOWN = 4

/** What a plan as a whole has to say: the engine's notes, what the checks find, and what of the requirements is impossible. */
export function explainPlan(input: SeatHallInput, result: SeatHallResult, locale: Locale): Explained[] {
  const say = wordsIn(locale)
  const seats = [...result.assignments, ...input.locked.filter((one) => !isVoid(result, one.participationId))]
  const findings = checkSeating({ ...input, seats, holds: result.holds, reserves: result.reserves })
  return [
    ...result.notes.map((note) => ({ code: note.code, why: say("seating", `notes.${note.code}`, wordValues(note)) })),
    ...findings.map((one) => ({ code: one.code, why: say("seating", `findings.${one.code}`, wordValues(one)) })),
    ...impossible(input, locale),
  ]
}

const isVoid = (result: SeatHallResult, id: string): boolean => result.voidLocks.includes(id)

/** The smallest set of requirements and locks that cannot hold together, in one sentence, with its ids. */
function impossible(input: SeatHallInput, locale: Locale): (Explained & { constraints: readonly string[] })[] {
  const found = explainInfeasible(input)
  if (!found) return []
  const say = wordsIn(locale)
  const comma = say("constraints", "comma")
  const nameOf = new Map(input.participants.map((person) => [person.id, person.name]))
  const groupOf = new Map(input.participants.map((person) => [person.groupId ?? "", person.groupName]))
  const { ids, ...figures } = found.fact
  const words = ids.map((id) => nameOf.get(id) ?? groupOf.get(id) ?? id)
  const named =
    words.length > SHOWN
      ? say("constraints", "andMorePeople", { names: words.slice(0, SHOWN).join(comma), count: words.length })
      : words.join(comma)
  const fact = say("constraints", `facts.${found.fact.code}`, {
    ...{ people: 0, seats: 0, steps: 0 },
    ...figures,
    names: named || "none",
  })
  const numbers = (input.constraints ?? []).flatMap((one, index) =>
    found.constraintIds.includes(one.id) ? [say("constraints", "numbered", { number: index + 1 })] : [],
  )
  const locks = found.lockedIds.map((id) => say("constraints", "impossible.lock", { name: nameOf.get(id) ?? id }))
  const what = [...numbers, ...locks]
  const key = what.length === 0 ? "bare" : what.length === 1 ? "alone" : "core"
  const why = say("constraints", `impossible.${key}`, { what: what.join(comma), fact })
  return [{ code: "infeasible", why, constraints: found.constraintIds }]
}
