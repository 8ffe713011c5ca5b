import type { Arrangement, LayoutRow, Spot } from "./arrangement"
import type { Slot } from "./slots"

const DEPTH = 0.9
/** From the edge of the table to the middle of a chair, and from one line of chairs to the next behind it. */
const CHAIR = 0.6
const RING = 1.3
const SIDE_GAP = 0.2

const seated = (row: LayoutRow | undefined): Slot[] => row?.slots.filter((slot) => !slot.free) ?? []
const longest = (rows: readonly LayoutRow[], sides: number, which: readonly number[]): number =>
  rows.reduce((most, row, index) => (which.includes(index % sides) ? Math.max(most, seated(row).length) : most), 1)

type Side = { from: { x: number; y: number }; step: { x: number; y: number }; angle: number; room: number }
type Frame = { sides: readonly Side[]; tables: Arrangement["tables"]; width: number; height: number }

/** Puts each row along its side of the frame, in the middle of it; every full set of rows stands behind the one before. */
function along(rows: readonly LayoutRow[], frame: Frame): Arrangement {
  const { sides, tables } = frame
  const rings = Math.max(1, Math.ceil(rows.length / sides.length))
  const back = (rings - 1) * RING + CHAIR + 0.5
  const spots = rows.map((row, index) => {
    const side = sides[index % sides.length]
    const ring = Math.floor(index / sides.length)
    const count = seated(row).length
    let place = 0
    return row.slots.map((slot): Spot => {
      if (!side || slot.free) return { x: slot.x, y: 0 }
      const at = (side.room - count) / 2 + place++ + 0.5
      const turn = (side.angle * Math.PI) / 180
      const away = CHAIR + ring * RING
      const table = tables.length === 1 ? tables[0]?.id : tables[index % sides.length]?.id
      return {
        x: side.from.x + side.step.x * at - Math.sin(turn) * away,
        y: back + side.from.y + side.step.y * at + Math.cos(turn) * away,
        ...(side.angle === 0 ? {} : { angle: side.angle }),
        ...(table !== undefined && ring === 0 ? { table } : {}),
      }
    })
  })
  const rowMarks = rows.flatMap((_, index) => {
    const first = spots[index]?.[0]
    const side = sides[index % sides.length]
    return first && side ? [{ row: index, x: first.x - side.step.x, y: first.y - side.step.y }] : []
  })
  const placed = tables.map((table) => ({ ...table, y: table.y + back }))
  return { spots, rowMarks, tables: placed, height: frame.height + 2 * back, open: rings === 1 }
}

const long = (id: string, x: number, y: number, width: number, height: number): Arrangement["tables"][number] => ({
  id,
  label: "",
  shape: "long",
  main: false,
  x,
  y,
  width,
  height,
})

/** U: open towards the stage. */
export function horseshoe(rows: readonly LayoutRow[]): Arrangement {
  const width = Math.max(longest(rows, 3, [1]), 3) + SIDE_GAP
  const depth = longest(rows, 3, [0, 2])
  const [half, height] = [width / 2, depth + DEPTH + SIDE_GAP]
  const sides: Side[] = [
    { from: { x: -half, y: 0 }, step: { x: 0, y: 1 }, angle: 90, room: depth },
    { from: { x: -half, y: height }, step: { x: 1, y: 0 }, angle: 0, room: width },
    { from: { x: half, y: depth }, step: { x: 0, y: -1 }, angle: 270, room: depth },
  ]
  const [left, base, right] = [rows[0]?.id ?? "0", rows[1]?.id ?? "1", rows[2]?.id ?? "2"]
  const tables = [
    long(`${left}/t`, -half + DEPTH / 2, (height - DEPTH) / 2, DEPTH, height - DEPTH),
    long(`${base}/t`, 0, height - DEPTH / 2, width, DEPTH),
    long(`${right}/t`, half - DEPTH / 2, (height - DEPTH) / 2, DEPTH, height - DEPTH),
  ]
  return along(rows, { sides, tables, width, height })
}

/** 回形: tables on four sides around an empty middle. */
export function hollowSquare(rows: readonly LayoutRow[]): Arrangement {
  const width = Math.max(longest(rows, 4, [0, 2]), 3) + SIDE_GAP
  const height = Math.max(longest(rows, 4, [1, 3]), 3) + SIDE_GAP
  const half = width / 2
  const sides: Side[] = [
    { from: { x: -half, y: 0 }, step: { x: 1, y: 0 }, angle: 180, room: width },
    { from: { x: half, y: 0 }, step: { x: 0, y: 1 }, angle: 270, room: height },
    { from: { x: half, y: height }, step: { x: -1, y: 0 }, angle: 0, room: width },
    { from: { x: -half, y: height }, step: { x: 0, y: -1 }, angle: 90, room: height },
  ]
  const id = (index: number): string => `${rows[index]?.id ?? index}/t`
  const inside = height - 2 * DEPTH
  const tables = [
    long(id(0), 0, DEPTH / 2, width, DEPTH),
    long(id(1), half - DEPTH / 2, height / 2, DEPTH, inside),
    long(id(2), 0, height - DEPTH / 2, width, DEPTH),
    long(id(3), -half + DEPTH / 2, height / 2, DEPTH, inside),
  ]
  return along(rows, { sides, tables, width, height })
}

/** 长条: one table; rows are the far and near side, the left and right end. `lengthwise`: the left and right side, far and near end. */
export function longTable(rows: readonly LayoutRow[], lengthwise: boolean): Arrangement {
  const length = longest(rows, 4, [0, 1]) + SIDE_GAP
  const breadth = Math.max(longest(rows, 4, [2, 3]) + SIDE_GAP, 1.6)
  const [width, height] = lengthwise ? [breadth, length] : [length, breadth]
  const half = width / 2
  const far: Side = { from: { x: -half, y: 0 }, step: { x: 1, y: 0 }, angle: 180, room: width }
  const near: Side = { from: { x: -half, y: height }, step: { x: 1, y: 0 }, angle: 0, room: width }
  const left: Side = { from: { x: -half, y: 0 }, step: { x: 0, y: 1 }, angle: 90, room: height }
  const right: Side = { from: { x: half, y: 0 }, step: { x: 0, y: 1 }, angle: 270, room: height }
  const sides = lengthwise ? [left, right, far, near] : [far, near, left, right]
  const table = long(`${rows[0]?.id ?? "0"}/t`, 0, height / 2, width, height)
  return along(rows, { sides, tables: [table], width, height })
}
