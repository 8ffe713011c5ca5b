import type { HallGeometry, Seat } from "@/lib/venues/schema"

const UNIT = 6

const round = (value: number): number => Math.round(value * 10) / 10

/** The floor a seat is seen on: its own section; the first one for seats on the stage. */
export const floorOf = (seat: Pick<Seat, "area">): string => (seat.area === "stage" ? "0" : seat.area)

type View = { geometry: HallGeometry; floor: string; gap: number; width: number; height: number }

function viewOf(geometry: HallGeometry, floor: string): View {
  const top = (area: string): number =>
    Math.min(...geometry.seats.filter((seat) => seat.area === area).map((seat) => seat.y))
  const [first, own] = [top("0"), top(floor)]
  const gap = Number.isFinite(first) && Number.isFinite(own) ? own - first : 0
  const lowest = geometry.seats.reduce((far, seat) => (seat.area === floor ? Math.max(far, seat.y - gap) : far), 0)
  const stageEnd = geometry.stage ? geometry.stage.y + geometry.stage.height : 0
  return { geometry, floor, gap, width: geometry.width, height: Math.max(lowest, stageEnd) + 1.5 }
}

/** Per cent from left and top; `ratio`: height per width of the drawing; `stage`: its name and the middle of it. */
export type SeatMark = { left: number; top: number; ratio: number; stage: { name: string; top: number } | null }

/** Where a seat lies on the drawing of its floor. */
export function seatMark(geometry: HallGeometry, seatId: string): (SeatMark & { floor: string }) | null {
  const seat = geometry.seats.find((candidate) => candidate.id === seatId)
  if (!seat) return null
  const floor = floorOf(seat)
  const { width, height, gap } = viewOf(geometry, floor)
  const y = seat.area === "stage" ? seat.y : seat.y - gap
  const { stage } = geometry
  return {
    floor,
    left: round((seat.x / width) * 100),
    top: round((y / height) * 100),
    ratio: round((height / width) * 1000) / 1000,
    stage: stage && { name: stage.name, top: round(((stage.y + stage.height / 2) / height) * 100) },
  }
}

/** One floor of a hall under its stage as an SVG document: the same for everybody, so browsers keep it. */
export function hallDrawing(geometry: HallGeometry, floor: string): string {
  const { width, height, gap } = viewOf(geometry, floor)
  const squares = geometry.seats
    .filter((seat) => seat.area === floor)
    .map((seat) => `M${round((seat.x - 0.4) * UNIT)} ${round((seat.y - gap - 0.4) * UNIT)}h4.8v4.8h-4.8z`)
    .join("")
  const { stage } = geometry
  const podium = stage
    ? `<rect x="${round(stage.x * UNIT)}" y="${round(stage.y * UNIT)}" width="${round(stage.width * UNIT)}" height="${round(stage.height * UNIT)}" rx="3" fill="#f3d6d2"/>`
    : ""
  const size = `width="${round(width * UNIT)}" height="${round(height * UNIT)}" viewBox="0 0 ${round(width * UNIT)} ${round(height * UNIT)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${podium}<path d="${squares}" fill="#cfc8ba"/></svg>`
}
