import { spacedName } from "@/lib/names/rules/normalise"
import { seatTurn } from "@/lib/venues/rules/seat-turn"
import type { HallDoor, Seat } from "@/lib/venues/schema"
import type { ChartSeat, SeatChartDocument } from "../../schema/chart"
import { fitSize, inLines } from "../fit"
import { headOf, type Paper, peopleById, placeWords, timeWords } from "../paper"
import { type ChartChoice, type DrawnHall, drawnHall } from "./drawn"
import { looksFor } from "./looks"
import { type ChartScale, chartScale, labelSize, nameSize, OVERLAP, seatSize } from "./scale"
import { cutIntoTiles } from "./tiles"

const ALIGN: Record<HallDoor["side"], "left" | "right" | "center"> = {
  left: "left",
  right: "right",
  front: "center",
  back: "center",
}
const round = (length: number): number => Math.round(length * 100) / 100

/** How a seat stands: in a straight row, in a bent one, or at a table. */
export const standing = ({ table, angle }: Pick<Seat, "table" | "angle">): "row" | "bend" | "table" =>
  table !== undefined ? "table" : (angle ?? 0) === 0 ? "row" : "bend"

/** The texts of the legend, as its height is reckoned from. */
export const legendTexts = (paper: Paper, { taken }: Pick<DrawnHall, "taken">): string[] => {
  const { looks } = looksFor(paper, [...taken.values()])
  return [
    ...looks.map((look) =>
      [look.abbreviation, look.label === look.abbreviation ? "" : look.label, look.count].join(" "),
    ),
    paper.t("accessible"),
    paper.t("blocked"),
  ]
}

/**
 * 座次图 of one meeting: the whole hall or one section, seen from the hall or from the stage, on one page or on sheets to be
 * glued. Null when the plan has no such meeting, no seats for it, or no such section.
 */
export function seatChartDocument(paper: Paper, meetingId: string, choice: ChartChoice): SeatChartDocument | null {
  const drawn = drawnHall(paper, meetingId, choice)
  if (!drawn) return null
  const { geometry, meeting } = drawn
  const scale = chartScale(geometry, choice.size, choice.tiles, legendTexts(paper, drawn))
  const { looks, lookOf } = looksFor(paper, [...drawn.taken.values()])
  const seats = chartSeats(paper, drawn, scale, lookOf)
  const { t } = paper
  const [width, height] = [round(geometry.width * scale.x), round(geometry.height * scale.y)]
  const words = [
    paper.plan.event.title,
    drawn.section,
    timeWords(paper, meeting),
    placeWords(paper, meeting.roomId),
    choice.view === "stage" ? t("stageView") : "",
  ]
  return {
    head: headOf(paper, t("title.seatChart", { meeting: meeting.title }), words.filter(Boolean).join(" · ")),
    paper: choice.size,
    flipped: scale.flipped,
    width,
    height,
    labelSize: round(labelSize(seatSize(scale, geometry.tables.length > 0 ? "table" : "row"))),
    ...furniture(paper, drawn, scale),
    seats,
    looks,
    accessible: seats.some((seat) => seat.accessible) ? t("accessible") : "",
    blocked: seats.some((seat) => seat.blocked) ? t("blocked") : "",
    notDrawn: drawn.left.length === 0 ? "" : t("notDrawn", { sections: drawn.left.join(t("comma")) }),
    tiles: cutIntoTiles(scale, { width, height }, seats, (tile) => t("tiles.title", tile)),
    columns: scale.columns,
    rows: scale.rows,
    overlap: OVERLAP,
    howToGlue: scale.columns * scale.rows === 1 ? "" : t("tiles.how", { overlap: OVERLAP }),
  }
}

function chartSeats(
  paper: Paper,
  { geometry, taken }: DrawnHall,
  scale: ChartScale,
  lookOf: ReadonlyMap<string, number>,
): ChartSeat[] {
  const people = peopleById(paper)
  const sizes = { row: seatSize(scale, "row"), bend: seatSize(scale, "bend"), table: seatSize(scale, "table") }
  return geometry.seats.map((seat) => {
    const id = taken.get(seat.id)
    const name = inLines(spacedName((id && people.get(id)?.name) || ""))
    const size = sizes[standing(seat)]
    const [w, h] = [round(size.w), round(size.h)]
    return {
      x: round(seat.x * scale.x - w / 2),
      y: round(seat.y * scale.y - h / 2),
      w,
      h,
      label: seat.label,
      name,
      size: name === "" ? 1 : nameSize(name, { w, h }),
      look: id === undefined ? -1 : (lookOf.get(id) ?? -1),
      turn: round(seatTurn(seat)),
      blocked: seat.blocked,
      accessible: seat.accessible,
    }
  })
}

type Furniture = Pick<
  SeatChartDocument,
  "stage" | "lectern" | "doors" | "rowMarks" | "sectionMarks" | "tables" | "fixtures"
>

/** Everything that is no seat. */
function furniture({ t }: Paper, { geometry }: DrawnHall, scale: ChartScale): Furniture {
  const at = (place: { x: number; y: number }) => ({ x: round(place.x * scale.x), y: round(place.y * scale.y) })
  const boxed = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
    ...at({ x: x - width / 2, y: y - height / 2 }),
    w: round(width * scale.x),
    h: round(height * scale.y),
  })
  const { stage, lectern } = geometry
  return {
    stage: stage && {
      ...at(stage),
      w: round(stage.width * scale.x),
      h: round(stage.height * scale.y),
      name: stage.name,
    },
    lectern: lectern && { ...boxed({ ...lectern, width: 2, height: 0.86 }), name: t("lectern") },
    doors: geometry.doors.map((door) => ({ ...at(door), name: door.name, align: ALIGN[door.side] })),
    rowMarks: geometry.rowMarks.map((mark) => ({ ...at(mark), label: mark.label })),
    sectionMarks: geometry.sectionMarks.map((mark) => ({ ...at(mark), name: mark.name })),
    tables: geometry.tables.map((table) => {
      const box = boxed(table)
      const size = Math.min(14, fitSize(table.label, box.w * 0.8, box.h * 0.6))
      return { ...box, round: table.shape === "round", main: table.main, label: table.label, size }
    }),
    fixtures: geometry.fixtures.map((fixture) => {
      const box = boxed(fixture)
      return {
        ...box,
        kind: fixture.kind,
        name: fixture.name,
        size: Math.min(9, fitSize(fixture.name, box.w * 0.95, box.h * 0.8)),
      }
    }),
  }
}
