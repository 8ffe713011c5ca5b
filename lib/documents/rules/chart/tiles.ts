import type { ChartSeat, ChartTile } from "../../schema/chart"
import { type ChartScale, OVERLAP } from "./scale"

/**
 * Cuts a drawing of `width` × `height` millimetres into the sheets of its scale, in reading order; each shares `OVERLAP`
 * millimetres with the next, so that marks can be laid on marks. A seat on an overlap is on both sheets.
 */
export function cutIntoTiles(
  { columns, rows, sheetWidth, sheetHeight }: ChartScale,
  { width, height }: { width: number; height: number },
  seats: readonly ChartSeat[],
  titleOf: (tile: { number: number; of: number; row: number; column: number }) => string,
): ChartTile[] {
  if (columns * rows === 1)
    return [{ x: 0, y: 0, w: width, h: height, column: 0, row: 0, seats: seats.map((_, index) => index), title: "" }]
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const [x, y] = [column * (sheetWidth - OVERLAP), row * (sheetHeight - OVERLAP)]
    const [w, h] = [Math.min(sheetWidth, width - x), Math.min(sheetHeight, height - y)]
    const touches = (seat: ChartSeat): boolean => {
      const reach = seat.turn === 0 ? 0 : Math.max(seat.w, seat.h) / 2
      return (
        seat.x + seat.w + reach > x && seat.x - reach < x + w && seat.y + seat.h + reach > y && seat.y - reach < y + h
      )
    }
    return {
      x,
      y,
      w,
      h,
      column,
      row,
      seats: seats.flatMap((seat, at) => (touches(seat) ? [at] : [])),
      title: titleOf({ number: index + 1, of: rows * columns, row: row + 1, column: column + 1 }),
    }
  })
}
