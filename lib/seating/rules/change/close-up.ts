import { bestRuns } from "./best-runs"
import type { Line, Placed } from "./line"

/**
 * 补位 of a block: everybody in the order of the list, no holes, the fewest cards moved. Admissible are exactly the plans in
 * which (1) the people of the line follow one another through its slots in the order of the line; (2) in every run the
 * empty slots are where it is open: behind its people in a column, at either end of a row; (3) runs that must be full
 * are full, if that is possible at all (a delegation's front row, the row before a shorter last one, the front parts of
 * columns that go on behind); (4) no run between two used ones is empty, so the block stays in one piece; those
 * who do not move keep their seats. Of these the number of moved cards is the minimum (tests hold it against brute force).
 * Null when the line has fewer slots than people.
 */
export function closeUp(line: Line): Placed | null {
  const cost = (run: number, from: number, count: number, before: number): number => {
    const slots = line.runs[run]?.slots ?? []
    let moved = 0
    for (let index = 0; index < count; index++) {
      const here = line.at.get(line.order[before + index] ?? "")
      if (here !== undefined && here !== slots[from + index]) moved++
    }
    return moved
  }
  const windows = windowsFor(line, cost)
  if (!windows) return null
  const placed = new Map<string, string>()
  let person = 0
  for (const [run, { from, count }] of windows.entries()) {
    for (const seatId of (line.runs[run]?.slots ?? []).slice(from, from + count)) {
      placed.set(line.order[person] ?? "", seatId)
      person++
    }
  }
  return placed
}

/**
 * 抽补: holes are filled by the fewest people from the ends of the block, everybody else stays; the order is given up for
 * those few. Admissible as in closeUp without (1). Null when the line has fewer slots than people.
 */
export function pullReserve(line: Line): Placed | null {
  const sits = new Set(line.at.values())
  const stay = (run: number, from: number, count: number): number =>
    (line.runs[run]?.slots ?? []).slice(from, from + count).filter((seatId) => sits.has(seatId)).length
  const windows = windowsFor(line, (run, from, count) => -stay(run, from, count))
  if (!windows) return null
  const wanted = windows.flatMap(({ from, count }, run) => (line.runs[run]?.slots ?? []).slice(from, from + count))
  return fillHoles(line, wanted)
}

/** Those who sit on a wanted seat stay; the others, in their order, take the wanted seats nobody sits on. */
export function fillHoles(line: Pick<Line, "order" | "at">, wanted: readonly string[]): Placed {
  const seats = new Set(wanted)
  const placed = new Map<string, string>()
  for (const id of line.order) {
    const here = line.at.get(id)
    if (here !== undefined && seats.has(here)) placed.set(id, here)
  }
  const taken = new Set(placed.values())
  const holes = wanted.filter((seatId) => !taken.has(seatId))
  for (const id of line.order) {
    const hole = placed.has(id) ? undefined : holes.shift()
    if (hole !== undefined) placed.set(id, hole)
  }
  return placed
}

function windowsFor(line: Line, cost: Parameters<typeof bestRuns>[3]) {
  const ask = (full: readonly boolean[]) => bestRuns(line.runs, line.order.length, full, cost)
  return ask(line.full) ?? ask([])
}

/** 留空: nobody who has a seat moves; newcomers and those whose seat is broken take the nearest slot that is free. */
export function leaveGap(line: Line): Placed {
  const slots = line.runs.flatMap((run) => run.slots)
  const place = new Map(slots.map((seatId, index) => [seatId, index]))
  const stay = line.order.filter((id) => place.has(line.at.get(id) ?? ""))
  const placed = new Map(stay.map((id) => [id, line.at.get(id) ?? ""]))
  const free = new Set(slots.filter((seatId) => ![...placed.values()].includes(seatId)))
  let wish = 0
  for (const id of line.order) {
    const here = placed.get(id)
    if (here !== undefined) {
      wish = place.get(here) ?? wish
      continue
    }
    let nearest: string | null = null
    for (const seatId of free) {
      const way = (one: string): number => Math.abs((place.get(one) ?? 0) - wish)
      if (nearest === null || way(seatId) < way(nearest)) nearest = seatId
    }
    if (nearest === null) continue
    free.delete(nearest)
    placed.set(id, nearest)
  }
  return placed
}
