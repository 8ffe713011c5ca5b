import type { HallDescription, HallRow, HallSection, HallStage } from "../../schema"
import type { ExtraSeat, SeatMark } from "../../schema/hall-parts"
import { changePart, type MakeKey, seatPlace } from "./parts"

/** Seats of one part, by their ids without the section. */
function byArea(description: HallDescription, ids: Iterable<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const id of ids) {
    const place = seatPlace(description, id)
    if (!place) continue
    const there = found.get(place.area) ?? new Set()
    found.set(place.area, there.add(place.local))
  }
  return found
}

type Marks = Record<string, SeatMark>

/** A part with marks changed; marks that say nothing any more are dropped. */
function withMarks<P extends HallSection | HallStage>(part: P, change: (marks: Marks) => void): P {
  const marks: Marks = { ...part.marks }
  change(marks)
  for (const [local, mark] of Object.entries(marks)) {
    const said = Object.entries(mark).filter(([, value]) => value !== undefined)
    if (said.length === 0) delete marks[local]
    else marks[local] = Object.fromEntries(said)
  }
  const { marks: _before, ...rest } = part
  return (Object.keys(marks).length === 0 ? rest : { ...rest, marks }) as P
}

/** Says something of seats: `undefined` takes it back. Ids of no seat are left out. */
export function markSeats(
  description: HallDescription,
  ids: Iterable<string>,
  change: { [K in keyof SeatMark]?: SeatMark[K] | undefined },
): HallDescription {
  let next = description
  for (const [area, locals] of byArea(description, ids))
    next = changePart(next, area, (part) =>
      withMarks(part, (marks) => {
        for (const local of locals) marks[local] = { ...marks[local], ...change } as SeatMark
      }),
    )
  return next
}

/** Takes seats out of the hall. Places of a row are remembered as gaps, so the others keep their ids; added seats vanish. */
export function removeSeats(description: HallDescription, ids: Iterable<string>): HallDescription {
  let next = description
  for (const [area, locals] of byArea(description, ids))
    next = changePart(next, area, (part) => {
      const added = (row: HallRow, seat: ExtraSeat): boolean => locals.has(`${row.key}/+${seat.key}`)
      const rows = part.rows.map((row) =>
        row.extra?.some((seat) => added(row, seat))
          ? { ...row, extra: row.extra.filter((seat) => !added(row, seat)) }
          : row,
      )
      return withMarks({ ...part, rows }, (marks) => {
        for (const local of locals) {
          if (local.includes("/+")) delete marks[local]
          else marks[local] = { removed: true }
        }
      })
    })
  return next
}

/** Puts back every place of these rows that was taken out. `row` by its place in the part. */
export const restoreRow = (description: HallDescription, area: string, row: number): HallDescription =>
  changePart(description, area, (part) => {
    const own = `${part.rows[row]?.key ?? row}/`
    return withMarks(part, (marks) => {
      for (const [local, mark] of Object.entries(marks)) if (mark.removed && local.startsWith(own)) delete marks[local]
    })
  })

/** Adds a seat at an end of the row in which this seat stands. */
export function addAtEnd(
  description: HallDescription,
  seatId: string,
  end: "left" | "right",
  makeKey: MakeKey,
): HallDescription {
  const place = seatPlace(description, seatId)
  return place ? addExtra(description, place.area, place.row, { key: makeKey(), end }) : description
}

/** Adds a seat to a row; free ones with x and y from the part's origin (Origins). */
export const addExtra = (description: HallDescription, area: string, row: number, seat: ExtraSeat): HallDescription =>
  changePart(description, area, (part) => ({
    ...part,
    rows: part.rows.map((one, index) => (index === row ? { ...one, extra: [...(one.extra ?? []), seat] } : one)),
  }))
