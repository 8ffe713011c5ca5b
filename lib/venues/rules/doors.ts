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

type Around = {
  area: string
  shift: number
  top: number
  bottom: number
  rowY: readonly number[]
  seats: readonly Seat[]
}

/** The doors of a section beside, behind or in front of its seats, or where they were put. */
export function placeDoors(section: HallSection, { area, shift, top, bottom, rowY, seats }: Around): HallDoor[] {
  const reach = seats.reduce((far, seat) => Math.max(far, Math.abs(seat.x - shift)), 0) + 2.3
  const crosswise = { back: 0, front: 0 }
  return (section.doors ?? []).map((door) => {
    if (typeof door !== "string") return { ...door, area, x: door.x + shift, y: door.y + top }
    const { name, row } = readDoor(door)
    const side = doorSide(name)
    const at = section.rows.findIndex((candidate) => candidate.label === row)
    const y = rowY[at < 0 ? rowY.length - 1 : at] ?? top
    if (side === "left" || side === "right")
      return { name, area, side, x: shift + (side === "left" ? -reach : reach), y }
    return { name, area, side, x: shift + spread(crosswise[side]++) * 6, y: side === "back" ? bottom + 0.7 : top - 0.7 }
  })
}

/** 0, −1, 1, −2, 2 …: the first door in the middle, further ones beside it. */
const spread = (count: number): number => (count % 2 === 1 ? -(count + 1) / 2 : count / 2)
