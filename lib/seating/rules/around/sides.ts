import type { HallGeometry, Seat } from "@/lib/venues/schema"

/** One side of a table people sit around: its seats from the right hand to the left hand of those who sit there. */
export type Side = { angle: number; seats: { seat: Seat; along: number }[] }
export type TableRoom = { head: Side; sides: Side[]; behind: Seat[] }

const OPPOSITE_TURN = 180

/** How far along the left hand of somebody turned by `angle` a place is (0 = facing the stage; handbook §1.0). */
const alongLeftHand = (x: number, y: number, angle: number): number => {
  const turn = (angle * Math.PI) / 180
  return -Math.cos(turn) * x - Math.sin(turn) * y
}

/**
 * A room where people sit around tables (U, 回形, 长条) and nobody on a stage: its sides, the head side first of all. The
 * head of a U is its closed end; of the others the side that faces the doors, without doors the far one of the two longer
 * sides (handbook §1.3: at the head, 主任 in the exact middle). Null for halls with a stage, rows or round tables.
 */
export function tableRoom(geometry: HallGeometry, usable: (seat: Seat) => boolean): TableRoom | null {
  if (geometry.stage !== null || !geometry.tables.some((table) => table.shape === "long")) return null
  const area = geometry.tables.find((table) => table.shape === "long")?.area
  const own = geometry.seats.filter((seat) => seat.area === area && usable(seat))
  const sides = new Map<number, Side>()
  for (const seat of own.filter((one) => one.table !== undefined)) {
    const angle = seat.angle ?? 0
    const side = sides.get(angle) ?? { angle, seats: [] }
    side.seats.push({ seat, along: alongLeftHand(seat.x, seat.y, angle) })
    sides.set(angle, side)
  }
  const all = [...sides.values()]
  for (const side of all) side.seats.sort((a, b) => a.along - b.along)
  const head = headSide(all, geometry, area)
  return head && { head, sides: all, behind: own.filter((one) => one.table === undefined) }
}

function headSide(sides: readonly Side[], geometry: HallGeometry, area: string | undefined): Side | null {
  const alone = sides.filter(({ angle }) => !sides.some((other) => other.angle === (angle + OPPOSITE_TURN) % 360))
  const [closedEnd] = alone
  if (sides.length === 3 && closedEnd) return closedEnd
  const size = (side: Side): number =>
    side.seats.length + (sides.find(({ angle }) => angle === (side.angle + OPPOSITE_TURN) % 360)?.seats.length ?? 0)
  const longest = Math.max(0, ...sides.map(size))
  const doors = geometry.doors.filter((door) => door.area === area)
  // Who faces a door has it in front: the larger, the farther the door lies in the direction the side looks.
  const facing = ({ angle, seats }: Side): number => {
    const turn = (angle * Math.PI) / 180
    const middle = centreOf(seats.map(({ seat }) => seat))
    return doors.reduce(
      (sum, door) => sum + Math.sin(turn) * (door.x - middle.x) - Math.cos(turn) * (door.y - middle.y),
      0,
    )
  }
  const firstRow = ({ seats }: Side): number => Math.min(...seats.map(({ seat }) => seat.rowIndex))
  const candidates = sides.filter((side) => size(side) === longest)
  return candidates.sort((a, b) => facing(b) - facing(a) || firstRow(a) - firstRow(b))[0] ?? null
}

export const centreOf = (places: readonly { x: number; y: number }[]): { x: number; y: number } => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / Math.max(1, places.length),
  y: places.reduce((sum, { y }) => sum + y, 0) / Math.max(1, places.length),
})

/**
 * Seats by nearness to the head, left hand and right hand of the head by turns (`alternate`), or once round from the head's
 * left hand. Equal distances keep the order of the rows.
 */
export function fromTheHead(room: TableRoom, seats: readonly Seat[], walk: "alternate" | "round"): Seat[] {
  const whole = centreOf(room.sides.flatMap((side) => side.seats.map(({ seat }) => seat)))
  const head = centreOf(room.head.seats.map(({ seat }) => seat))
  const start = Math.atan2(head.y - whole.y, head.x - whole.x)
  const leftHand = (room.head.angle * Math.PI) / 180
  const left = { x: -Math.cos(leftHand), y: -Math.sin(leftHand) }
  const placed = seats.map((seat, index) => {
    const turn = Math.atan2(seat.y - whole.y, seat.x - whole.x) - start
    const apart = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
    const side = (seat.x - head.x) * left.x + (seat.y - head.y) * left.y
    return { seat, apart, onLeft: side >= -0.01, index }
  })
  const near = (a: (typeof placed)[number], b: (typeof placed)[number]): number =>
    Math.abs(a.apart - b.apart) > 1e-6 ? a.apart - b.apart : a.index - b.index
  const leftSide = placed.filter(({ onLeft }) => onLeft).sort(near)
  const rightSide = placed.filter(({ onLeft }) => !onLeft).sort(near)
  if (walk === "round") return [...leftSide, ...rightSide.reverse()].map(({ seat }) => seat)
  const turns: Seat[] = []
  for (let at = 0; at < Math.max(leftSide.length, rightSide.length); at++)
    for (const one of [leftSide[at], rightSide[at]]) if (one) turns.push(one.seat)
  return turns
}
