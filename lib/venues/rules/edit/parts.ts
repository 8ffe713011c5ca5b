import type { HallDescription, HallRow, HallSection, HallStage } from "../../schema"
import type { SeatMark } from "../../schema/hall-parts"
import { hallGeometry, sectionId } from "../geometry"
import { rowId } from "../layout/slots"

/** A new part of an id: never given before in this hall. The caller makes them, so that rules stay pure. */
export type MakeKey = () => string

/** The stage or a section. */
export type HallPart = HallSection | HallStage

/** Where a seat is described: on the stage or in which section, in which row. */
export type SeatPlace = { area: string; local: string; row: number }

/** The stage or a section, changed; the rest of the hall stays. `area` as Seat.area. */
export function changePart(
  description: HallDescription,
  area: string,
  change: <P extends HallSection | HallStage>(part: P) => P,
): HallDescription {
  if (area === "stage") return description.stage ? { ...description, stage: change(description.stage) } : description
  const sections = description.sections.map((section, index) => (String(index) === area ? change(section) : section))
  return { ...description, sections }
}

export const partOf = (description: HallDescription, area: string): HallSection | HallStage | undefined =>
  area === "stage" ? description.stage : description.sections[Number(area)]

/** Where the seat with this id is described; null when its section or row does not exist. */
export function seatPlace(description: HallDescription, seatId: string): SeatPlace | null {
  const cut = seatId.indexOf("/")
  const [first, local] = [seatId.slice(0, cut), seatId.slice(cut + 1)]
  const index = description.sections.findIndex((section, at) => sectionId(section, at) === first)
  const area = first === "stage" ? "stage" : index < 0 ? null : String(index)
  const rows = area === null ? undefined : partOf(description, area)?.rows
  if (area === null || !rows) return null
  const own = local.slice(0, local.indexOf("/"))
  const row = rows.findIndex((candidate, at) => rowId(candidate, at) === own)
  return row < 0 ? null : { area, local, row }
}

const keyed = (rows: readonly HallRow[]): HallRow[] => rows.map((row, index) => ({ ...row, key: rowId(row, index) }))

/**
 * The same hall, with every id written down: sections and rows have their place for a key, and what was said of seats by
 * their printed number (blocked, accessible) is said by their id. From then on rows and sections can be put in and taken
 * out anywhere, and numbers given anew, without any other seat changing. Names of seats that do not exist stay as they are.
 */
export function pinned(description: HallDescription): HallDescription {
  const marks = new Map<string, Record<string, SeatMark>>()
  const named = new Map<string, Set<string>>()
  for (const seat of hallGeometry(description).seats) {
    const names = named.get(seat.area) ?? new Set()
    named.set(seat.area, names.add(`${seat.rowLabel}-${seat.label}`))
    if (!seat.blocked && !seat.accessible) continue
    const place = seat.id.slice(seat.id.indexOf("/") + 1)
    const known = marks.get(seat.area) ?? {}
    known[place] = { ...(seat.blocked ? { blocked: true } : {}), ...(seat.accessible ? { accessible: true } : {}) }
    marks.set(seat.area, known)
  }
  const pin = <P extends HallSection | HallStage>(part: P, area: string): P => {
    const found = marks.get(area) ?? {}
    const all = { ...part.marks }
    for (const [local, mark] of Object.entries(found)) all[local] = { ...mark, ...all[local] }
    const unknown = (list: readonly string[] | undefined) => list?.filter((one) => named.get(area)?.has(one) !== true)
    const next: P = { ...part, rows: keyed(part.rows) }
    if (Object.keys(all).length > 0) next.marks = all
    next.blocked = unknown(part.blocked)
    if (!next.blocked?.length) delete next.blocked
    if ("accessible" in next) {
      next.accessible = unknown(next.accessible)
      if (!next.accessible?.length) delete next.accessible
    }
    return next
  }
  const { stage } = description
  return {
    ...description,
    ...(stage ? { stage: pin(stage, "stage") } : {}),
    sections: description.sections.map((section, index) => ({
      ...pin(section, String(index)),
      key: sectionId(section, index),
    })),
  }
}
