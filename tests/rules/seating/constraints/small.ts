import type { Participant } from "@/lib/people/schema"
import type { SeatHallInput, SeatTaken } from "@/lib/seating/schema"
import { type Constraint, constraint } from "@/lib/seating/schema/constraint"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallGeometry } from "@/lib/venues/schema"
import { ask, person } from "../sample"

/** A small seeded generator: a failing case can be run again by its number. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A hall without a stage: rows of blocks, a door at the first row. */
export const rows = (...blocks: number[][]): HallGeometry =>
  hallGeometry({
    name: "小会场",
    sections: [
      {
        name: "一",
        rows: blocks.map((one, index) => ({ label: String(index + 1), blocks: one })),
        numbering: { scheme: "left-to-right" },
        doors: ["东门@1"],
      },
    ],
  })

export const requirement = (over: object): Constraint => constraint.parse({ id: "c", ...over })

export const member = (id: string, group: string, over: Partial<Participant> = {}): Participant =>
  person(id, { groupId: group, groupName: `${group}团`, groupPosition: group.charCodeAt(0), ...over })

export const meeting = (
  geometry: HallGeometry,
  people: readonly Participant[],
  constraints: readonly Constraint[],
  locked: readonly SeatTaken[] = [],
): SeatHallInput => ({ ...ask(geometry, people, { kind: "预备会议", locked }), constraints })

/** "p q . r / …" by rows: who sits where, "." for an empty seat; names are ids. */
export function seatsFrom(geometry: HallGeometry, drawing: string): SeatTaken[] {
  return drawing.split("/").flatMap((row, rowIndex) =>
    row
      .trim()
      .split(/\s+/)
      .flatMap((id, seatIndex): SeatTaken[] => {
        const seat = geometry.seats.find((one) => one.rowIndex === rowIndex && one.seatIndex === seatIndex)
        return id === "." || !seat ? [] : [{ seatId: seat.id, participationId: id }]
      }),
  )
}
