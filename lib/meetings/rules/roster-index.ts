import type { Participant } from "@/lib/people/schema"

/** Who is what, by number: people are numbered 0…n−1 in the order of the roster, so that scopes are sets of integers. */
export type RosterIndex = {
  readonly people: readonly Participant[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly byCategory: ReadonlyMap<string, readonly number[]>
  readonly byGroup: ReadonlyMap<string, readonly number[]>
  readonly byDuty: ReadonlyMap<string, readonly number[]>
  readonly byExecutiveGroup: ReadonlyMap<string, readonly number[]>
  readonly presidium: readonly number[]
  readonly standingChairs: readonly number[]
  readonly heads: readonly number[]
}

export const STANDING_CHAIR = "常务主席"
export const HEAD = "团长"

const put = (map: Map<string, number[]>, key: string, value: number): void => {
  if (key === "") return
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Reads the roster once; the people's order is kept. */
export function indexRoster(people: readonly Participant[]): RosterIndex {
  const numberOf = new Map<string, number>()
  const byCategory = new Map<string, number[]>()
  const byGroup = new Map<string, number[]>()
  const byDuty = new Map<string, number[]>()
  const byExecutiveGroup = new Map<string, number[]>()
  const presidium: number[] = []
  const standingChairs: number[] = []
  const heads: number[] = []
  people.forEach((person, number) => {
    numberOf.set(person.id, number)
    put(byCategory, person.category, number)
    put(byGroup, person.groupName, number)
    put(byDuty, person.duty, number)
    put(byExecutiveGroup, person.executiveGroup, number)
    if (person.presidiumDuty !== "") {
      presidium.push(number)
      if (person.presidiumDuty !== person.duty) put(byDuty, person.presidiumDuty, number)
    }
    if (person.presidiumDuty === STANDING_CHAIR) standingChairs.push(number)
    if (person.duty === HEAD) heads.push(number)
  })
  return { people, numberOf, byCategory, byGroup, byDuty, byExecutiveGroup, presidium, standingChairs, heads }
}
