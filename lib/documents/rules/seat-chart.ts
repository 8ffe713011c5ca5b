import { spacedName } from "@/lib/names/rules/normalise"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallDescription, HallDoor, HallGeometry } from "@/lib/venues/schema"
import type { ChartSeat, PaperSize, SeatChartDocument } from "../schema"
import { fitLines, inLines, POINTS_PER_MM } from "./fit"
import { looksFor } from "./looks"
import { headOf, meetingOf, type Paper, peopleById, placeWords, timeWords } from "./paper"

const PAGES: Record<PaperSize, { long: number; short: number; furniture: number }> = {
  a3: { long: 420, short: 297, furniture: 56 },
  a4: { long: 297, short: 210, furniture: 46 },
}
const SIDE_MARGINS = 24
/** A seat is drawn at most this flat, and never deeper than wide. */
const FLATTEST = 0.58
const STRIP = 0.86
const NAME_PART = 0.66

export type ChartScale = { flipped: boolean; x: number; y: number }

/** Millimetres for one seat unit, and whether the sheet lies on its side: whatever gives the bigger seats. */
export function chartScale(geometry: Pick<HallGeometry, "width" | "height">, paper: PaperSize): ChartScale {
  const { long, short, furniture } = PAGES[paper]
  const laid = (flipped: boolean): ChartScale => {
    const [width, height] = flipped ? [long, short] : [short, long]
    const x = (width - SIDE_MARGINS) / geometry.width
    const y = Math.min((height - furniture) / geometry.height, x)
    return { flipped, x: Math.min(x, y / FLATTEST), y }
  }
  const [lying, standing] = [laid(true), laid(false)]
  return lying.x * lying.y >= standing.x * standing.y ? lying : standing
}

const ALIGN: Record<HallDoor["side"], "left" | "right" | "center"> = {
  left: "left",
  right: "right",
  front: "center",
  back: "center",
}
const round = (length: number): number => Math.round(length * 100) / 100

/** Sections behind the last one in use (an empty balcony) are left out, so that the rest can be larger. Ids stay the same. */
function usedSections(description: HallDescription, seatIds: readonly string[]) {
  const last = Math.max(
    0,
    ...seatIds.map((id) => Number(id.split("/")[0])).filter((section) => Number.isInteger(section)),
  )
  return { drawn: description.sections.slice(0, last + 1), left: description.sections.slice(last + 1) }
}

/** 座次图 of one meeting as hall view; null when the plan has no such meeting or no seats for it. */
export function seatChartDocument(paper: Paper, meetingId: string, size: PaperSize): SeatChartDocument | null {
  const meeting = meetingOf(paper, meetingId)
  const seating = paper.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = paper.plan.halls.find((one) => one.id === seating?.hallId)
  if (!meeting || !seating || !hall) return null
  const used = usedSections(
    hall.description,
    seating.seats.map((seat) => seat.seatId),
  )
  const geometry = hallGeometry({ ...hall.description, sections: used.drawn })
  const scale = chartScale(geometry, size)
  const people = peopleById(paper)
  const { looks, lookOf } = looksFor(
    paper,
    seating.seats.map((seat) => seat.participationId),
  )
  const taken = new Map(seating.seats.map((seat) => [seat.seatId, seat.participationId]))
  const [w, h] = [round(scale.x * 0.92), round(scale.y * 0.86)]
  const labelSize = Math.min(h * 0.27, w * 0.3) * POINTS_PER_MM
  const seats = geometry.seats.map((seat): ChartSeat => {
    const id = taken.get(seat.id)
    const name = inLines(spacedName((id && people.get(id)?.name) || ""))
    const deep = labelSize >= 2.4 ? h * NAME_PART : h
    return {
      x: round(seat.x * scale.x - w / 2),
      y: round(seat.y * scale.y - h / 2),
      w,
      h,
      label: seat.label,
      name,
      size: name === "" ? 1 : fitLines(name, w * STRIP * 0.95, deep * 0.82),
      look: id === undefined ? -1 : (lookOf.get(id) ?? -1),
      blocked: seat.blocked,
      accessible: seat.accessible,
    }
  })
  const at = (place: { x: number; y: number }) => ({ x: round(place.x * scale.x), y: round(place.y * scale.y) })
  const { stage, lectern } = geometry
  const { t } = paper
  return {
    head: headOf(
      paper,
      t("title.seatChart", { meeting: meeting.title }),
      [paper.plan.event.title, timeWords(paper, meeting), placeWords(paper, meeting.roomId)]
        .filter(Boolean)
        .join(" · "),
    ),
    paper: size,
    flipped: scale.flipped,
    width: round(geometry.width * scale.x),
    height: round(geometry.height * scale.y),
    labelSize: labelSize >= 2.4 ? round(labelSize) : 0,
    stage: stage && {
      ...at(stage),
      w: round(stage.width * scale.x),
      h: round(stage.height * scale.y),
      name: stage.name,
    },
    lectern: lectern && {
      x: round(lectern.x * scale.x - scale.x),
      y: round(lectern.y * scale.y - h / 2),
      w: round(scale.x * 2),
      h,
      name: t("lectern"),
    },
    doors: geometry.doors.map((door) => ({ ...at(door), name: door.name, align: ALIGN[door.side] })),
    rowMarks: geometry.rowMarks.map((mark) => ({ ...at(mark), label: mark.label })),
    sectionMarks: geometry.sectionMarks.map((mark) => ({ ...at(mark), name: mark.name })),
    seats,
    looks,
    accessible: seats.some((seat) => seat.accessible) ? t("accessible") : "",
    blocked: seats.some((seat) => seat.blocked) ? t("blocked") : "",
    notDrawn:
      used.left.length === 0 ? "" : t("notDrawn", { sections: used.left.map(({ name }) => name).join(t("comma")) }),
  }
}
