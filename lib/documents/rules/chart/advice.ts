import { type DocumentAsk, TILINGS } from "../../schema"
import type { Paper } from "../paper"
import { type ChartChoice, drawnHall } from "./drawn"
import { chartScale, nameSize, READABLE, seatSize } from "./scale"
import { legendTexts, standing } from "./seat-chart"

/** Points of a name of three characters on such a chart, and the first way on which it can be read when it cannot. */
export type ChartAdvice = {
  points: number
  readable: boolean
  sheets: number
  better: { size: DocumentAsk["size"]; tiles: DocumentAsk["tiles"]; points: number } | null
}

/**
 * Whether the names on a chart can be read (a row wider than the page makes them too small), and what to ask for instead: A3,
 * or sheets to be glued, as few as do. Null when there is no such chart. Names below READABLE points count as too small.
 */
export function chartAdvice(paper: Paper, meetingId: string, choice: ChartChoice): ChartAdvice | null {
  const drawn = drawnHall(paper, meetingId, choice)
  const seat = drawn?.geometry.seats[0]
  if (!drawn || !seat) return null
  const legend = legendTexts(paper, drawn)
  const kinds = [...new Set(drawn.geometry.seats.map(standing))]
  const scaled = (size: DocumentAsk["size"], tiles: DocumentAsk["tiles"]) => {
    const scale = chartScale(drawn.geometry, size, tiles, legend)
    const points = Math.min(...kinds.map((kind) => nameSize("三个字", seatSize(scale, kind))))
    return { size, tiles, points, sheets: scale.columns * scale.rows }
  }
  const asked = scaled(choice.size, choice.tiles)
  const readable = asked.points >= READABLE
  const ways = [scaled("a3", "1x1"), ...TILINGS.map((tiles) => scaled(choice.size, tiles))]
  const better = readable
    ? undefined
    : ways.filter((way) => way.points >= READABLE).sort((a, b) => a.sheets - b.sheets || b.points - a.points)[0]
  return { points: asked.points, readable, sheets: asked.sheets, better: better ?? null }
}
