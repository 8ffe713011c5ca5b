import type { GroupKind } from "../schema"

/** "城关镇 代表团" and "城关镇代表团" are one name. */
export const groupKey = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "")

/** 城关镇代表团 → 城关, 解放军和武警代表团 → 解放军, 城北街道代表团 → 城北. Work groups keep their name. */
export function shortNameOf(name: string, kind: GroupKind): string {
  const bare = groupKey(name)
  if (kind === "WORKGROUP") return bare
  if (/解放军|武警|部队/.test(bare)) return "解放军"
  const place = bare.replace(/(?:代表)?(?:小组|团)$/, "")
  const short = place.replace(/(?:街道办事处|街道|镇|乡|县|市|区|苏木|农场|林场)$/, "")
  return [...short].length >= 2 ? short : place || bare
}

/** Short names that stay apart: 城关镇 and 城关乡 keep the word that tells them from one another. */
export function shortNamesOf(names: readonly string[], kind: GroupKind): string[] {
  const short = names.map((name) => shortNameOf(name, kind))
  return short.map((text, index) => {
    const alone = short.every((other, at) => at === index || other !== text)
    return alone ? text : groupKey(names[index] ?? "").replace(/(?:代表)?(?:小组|团)$/, "")
  })
}

/** Characters to change, add or drop to get from one text to the other (Levenshtein). */
export function distance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  let row = right.map((_, index) => index + 1)
  left.forEach((char, i) => {
    let corner = i
    row = row.reduce<number[]>((next, above, j) => {
      const before = j === 0 ? i + 1 : (next[j - 1] ?? 0)
      next.push(Math.min(before + 1, above + 1, corner + (char === right[j] ? 0 : 1)))
      corner = above
      return next
    }, [])
  })
  return row.at(-1) ?? left.length
}

/** Up to three known names, the nearest first; what all names share (代表团) does not make them near. */
export function nearestNames(name: string, known: readonly string[], kind: GroupKind): string[] {
  const wanted = shortNameOf(name, kind)
  return known
    .map((candidate) => ({ candidate, far: distance(wanted, shortNameOf(candidate, kind)) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** One character off in the part that tells groups apart: a slip of the pen rather than another group. */
export const isSlipOf = (name: string, known: string, kind: GroupKind): boolean => {
  const [a, b] = [groupKey(name), groupKey(known)]
  return a !== b && distance(a, b) === 1 && [...shortNameOf(known, kind)].length >= 2
}
