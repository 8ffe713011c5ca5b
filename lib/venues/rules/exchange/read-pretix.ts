import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { type HallDescription, type HallRow, type HallSection, hallDescription } from "../../schema"
import type { ExtraSeat, SeatMark } from "../../schema/hall-parts"
import { type PretixPlan, pretixPlan } from "../../schema/pretix"
import { MAX_SEATS } from "../check/limits"
import { twice } from "../check/problem"

export type PretixRefusal =
  | { readonly code: "plan_wrong_shape"; readonly path: string }
  | { readonly code: "plan_without_seats" }
  | { readonly code: "plan_too_large"; readonly count: number; readonly limit: number }
  | { readonly code: "plan_row_too_long"; readonly row: string; readonly count: number; readonly limit: number }
  | { readonly code: "plan_seat_twice"; readonly seat: string }
  | { readonly code: "plan_seat_far"; readonly seat: string }

const MAX_ROW_SEATS = 400
const MAX_ROWS = 300
const MAX_ZONES = 40
/** Seats from the middle line, or from the first row. */
const MAX_REACH = 1000
const USUAL_PITCH = 30
/** Seats nearer than this (in seats) would lie on one another. */
const LEAST = 0.7

type Placed = { guid: string; label: string; category: string; x: number; y: number }
type PlacedRow = { label: string; seats: Placed[] }
type Zone = { name: string; stage: boolean; rows: PlacedRow[] }

/** Positions are from the row's, that from the zone's, in pixels. */
function zonesOf(plan: PretixPlan): Zone[] {
  return plan.zones.map((zone, index) => ({
    name: zone.name?.trim() || `${index + 1}区`,
    stage: zone.zone_id === "stage",
    rows: zone.rows.map((row) => ({
      label: row.row_number,
      seats: row.seats.map((seat) => ({
        guid: seat.seat_guid,
        label: seat.seat_number,
        category: seat.category,
        x: zone.position.x + (row.position?.x ?? 0) + seat.position.x,
        y: zone.position.y + (row.position?.y ?? 0) + seat.position.y,
      })),
    })),
  }))
}

/** Pixels from one seat to the next: what is usual inside a row, less where rows stand closer. */
function pitchOf(rows: readonly PlacedRow[]): number {
  const steps = rows
    .flatMap(({ seats }) =>
      seats.slice(1).map((seat, index) => Math.hypot(seat.x - (seats[index]?.x ?? 0), seat.y - (seats[index]?.y ?? 0))),
    )
    .filter((step) => step > 0.01)
    .sort((a, b) => a - b)
  const usual = steps[Math.floor((steps.length - 1) / 2)] ?? USUAL_PITCH
  const ys = [...new Set(rows.flatMap(({ seats }) => seats.map((seat) => Math.round(seat.y))))].sort((a, b) => a - b)
  const level = rows.every(({ seats }) => seats.every((seat) => Math.abs(seat.y - (seats[0]?.y ?? 0)) < 1))
  const depth = level ? ys.slice(1).reduce((least, y, at) => Math.min(least, y - (ys[at] ?? 0)), usual) : usual
  // What most plans are drawn with, ours too: chairs around tables stand farther apart than those in rows.
  const pitch = usual > 0.9 * USUAL_PITCH && usual < 1.5 * USUAL_PITCH ? USUAL_PITCH : usual
  return Math.max(0.1, Math.min(pitch, depth / LEAST))
}

const ACCESSIBLE = /无障碍|轮椅|wheelchair|accessible/i
const BLOCKED = /停用|禁用|blocked|disabled/i

/**
 * Reads a seating plan of pretix: zones become sections (zone_id "stage" the stage), seats keep their place and their guid
 * as key. Areas (drawings) are left out. Refusals: plan_wrong_shape with the place, plan_without_seats, plan_too_large,
 * plan_row_too_long, plan_seat_twice, plan_seat_far.
 */
