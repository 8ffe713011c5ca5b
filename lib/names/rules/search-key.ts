import { pinyin } from "pinyin-pro"

/** Syllables of a name without tones, ü as v; in "surname" mode the first characters are read as a surname (单 shàn). */
function syllables(name: string, surname: boolean): string[] {
  const clean = name.replace(/[·\s]/gu, "")
  return pinyin(clean, {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
    surname: surname ? "head" : "off",
  }).map((syllable) => syllable.toLowerCase())
}

const readings = (name: string): string[][] => {
  const all = [syllables(name, true), syllables(name, false)]
  return all.filter((one, index) => all.findIndex((other) => other.join(" ") === one.join(" ")) === index)
}

/** 欧阳志远 → ["oyzy"]: first letters, surname reading first; a second entry when the plain reading differs. */
export const pinyinInitials = (name: string): string[] => [
  ...new Set(readings(name).map((one) => one.map((syllable) => syllable.charAt(0)).join(""))),
]

/** 欧阳志远 → ["ouyangzhiyuan"]. */
export const pinyinFull = (name: string): string[] => [...new Set(readings(name).map((one) => one.join("")))]

/**
 * What a list needs to search a name in the browser without the pinyin dictionary: the name, its initials and full
 * spellings, one per line. Made on the server; read with `matchesKey` of search.ts.
 */
export const searchKeyOf = (name: string): string =>
  [name.replace(/[·\s]/gu, "").toLowerCase(), ...pinyinInitials(name), ...pinyinFull(name)].join("\n")
