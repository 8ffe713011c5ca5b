import type { HallDescription, HallGeometry, Seat } from "../../schema"
import type { PretixArea, PretixPlan } from "../../schema/pretix"
import { hallGeometry } from "../geometry"

/** Pixels for one seat, as pretix draws. */
const PITCH = 30
const px = (value: number): number => Math.round(value * PITCH * 100) / 100
const whole = (value: number): number => Math.max(1, Math.round(value * PITCH))
const ORIGIN = { x: 0, y: 0 }

const CATEGORIES = [
  { name: "普通", color: "#33628f" },
  { name: "主席台", color: "#b3261e" },
  { name: "无障碍", color: "#2f6b4f" },
  { name: "停用", color: "#8c867a" },
] as const

const categoryOf = (seat: Seat): string =>
  (seat.blocked
    ? CATEGORIES[3]
    : seat.accessible
      ? CATEGORIES[2]
      : seat.area === "stage"
        ? CATEGORIES[1]
        : CATEGORIES[0]
  ).name

/** The hall as a seating plan of pretix: every seat with its place, number and id (seat_guid), furniture as areas. */
export function writePretix(description: HallDescription): PretixPlan {
  const geometry = hallGeometry(description)
  const areas = ["stage", ...description.sections.map((_, index) => String(index))]
  const zones = areas.flatMap((area) => {
    const seats = geometry.seats.filter((seat) => seat.area === area)
    const name = area === "stage" ? description.stage?.name : description.sections[Number(area)]?.name
    const shapes = shapesOf(geometry, area)
    if (name === undefined || (seats.length === 0 && shapes.length === 0)) return []
    return [
      {
        name,
        zone_id: area === "stage" ? "stage" : `zone-${area}`,
        position: ORIGIN,
        rows: rowsOf(seats),
        areas: shapes,
      },
    ]
  })
  const size = { width: whole(geometry.width), height: whole(geometry.height) }
  return { name: description.name, categories: [...CATEGORIES], zones, size }
}

function rowsOf(seats: readonly Seat[]): PretixPlan["zones"][number]["rows"] {
  const rows = new Map<number, Seat[]>()
  for (const seat of seats) rows.set(seat.rowIndex, [...(rows.get(seat.rowIndex) ?? []), seat])
  return [...rows.values()].map((row) => ({
    row_number: row[0]?.rowLabel ?? "",
    row_number_position: "both" as const,
    position: ORIGIN,
    seats: row.map((seat) => ({
      seat_guid: seat.id,
      seat_number: seat.label,
      position: { x: px(seat.x), y: px(seat.y) },
      category: categoryOf(seat),
    })),
  }))
}

function shapesOf(geometry: HallGeometry, area: string): PretixArea[] {
  const { stage, tables, fixtures } = geometry
  const text = (words: string, at: { x: number; y: number }) => ({ text: words, size: 16, position: at })
  const platform: PretixArea[] =
    area === "stage" && stage
      ? [
          {
            shape: "rectangle",
            color: "#f7e9e6",
            border_color: "#d9a8a2",
            position: { x: px(stage.x), y: px(stage.y) },
            rectangle: { width: whole(stage.width), height: whole(stage.height) },
            text: text(stage.name, { x: px(stage.width / 2), y: -10 }),
          },
        ]
      : []
  const round = tables.flatMap((table): PretixArea[] =>
    table.area !== area
      ? []
      : table.shape === "round"
        ? [
            {
              shape: "circle",
              color: "#f3efe6",
              border_color: "#8c867a",
              position: { x: px(table.x), y: px(table.y) },
              circle: { radius: whole(table.width / 2) },
              text: text(table.label, ORIGIN),
            },
          ]
        : [board(table, "#f3efe6", table.label)],
  )
  const things = fixtures.flatMap((one) => (one.area === area ? [board(one, "#e7e2d7", one.name || one.kind)] : []))
  return [...platform, ...round, ...things]
}

const board = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  color: string,
  words: string,
): PretixArea => ({
  shape: "rectangle",
  color,
  border_color: "#8c867a",
  position: { x: px(x - width / 2), y: px(y - height / 2) },
  rectangle: { width: whole(width), height: whole(height) },
  ...(words ? { text: { text: words, position: { x: px(width / 2), y: px(height / 2) } } } : {}),
})
