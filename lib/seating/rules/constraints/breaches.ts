import type { Seat } from "@/lib/venues/schema"
import { isHead } from "../delegation"
import { partsOf } from "./hall-index"
import { countsInBlock, inBlock, type Sitter, type Sitting } from "./placed"

/** How far something is broken: how often (0 = it holds), by whom, and at which seats. */
export type Breach = { cost: number; people: string[]; seats: number[] }

export const KEPT: Breach = { cost: 0, people: [], seats: [] }
const broken = (people: string[], seats: number[], cost = people.length): Breach => ({ cost, people, seats })

/** 连片: everybody of the delegation outside its largest part; the cost is the number of further parts. */
export function splitBlock(placed: Sitting, group: string, members: readonly Sitter[]): Breach {
  const own = inBlock(placed, members).map(({ id }) => placed.seatOf.get(id) as number)
  const kept = placed.keptOf.get(group)
  const parts = partsOf(kept ? [...own, ...kept] : own, placed.index.around).flatMap((part) => {
    const people = kept
      ? part.flatMap((seat) => placed.takenBy[seat] ?? [])
      : part.map((seat) => placed.takenBy[seat] as string)
    return people.length > 0 ? [people] : []
  })
  if (parts.length < 2) return KEPT
  const main = parts.reduce((most, part) => (part.length > most.length ? part : most))
  const away = parts.filter((part) => part !== main).flat()
  return broken(
    away,
    away.map((id) => placed.seatOf.get(id) as number),
    parts.length - 1,
  )
}

/** 团长坐本团第一排: the heads who sit behind the first row of their delegation. */
export function headsBehind(placed: Sitting, members: readonly Sitter[]): Breach {
  const { seatOf, index } = placed
  let first = Number.MAX_SAFE_INTEGER
  const heads: { id: string; seat: number; row: number }[] = []
  for (const person of members) {
    const at = seatOf.get(person.id) ?? -1
    const seat = index.seats[at]
    if (seat === undefined || !countsInBlock(person, seat)) continue
    if (seat.rowIndex < first) first = seat.rowIndex
    if (person.duty !== "" && isHead(person)) heads.push({ id: person.id, seat: at, row: seat.rowIndex })
  }
  const behind = heads.filter(({ row }) => row > first)
  return behind.length === 0
    ? KEPT
    : broken(
        behind.map(({ id }) => id),
        behind.map(({ seat }) => seat),
      )
}

/** The block somebody belongs to: a delegation of deputies, otherwise all of one category. */
export const blockOf = ({ category, groupId }: Pick<Sitter, "category" | "groupId">): string =>
  category === "DEPUTY" && groupId !== null ? groupId : category

/** Is this a single empty seat between two people of one block? Kept, broken and accessible seats are empty for a reason. */
export function isLone({ index, takenBy, kept, company }: Sitting, seat: number): boolean {
  const at = index.seats[seat] as Seat
  if (takenBy[seat] !== null || kept[seat] === 1 || at.blocked || at.accessible || at.area === "stage") return false
  const left = company.personOf.get(takenBy[index.left[seat] as number] ?? "")
  const right = company.personOf.get(takenBy[index.right[seat] as number] ?? "")
  return left !== undefined && right !== undefined && blockOf(left) === blockOf(right)
}

/** 相邻: those outside the largest run of neighbouring seats (or the fullest table). */
export function notTogether({ index, seatOf }: Sitting, ids: readonly string[]): Breach {
  const seated = ids.filter((id) => seatOf.has(id))
  const here = new Map(seated.map((id) => [seatOf.get(id) as number, id]))
  let most: string[] = []
  const tables = new Map<string, string[]>()
  for (const [seat, id] of [...here].sort((a, b) => a[0] - b[0])) {
    const table = index.seats[seat]?.table
    if (table !== undefined) {
      const group = tables.get(table) ?? []
      group.push(id)
      tables.set(table, group)
      if (group.length > most.length) most = group
    } else if (!here.has(index.left[seat] as number)) {
      const run: string[] = []
      for (let at = seat; here.has(at); at = index.right[at] as number) run.push(here.get(at) as string)
      if (run.length > most.length) most = run
    }
  }
  const away = seated.filter((id) => !most.includes(id))
  return away.length === 0
    ? KEPT
    : broken(
        away,
        away.map((id) => seatOf.get(id) as number),
      )
}

/**
 * Do these two seats lie within `distance` of each other? At tables: is it the same table. In rows both the places beside
 * and the rows between count, so that the seat in front and the one diagonally behind are next to somebody.
 */
export function tooClose(a: Seat, b: Seat, distance: number): boolean {
  if (a.table !== undefined || b.table !== undefined) return a.table === b.table
  return (
    a.area === b.area && Math.abs(a.rowIndex - b.rowIndex) <= distance && Math.abs(a.x - b.x) < distance + 0.5 - 0.01
  )
}

/** 不相邻: how many of the others sit too close to this person. */
export function closeTo({ index, seatOf }: Sitting, id: string, ids: readonly string[], distance: number): string[] {
  const own = index.seats[seatOf.get(id) ?? -1]
  if (!own) return []
  return ids.filter((other) => {
    const seat = other === id ? undefined : index.seats[seatOf.get(other) ?? -1]
    return seat !== undefined && tooClose(own, seat, distance)
  })
}
