export type Namesake = {
  id: string
  name: string
  sex: "MALE" | "FEMALE" | null
  ethnicity: string
  groupShortName: string
  unit: string
}

const sexWord = (sex: Namesake["sex"]): string => (sex === "MALE" ? "男" : sex === "FEMALE" ? "女" : "")

type Teller = (person: Namesake) => string
/** By electing unit first, then sex, then both, then the unit of work, then ethnicity (handbook §2.2, step 7). */
const TELLERS: readonly Teller[] = [
  (p) => p.groupShortName,
  (p) => (p.sex === "FEMALE" ? "女" : ""),
  (p) => sexWord(p.sex),
  (p) => [sexWord(p.sex), p.groupShortName].filter(Boolean).join("，"),
  (p) => p.unit,
  (p) => [p.groupShortName, p.unit].filter(Boolean).join("，"),
  (p) => p.ethnicity,
  (p) => [sexWord(p.sex), p.ethnicity, p.groupShortName, p.unit].filter(Boolean).join("，"),
]

const allDifferent = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

/**
 * How each person's name is written so that same-named people stay apart: 王伟（城关） 王伟（东山）, 李萌 李萌（女）.
 * Nothing is added to a name borne once. The first way that tells all of them apart is taken; when none does, a
 * number in the order of the list.
 */
export function displayNames(people: readonly Namesake[]): Map<string, string> {
  const byName = new Map<string, Namesake[]>()
  for (const person of people) {
    const same = byName.get(person.name)
    if (same) same.push(person)
    else byName.set(person.name, [person])
  }
  const shown = new Map<string, string>()
  for (const [name, same] of byName) {
    const told = same.length === 1 ? [""] : tell(same)
    same.forEach((person, index) => {
      const annotation = told[index] ?? ""
      shown.set(person.id, annotation === "" ? name : `${name}（${annotation}）`)
    })
  }
  return shown
}

function tell(same: readonly Namesake[]): string[] {
  for (const teller of TELLERS) {
    const texts = same.map(teller)
    if (allDifferent(texts)) return texts
  }
  return same.map((_, index) => String(index + 1))
}
