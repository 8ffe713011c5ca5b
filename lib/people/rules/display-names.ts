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
const bracketed = (name: string, annotation: string): string => (annotation === "" ? name : `${name}（${annotation}）`)

function byKey<P>(people: readonly P[], key: (person: P) => string): P[][] {
  const groups = new Map<string, P[]>()
  for (const person of people) {
    const same = groups.get(key(person))
    if (same) same.push(person)
    else groups.set(key(person), [person])
  }
  return [...groups.values()]
}

/** What is put behind each of some same-named people: the first way that tells all apart, else their number. */
function tell(same: readonly Namesake[], tellers: readonly Teller[]): string[] {
  for (const teller of tellers) {
    const texts = same.map(teller)
    if (allDifferent(texts)) return texts
  }
  return same.map((_, index) => String(index + 1))
}

/**
 * How each person's name is written on a screen so that same-named people stay apart: 王伟（城关） 王伟（东山）, 李萌
 * 李萌（女）. Nothing is added to a name borne once. Where nothing tells them apart: a number in the order of the list.
 */
export function displayNames(people: readonly Namesake[]): Map<string, string> {
  const shown = new Map<string, string>()
  for (const same of byKey(people, (person) => person.name)) {
    const told = same.length === 1 ? [""] : tell(same, TELLERS)
    same.forEach((person, index) => {
      shown.set(person.id, bracketed(person.name, told[index] ?? ""))
    })
  }
  return shown
}

const minority = (ethnicity: string): string => (/^汉族?$/u.test(ethnicity.trim()) ? "" : ethnicity.trim())
const marks = (person: Namesake): string[] =>
  [person.sex === "FEMALE" ? "女" : "", minority(person.ethnicity)].filter((mark) => mark !== "")

/** What published lists add where the marks do not tell people apart: the electing unit, then the unit of work, then both. */
const LIST_TELLERS: readonly Teller[] = [
  () => "",
  (p) => p.groupShortName,
  (p) => p.unit,
  (p) => [p.groupShortName, p.unit].filter(Boolean).join("，"),
]

/**
 * Names as published lists write them (handbook §2.2 step 7): women （女）, minorities （回族）, both （女，回族）, and behind
 * that what tells the same names apart: 王凯（山东） 王凯（河南） 陈静（女，河北）. `groupShown`: the list says the delegation
 * anyway, so only people of one delegation are told apart. Participation id → text.
 */
export function listedNames(people: readonly Namesake[], { groupShown = false } = {}): Map<string, string> {
  const shown = new Map<string, string>()
  const key = (person: Namesake): string => (groupShown ? `${person.name}/${person.groupShortName}` : person.name)
  for (const same of byKey(people, key)) {
    const told = tell(
      same,
      LIST_TELLERS.map((teller) => (person) => [...marks(person), teller(person)].filter(Boolean).join("，")),
    )
    same.forEach((person, index) => {
      const own = told[index] ?? ""
      const annotation = /^\d+$/.test(own) ? [...marks(person), own].join("，") : own
      shown.set(person.id, bracketed(person.name, annotation))
    })
  }
  return shown
}
