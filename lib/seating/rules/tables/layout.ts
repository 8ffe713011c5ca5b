import type { TableProblem } from "../../schema/table-search"

/** Where seats are: the table of each, and its neighbours around the table. */
export type TableLayout = {
  seats: number
  /** Places in all: the seats, and behind them one for each guest. */
  places: number
  /** How many guests must stay without a seat. */
  over: number
  tables: number
  /** Table of each place; = `tables` for those behind the seats. */
  tableOf: Int32Array
  /** Neighbour clockwise and the other way; −1 = none. Of two seats at one table only one has the other to its right. */
  right: Int32Array
  left: Int32Array
  usable: Uint8Array
  /** Usable seats at each table. */
  room: Int32Array
}

/** The seats of a problem as arrays. */
export function tableLayout({ capacities, blocked, guests }: TableProblem): TableLayout {
  const seats = capacities.reduce((sum, capacity) => sum + capacity, 0)
  const usable = new Uint8Array(seats).fill(1)
  for (const seat of blocked) if (seat >= 0 && seat < seats) usable[seat] = 0
  const free = usable.reduce((sum, one) => sum + one, 0)
  const places = seats + guests
  const layout: TableLayout = {
    seats,
    places,
    over: Math.max(0, guests - free),
    tables: capacities.length,
    tableOf: new Int32Array(places).fill(capacities.length),
    right: new Int32Array(places).fill(-1),
    left: new Int32Array(places).fill(-1),
    usable,
    room: new Int32Array(capacities.length),
  }
  let first = 0
  capacities.forEach((capacity, table) => {
    for (let n = 0; n < capacity; n++) {
      const seat = first + n
      layout.tableOf[seat] = table
      layout.room[table] = (layout.room[table] ?? 0) + (usable[seat] ?? 0)
      const next = n + 1 < capacity ? seat + 1 : capacity > 2 ? first : -1
      layout.right[seat] = next
      if (next >= 0) layout.left[next] = seat
    }
    first += capacity
  })
  return layout
}
