import { type DocumentAsk, TILINGS } from "../../schema"
import type { Paper } from "../paper"
import { type ChartChoice, type DrawnHall, drawnHall } from "./drawn"
import { chartScale, nameSize, READABLE, seatSize } from "./scale"
import { legendTexts, standing } from "./seat-chart"

/** One way to print a chart: points of a name of three characters, and how many sheets it really takes. */
export type ChartWay = {
  size: DocumentAsk["size"]
  tiles: DocumentAsk["tiles"]
  points: number
  sheets: number
  readable: boolean
}

/** Whether the names can be read, and the first way on which they can when they cannot. */
export type ChartAdvice = ChartWay & { better: ChartWay | null }

const SIZES = ["a3", "a4"] as const

function waysOf(paper: Paper, drawn: DrawnHall): ChartWay[] {
  const legend = legendTexts(paper, drawn)
  const kinds = [...new Set(drawn.geometry.seats.map(standing))]
  return SIZES.flatMap((size) =>
    TILINGS.map((tiles) => {
      const scale = chartScale(drawn.geometry, size, tiles, legend)
      const points = Math.min(...kinds.map((kind) => nameSize("三个字", seatSize(scale, kind))))
      return { size, tiles, points, sheets: scale.columns * scale.rows, readable: points >= READABLE }
    }),
  )
}

/**
 * Every way to print a chart (A3, A4, each in one page or in sheets to be glued), and what to ask for instead where its names
 * would be too small to read (a row wider than the page): one A3 sheet, or as few sheets of the same size as do. Empty when
 * there is no such chart.
 */
export function chartWays(
  paper: Paper,
  meetingId: string,
  choice: Pick<ChartChoice, "view" | "section">,
): ChartAdvice[] {
  const drawn = drawnHall(paper, meetingId, { size: "a3", tiles: "1x1", ...choice })
  if (!drawn || drawn.geometry.seats.length === 0) return []
  const ways = waysOf(paper, drawn)
  const betterThan = ({ size }: ChartWay): ChartWay | null =>
    ways
      .filter((way) => way.readable && (way.size === size || (way.size === "a3" && way.tiles === "1x1")))
      .sort((a, b) => a.sheets - b.sheets || b.points - a.points)[0] ?? null
  return ways.map((way) => ({ ...way, better: way.readable ? null : betterThan(way) }))
}
