import type { ScopeItem, ScopeRole } from "../schema"
import { plainWord, sameItem, wordMeaning } from "./scope-words"

/** What a scope's words can name besides the words of the trade. */
export type ScopeRoster = {
  groups: readonly { name: string; shortName: string }[]
  participants: readonly { id: string; name: string }[]
}

export type ParsedScope = {
  items: ScopeItem[]
  /** Words that name nobody: kept as TEXT items too, to be reported. */
  unknown: string[]
  /** Names that several people on the roster bear: kept as TEXT items, to be chosen by hand. */
  ambiguous: { name: string; candidates: string[] }[]
}

/** The words of a scope are parted by the strongest sign first: a group's own name may hold a weaker one (解放军和武警代表团). */
const SEPARATORS = [/[;；\n\r]+/, /[,，、/]+/] as const
const JOINTS = /以及|[和及与]/g

type NameIndex = ReadonlyMap<string, readonly string[]>
const indexes = new WeakMap<ScopeRoster["participants"], NameIndex>()

/** Participation ids by plain name; read once for a roster, for a schedule asks of it many times. */
function nameIndex({ participants }: ScopeRoster): NameIndex {
  const known = indexes.get(participants)
  if (known) return known
  const index = new Map<string, string[]>()
  for (const { id, name } of participants) {
    const word = plainWord(name)
    const ids = index.get(word)
    if (ids) ids.push(id)
    else index.set(word, [id])
  }
  indexes.set(participants, index)
  return index
}

function groupNamed(word: string, roster: ScopeRoster): string | null {
  const bare = word.replace(/^全体/, "").replace(/(?:全体)?(?:代表|成员|人员)$/, "")
  for (const { name, shortName } of roster.groups) {
    const plain = plainWord(name)
    const short = plainWord(shortName)
    if (word === plain || bare === plain) return name
    if (short !== "" && (bare === short || bare === `${short}代表团` || bare === `${short}团` || bare === `${short}组`))
      return name
    if (plain.endsWith("代表团") && bare === plain.replace(/代表团$/, "团")) return name
  }
  return null
}

/**
 * Reads 参加范围 or 主持 as the office words it ("全体代表；列席人员", "城关镇代表团", "执行主席第一组", names) into scope items.
 * Nothing is dropped: what names nobody stays as a TEXT item and is reported.
 */
export function parseScope(text: string, roster: ScopeRoster, role: ScopeRole = "ATTEND"): ParsedScope {
  const parsed: ParsedScope = { items: [], unknown: [], ambiguous: [] }
  const names = nameIndex(roster)
  const add = (item: ScopeItem): void => {
    if (!parsed.items.some((known) => sameItem(known, item))) parsed.items.push(item)
  }
  const known = (word: string): boolean => {
    const meant = wordMeaning(word)
    const group = meant ? null : groupNamed(word, roster)
    if (meant) add({ role, ...meant, participationId: null })
    else if (group !== null) add({ role, kind: "GROUP", ref: group, participationId: null })
    else {
      const people = names.get(word) ?? []
      const [only] = people
      if (only === undefined) return false
      if (people.length > 1) {
        parsed.ambiguous.push({ name: word, candidates: [...people] })
        add({ role, kind: "TEXT", ref: word, participationId: null })
      } else add({ role, kind: "PERSON", ref: "", participationId: only })
    }
    return true
  }
  const meansSomething = (word: string): boolean =>
    wordMeaning(word) !== null || groupNamed(word, roster) !== null || names.has(word)
  const keep = (piece: string): void => {
    parsed.unknown.push(piece)
    add({ role, kind: "TEXT", ref: piece, participationId: null })
  }
  // "和" parts only where one of its sides says something: both sides rather than one.
  const readJoined = (piece: string): void => {
    if (plainWord(piece) === "" || known(plainWord(piece))) return
    const cuts = Array.from(piece.matchAll(JOINTS), ({ index, 0: joint }) => [
      piece.slice(0, index),
      piece.slice(index + joint.length),
    ])
    const says = (cut: readonly string[]): number => cut.filter((side) => meansSomething(plainWord(side))).length
    const [best] = cuts.sort((x, y) => says(y) - says(x))
    if (best && says(best) > 0) for (const side of best) readJoined(side)
    else keep(piece.trim())
  }
  const read = (piece: string, level: number): void => {
    const word = plainWord(piece)
    if (word === "" || known(word)) return
    const separator = SEPARATORS[level]
    if (separator) for (const part of piece.split(separator)) read(part, level + 1)
    else readJoined(piece)
  }
  read(text, 0)
  return parsed
}
