import type { SnapshotMeeting } from "@/lib/itineraries/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { inView } from "@/lib/venues/rules/view"
import type { HallGeometry } from "@/lib/venues/schema"
import type { DocumentAsk } from "../../schema"
import { meetingOf, type Paper } from "../paper"
import { areasToDraw, cropTo } from "./crop"

export type ChartChoice = Pick<DocumentAsk, "size" | "tiles" | "view" | "section">

export type DrawnHall = {
  meeting: SnapshotMeeting
  geometry: HallGeometry
  /** Names of the sections left out because nobody sits there. */
  left: string[]
  /** Participation id by seat id, of the seats that are drawn. */
  taken: Map<string, string>
  /** Name of the one section asked for, or "". */
  section: string
}

/** What a chart of one meeting draws; null when the plan has no such meeting, no seats for it, or no such section. */
export function drawnHall(paper: Paper, meetingId: string, { view, section }: ChartChoice): DrawnHall | null {
  const meeting = meetingOf(paper, meetingId)
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  if (!meeting || !seating || !hall) return null
  const whole = hallGeometry(hall.description)
  const areas = areasToDraw(whole.seats, new Set(seating.seats.map((seat) => seat.seatId)), section)
  if (!areas || whole.seats.length === 0) return null
  const complete = section === "" && areas.left.length === 0
  const geometry = inView(complete ? whole : cropTo(whole, areas.drawn), view)
  const drawn = new Set(geometry.seats.map((seat) => seat.id))
  const here = seating.seats.filter((seat) => drawn.has(seat.seatId))
  const name = section === "" ? "" : (geometry.seats[0]?.sectionName ?? "")
  return {
    meeting,
    geometry,
    left: areas.left,
    taken: new Map(here.map((seat) => [seat.seatId, seat.participationId])),
    section: name,
  }
}
