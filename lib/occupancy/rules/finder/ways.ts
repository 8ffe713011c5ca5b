import type { ConflictPlan } from "../../schema"

/** Minutes between venues by number; unknown = 0, as for the engine. */
export type Ways = {
  /** −1 for no venue and for one nobody knows. */
  numberOf(venueId: string | null): number
  minutes(from: number, to: number): number
  /** The longest way of all. */
  longest: number
}

export function waysOf({ rooms, outside, travel }: ConflictPlan): Ways {
  const ids = [...new Set([...rooms.map((room) => room.venueId), ...outside.flatMap((hold) => hold.venueId ?? [])])]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const size = ids.length
  const table = new Int32Array(size * size)
  let longest = 0
  ids.forEach((from, i) => {
    ids.forEach((to, j) => {
      const minutes = i === j ? 0 : (travel[`${from}>${to}`] ?? 0)
      table[i * size + j] = minutes
      longest = Math.max(longest, minutes)
    })
  })
  return {
    numberOf: (venueId) => (venueId === null ? -1 : (numbers.get(venueId) ?? -1)),
    minutes: (from, to) => table[from * size + to] ?? 0,
    longest,
  }
}