export function readPretix(value: unknown): Outcome<HallDescription, PretixRefusal> {
  const parsed = pretixPlan.safeParse(value)
  if (!parsed.success) return refuse({ code: "plan_wrong_shape", path: parsed.error.issues[0]?.path.join(".") || "/" })
  const zones = zonesOf(parsed.data).flatMap((zone) => {
    const rows = zone.rows.filter((row) => row.seats.length > 0)
    return rows.length > 0 ? [{ ...zone, rows }] : []
  })
  const seats = zones.flatMap((zone) => zone.rows.flatMap((row) => row.seats))
  if (seats.length === 0) return refuse({ code: "plan_without_seats" })
  if (seats.length > MAX_SEATS) return refuse({ code: "plan_too_large", count: seats.length, limit: MAX_SEATS })
  if (zones.length > MAX_ZONES) return refuse({ code: "plan_too_large", count: zones.length, limit: MAX_ZONES })
  for (const zone of zones) {
    if (zone.rows.length > MAX_ROWS)
      return refuse({ code: "plan_row_too_long", row: zone.name, count: zone.rows.length, limit: MAX_ROWS })
    for (const { label, seats: own } of zone.rows)
      if (own.length > MAX_ROW_SEATS)
        return refuse({ code: "plan_row_too_long", row: label, count: own.length, limit: MAX_ROW_SEATS })
  }
  const [again] = twice(seats.map((seat) => seat.guid))
  if (again !== undefined) return refuse({ code: "plan_seat_twice", seat: again })
  const description = described(parsed.data, zones)
  const far = farSeat(description)
  if (far !== undefined) return refuse({ code: "plan_seat_far", seat: far })
  const checked = hallDescription.safeParse(description)
  if (checked.success) return accept(checked.data)
  return refuse({ code: "plan_wrong_shape", path: checked.error.issues[0]?.path.join(".") || "/" })
}

/** A seat farther away than halls are wide, by its key. */
const farSeat = ({ stage, sections }: HallDescription): string | undefined =>
  [...(stage ? [stage] : []), ...sections]
    .flatMap((part) => part.rows.flatMap((row) => row.extra ?? []))
    .find((seat) => "x" in seat && Math.max(Math.abs(seat.x), Math.abs(seat.y)) > MAX_REACH)?.key

function described(plan: PretixPlan, zones: readonly Zone[]): HallDescription {
  const hall = zones.filter((zone) => !zone.stage)
  const pitch = pitchOf(zones.flatMap((zone) => zone.rows))
  const extent = (which: readonly Zone[], axis: "x" | "y") => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { rows } of which)
      for (const { seats } of rows)
        for (const seat of seats) {
          least = Math.min(least, seat[axis])
          most = Math.max(most, seat[axis])
        }
    return { least, most }
  }
  const { least, most } = extent(hall.length > 0 ? hall : zones, "x")
  const half = plan.size.width / 2
  const middle = Math.abs((least + most) / 2 - half) < 2 * pitch ? half : (least + most) / 2
  const part = (zone: Zone, top: number) => partOf(zone, { middle, top, pitch })
  const sections = hall.map((zone, index): HallSection => {
    const { rows, marks } = part(zone, extent(hall, "y").least)
    return {
      name: zone.name.slice(0, 40),
      rows,
      marks,
      numbering: { scheme: "left-to-right" },
      ...(index > 0 ? { beside: true } : {}),
    }
  })
  const onStage = zones.find((zone) => zone.stage)
  const description: HallDescription = { name: plan.name.trim().slice(0, 80) || "—", sections }
  if (onStage) description.stage = { name: onStage.name.slice(0, 40), ...part(onStage, extent([onStage], "y").least) }
  return description
}

function partOf(zone: Zone, { middle, top, pitch }: { middle: number; top: number; pitch: number }) {
  const marks: Record<string, SeatMark> = {}
  const rows = zone.rows.map((row, index): HallRow => {
    const taken = new Set<string>()
    const extra = row.seats.map((seat): ExtraSeat => {
      const key = keyOf(seat.guid, taken)
      marks[`${index}/+${key}`] = {
        ...(seat.label.trim() === "" ? {} : { label: seat.label.trim().slice(0, 12) }),
        ...(ACCESSIBLE.test(seat.category) ? { accessible: true } : {}),
        ...(BLOCKED.test(seat.category) ? { blocked: true } : {}),
      }
      return { key, x: thousandth((seat.x - middle) / pitch), y: thousandth((seat.y - top) / pitch + 0.5) }
    })
    return { label: row.label.trim().slice(0, 12) || String(index + 1), key: String(index), blocks: [0], extra }
  })
  return { rows, marks }
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000 || 0

/** The guid itself where it can be part of an id: without blanks, short, and the only one in its row. */
function keyOf(guid: string, taken: Set<string>): string {
  const plain = guid.replace(/\s+/g, "_").slice(-36) || "_"
  let key = plain
  for (let count = 2; taken.has(key); count++) key = `${plain.slice(-30)}~${count}`
  taken.add(key)
  return key
}
