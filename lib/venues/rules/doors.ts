import type { DoorSide, HallDoor, HallSection, Seat } from "../schema"

/** "东门@6" → name and row; without "@" the row is null (the door is at the last row). */
export function readDoor(text: string): { name: string; row: string | null } {
  const at = text.lastIndexOf("@")
  return at < 0 ? { name: text.trim(), row: null } : { name: text.slice(0, at).trim(), row: text.slice(at + 1).trim() }
}

/** The stage is taken as north, as on the offices' own plans: 西 is left of the hall, 东 right, 南 behind, 北 in front. */
export function doorSide(name: string): DoorSide {
  if (/[西左]|west|left/i.test(name)) return "left"
  if (/[东東右]|east|right/i.test(name)) return "right"
  if (/[南后後]|south|back|rear/i.test(name)) return "back"
  if (/[北前]|north|front/i.test(name)) return "front"
  return "right"
}

/** Doors beside, behind or in front of the seats of their section, around the axis x = 0. */
export function placeDoors(
  sections: readonly HallSection[],
  seats: readonly Seat[],
  rowY: ReadonlyMap<string, readonly number[]>,
): HallDoor[] {
  return sections.flatMap((section, index) => {
    const area = String(index)
    const ys = rowY.get(area) ?? []
    const reach = seats.reduce((far, seat) => (seat.area === area ? Math.max(far, Math.abs(seat.x)) : far), 0) + 2.3
    const crosswise = { back: 0, front: 0 }
    return (section.doors ?? []).map((text) => {
      const { name, row } = readDoor(text)
      const side = doorSide(name)
      const at = section.rows.findIndex((candidate) => candidate.label === row)
      const y = ys[at < 0 ? ys.length - 1 : at] ?? 0
      if (side === "left" || side === "right") return { name, area, side, x: side === "left" ? -reach : reach, y }
      const x = spread(crosswise[side]++) * 6
      return { name, area, side, x, y: side === "back" ? (ys.at(-1) ?? 0) + 1.2 : (ys[0] ?? 0) - 1.2 }
    })
  })
}

/** 0, −1, 1, −2, 2 …: the first door in the middle, further ones beside it. */
const spread = (count: number): number => (count % 2 === 1 ? -(count + 1) / 2 : count / 2)
