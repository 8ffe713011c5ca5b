import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { OVERLAP } from "../grid"

/** A hall by numbers: seats are named by their place in `geometry.seats`, so that the rules can count instead of search. */
export type HallIndex = {
  geometry: HallGeometry
  seats: readonly Seat[]
  at: ReadonlyMap<string, number>
  /** The next seat of the same row and block to the left and right (a gap in the numbers parts them); −1 = none. */
  left: Int32Array
  right: Int32Array
  /** Neighbours as a block of a delegation has them: beside (across an aisle too), in front and behind. */
  around: readonly (readonly number[])[]
  /** Is there a hall at all in which some seats have a voting unit and others have none? */
  votingUnits: boolean
}

const known = new WeakMap<HallGeometry, HallIndex>()

/** The index of a hall; the same geometry is indexed once. */
export function hallIndex(geometry: HallGeometry): HallIndex {
  const old = known.get(geometry)
  if (old) return old
  const { seats } = geometry
  const left = new Int32Array(seats.length).fill(-1)
  const right = new Int32Array(seats.length).fill(-1)
  const around: number[][] = seats.map(() => [])
  const rows = rowsOf(seats)
  for (const [key, row] of rows) {
    const [area = "", index = ""] = key.split("\n")
    const behind = rows.get(`${area}\n${Number(index) + 1}`) ?? []
    let from = 0
    for (const [place, here] of row.entries()) {
      const seat = seats[here] as Seat
      const next = row[place + 1]
      if (next !== undefined) {
        around[here]?.push(next)
        around[next]?.push(here)
        const beside = seats[next] as Seat
        if (beside.block === seat.block && beside.seatIndex === seat.seatIndex + 1) {
          right[here] = next
          left[next] = here
        }
      }
      while (from < behind.length && (seats[behind[from] as number] as Seat).x <= seat.x - OVERLAP) from++
      for (let other = from; other < behind.length; other++) {
        const below = behind[other] as number
        if ((seats[below] as Seat).x >= seat.x + OVERLAP) break
        around[here]?.push(below)
        around[below]?.push(here)
      }
    }
  }
  const hall = seats.filter((seat) => seat.area !== "stage")
  const made: HallIndex = {
    geometry,
    seats,
    at: new Map(seats.map((seat, index) => [seat.id, index])),
    left,
    right,
    around,
    votingUnits: hall.some((seat) => seat.votes === false) && hall.some((seat) => seat.votes !== false),
  }
  known.set(geometry, made)
  return made
}

function rowsOf(seats: readonly Seat[]): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  for (const [index, seat] of seats.entries()) {
    const key = `${seat.area}\n${seat.rowIndex}`
    const row = rows.get(key)
    if (row) row.push(index)
    else rows.set(key, [index])
  }
  for (const row of rows.values()) row.sort((a, b) => (seats[a] as Seat).x - (seats[b] as Seat).x)
  return rows
}

/** The connected parts of some seats (given by number, each once), the largest first; of equals the one met first. */
export function partsOf(chosen: readonly number[], around: HallIndex["around"]): number[][] {
  const open = new Uint8Array(around.length)
  for (const seat of chosen) open[seat] = 1
  const parts: number[][] = []
  for (const start of chosen) {
    if (open[start] === 0) continue
    open[start] = 0
    const part = [start]
    for (let at = 0; at < part.length; at++) {
      for (const next of around[part[at] as number] as readonly number[]) {
        if (open[next] === 0) continue
        open[next] = 0
        part.push(next)
      }
    }
    parts.push(part)
  }
  return parts.sort((a, b) => b.length - a.length)
}
