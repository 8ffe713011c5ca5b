import data from "../data/strokes.json"
import type { StrokeInfo, StrokeOverrides, Structure } from "../schema"
import { isHan } from "./han"

let known: Map<string, StrokeInfo> | undefined

/** The table is unpacked once, on first use: about 8,000 characters, a few milliseconds. */
function load(): Map<string, StrokeInfo> {
  const structures = new Map<string, Structure>()
  for (const char of data.structure.左右) structures.set(char, "side")
  for (const char of data.structure.上下) structures.set(char, "stack")
  for (const char of data.structure.整体) structures.set(char, "whole")
  const official = [...data.table]
  const sequences = data.strokes.split(",")
  const map = new Map<string, StrokeInfo>()
  for (const [index, char] of [...official, ...data.others].entries()) {
    const strokes = sequences[index]
    if (!strokes) continue
    const place = index < official.length ? index + 1 : null
    map.set(char, { count: strokes.length, strokes, structure: structures.get(char) ?? null, place })
  }
  return map
}

/**
 * Strokes of one Chinese character after 《通用规范汉字表》 and GF 2001-2001 (handbook §2.2), or null when nobody has
 * told us: an unknown character is asked for, never guessed. An override of the office wins over the data.
 */
export function strokesOf(char: string, overrides?: StrokeOverrides): StrokeInfo | null {
  known ??= load()
  const own = known.get(char)
  const said = overrides && Object.hasOwn(overrides, char) ? overrides[char] : undefined
  if (!said) return own ?? null
  return {
    count: said.strokes.length,
    strokes: said.strokes,
    structure: said.structure ?? own?.structure ?? null,
    place: own?.place ?? null,
  }
}

/**
 * The Chinese characters of these names whose strokes are not known, each once, in order of appearance.
 */
export function unknownCharacters(names: Iterable<string>, overrides?: StrokeOverrides): string[] {
  const unknown = new Set<string>()
  for (const name of names) {
    for (const char of name) if (isHan(char) && !strokesOf(char, overrides)) unknown.add(char)
  }
  return [...unknown]
}
