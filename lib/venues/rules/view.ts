import type { DoorSide, HallGeometry } from "../schema"

export type HallView = "hall" | "stage"

const OPPOSITE: Record<DoorSide, DoorSide> = { left: "right", right: "left", front: "back", back: "front" }

/**
 * The hall as seen from the stage (台上看, handbook §1.0): left and right change places, and so that the plan remains
 * one that can be laid on the table and pointed at, near and far do too — the stage comes to lie below. Labels and ids stay.
 */
export function inView(geometry: HallGeometry, view: HallView): HallGeometry {
  if (view === "hall") return geometry
  const { width, height, stage } = geometry
  const turn = <T extends { x: number; y: number }>(thing: T): T => ({
    ...thing,
    x: width - thing.x,
    y: height - thing.y,
  })
  return {
    ...geometry,
    axis: width - geometry.axis,
    seats: geometry.seats.map(turn),
    stage: stage && { ...stage, x: width - stage.x - stage.width, y: height - stage.y - stage.height },
    lectern: geometry.lectern && turn(geometry.lectern),
    doors: geometry.doors.map((door) => ({ ...turn(door), side: OPPOSITE[door.side] })),
    rowMarks: geometry.rowMarks.map(turn),
    sectionMarks: geometry.sectionMarks.map(turn),
    tables: geometry.tables.map(turn),
    fixtures: geometry.fixtures.map(turn),
  }
}
