import { boardOf, costOf } from "./board"
import type { CompiledTables } from "./compile"

/**
 * The same companies at other tables, so that as many people as can be stay at the table where they are (`now`). Two tables of one
 * size exchange their companies when more people stay by it and nothing asked of the tables gets worse. A search knows tables
 * only by what is asked of them and carries whole companies about; nobody should have to move for that.
 */
export function keepTables(compiled: CompiledTables, now: readonly number[], at: readonly number[]): number[] {
  const { layout, fixed } = compiled
  const held = new Set(fixed.map(({ seat }) => layout.tableOf[seat]))
  const seatsOf: number[][] = Array.from({ length: layout.tables }, () => [])
  for (let seat = 0; seat < layout.seats; seat++) seatsOf[layout.tableOf[seat] as number]?.push(seat)
  const plain = [...seatsOf.keys()].filter((table) => !held.has(table) && layout.room[table] === seatsOf[table]?.length)
  const tableNow = new Map<number, number>()
  now.forEach((guest, seat) => {
    if (guest >= 0) tableNow.set(guest, layout.tableOf[seat] as number)
  })
  let best = [...at]
  let cost = costOf(compiled, boardOf(compiled, best))
  /** How many of the company at one table would be at home at another. */
  const atHome = (company: number, table: number): number =>
    (seatsOf[company] ?? []).filter((seat) => tableNow.get(best[seat] ?? -1) === table).length
  for (let better = true; better; ) {
    better = false
    for (const a of plain)
      for (const b of plain) {
        if (a >= b || seatsOf[a]?.length !== seatsOf[b]?.length) continue
        if (atHome(a, b) + atHome(b, a) <= atHome(a, a) + atHome(b, b)) continue
        const exchanged = [...best]
        seatsOf[a]?.forEach((seat, place) => {
          const other = seatsOf[b]?.[place] ?? seat
          exchanged[seat] = best[other] ?? -1
          exchanged[other] = best[seat] ?? -1
        })
        const then = costOf(compiled, boardOf(compiled, exchanged))
        if (then > cost) continue
        cost = then
        best = exchanged
        better = true
      }
  }
  return best
}
