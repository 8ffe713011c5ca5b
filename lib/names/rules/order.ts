import type { OrderOptions, StrokeInfo, StrokeOverrides, TieRule } from "../schema"
import { isHan } from "./han"
import { strokesOf } from "./strokes"

/** Middle dots and spaces between the parts of a name do not count (handbook §2.2, step 1). */
const IGNORED = /[·・･•‧∙⋅\s]/u
const LETTER_START = /^[^\p{Unified_Ideograph}]/u

/** The empty second place of a two-character name under rule A: before every character. */
const EMPTY_PLACE = "\u0001"
const UNKNOWN = "\uE000"
const LETTER = "\uF000"
const OUTSIDE_TABLE = 0x4000

/** Five strokes in one code unit below the surrogates, so that keys may also be stored and compared elsewhere. */
function pack(strokes: string): string {
  let key = String.fromCharCode(0x100 + strokes.length)
  for (let from = 0; from < strokes.length; from += 5) {
    let unit = 0
    for (let i = from; i < from + 5; i++) unit = unit * 6 + (i < strokes.length ? strokes.charCodeAt(i) - 48 : 0)
    key += String.fromCharCode(0x100 + unit)
  }
  return key
}

const STRUCTURE_RANK = { side: "1", stack: "2", whole: "3" }

function knownKey(char: string, info: StrokeInfo, tie: TieRule): string {
  const structure = tie === "structure" ? STRUCTURE_RANK[info.structure ?? "whole"] : ""
  const place = String.fromCharCode(info.place === null ? OUTSIDE_TABLE : 0x100 + info.place)
  return pack(info.strokes) + structure + (info.place === null ? place + char : place)
}

const cache: Record<TieRule, Map<string, string>> = { structure: new Map(), table: new Map() }

function characterKey(char: string, tie: TieRule, overrides?: StrokeOverrides): string {
  const plain = !overrides || !Object.hasOwn(overrides, char)
  if (plain) {
    const cached = cache[tie].get(char)
    if (cached !== undefined) return cached
  }
  const info = isHan(char) ? strokesOf(char, overrides) : null
  const key = info
    ? knownKey(char, info, tie)
    : isHan(char)
      ? UNKNOWN + char
      : LETTER + char.toLowerCase() + (char === char.toLowerCase() ? "1" : "0")
  // Bounded by the characters of the data; anything else comes from input and is not kept.
  if (plain && info) cache[tie].set(char, key)
  return key
}

/** The characters of a name that count for its order. */
export const countedCharacters = (name: string): string[] => {
  const latin = LETTER_START.test(name)
  const counted: string[] = []
  for (const char of name) if (latin || !IGNORED.test(char)) counted.push(char)
  return counted
}

/** Rule A: does the empty second place of a 单名 count as zero here? (Also for a two-character Tibetan name, §2.4.) */
export const isSingleName = (counted: readonly string[]): boolean => counted.length === 2 && isHan(counted[0] ?? "")

function sortKey(name: string, { rule, tie = "structure", overrides }: OrderOptions): string {
  const counted = countedCharacters(name)
  const gap = rule === "surname" && isSingleName(counted)
  let key = ""
  for (let i = 0; i < counted.length; i++) {
    if (gap && i === 1) key += EMPTY_PLACE
    key += characterKey(counted[i] ?? "", tie, overrides)
  }
  return key
}

/**
 * One key per name; comparing keys with `<` is comparing the names (handbook §2.2). Keys hold no lone surrogates and
 * mean the same in every call with the same options, so they may be stored (collation "C") or sent to a browser.
 */
export const strokeSortKeys = (names: readonly string[], options: OrderOptions): string[] =>
  names.map((name) => sortKey(name, options))

/** Negative when `a` comes first, positive when `b` does, 0 for the same name (dots and spaces do not count). */
export function compareNames(a: string, b: string, options: OrderOptions): number {
  const left = sortKey(a, options)
  const right = sortKey(b, options)
  return left < right ? -1 : left > right ? 1 : 0
}

export type SortOptions<T> = OrderOptions & {
  /** What to sort by: normally the name; another spelling for a person whom the office wants elsewhere. */
  readonly nameOf: (item: T) => string
  /** Order among the same names, e.g. the position of the electing unit (handbook §2.2, step 7). */
  readonly secondary?: (item: T) => number | string
}

/** A new list in the order of the rule; stable, the same names together; letters after Chinese, unknown before letters. */
export function sortNames<T>(list: readonly T[], options: SortOptions<T>): T[] {
  const { nameOf, secondary } = options
  const keyed = list.map((item, index) => ({ item, index, key: sortKey(nameOf(item), options) }))
  keyed.sort((a, b) => {
    if (a.key !== b.key) return a.key < b.key ? -1 : 1
    if (secondary) {
      const left = secondary(a.item)
      const right = secondary(b.item)
      if (left !== right) return left < right ? -1 : 1
    }
    return a.index - b.index
  })
  return keyed.map(({ item }) => item)
}
