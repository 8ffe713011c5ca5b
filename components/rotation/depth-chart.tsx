import { inLastRows } from "@/lib/seating/rules/rotation/rows"
import type { PastSeat } from "@/lib/seating/schema/history"

const STEP = 26
const HEIGHT = 34
const TOP = 6
const REACH = HEIGHT - 2 * TOP

/**
 * One person over the term: a mark for each session, the front at the top. Filled: before; hollow: this session; a square
 * in seal red: the last rows. Said in words beside it, so it is hidden from readers.
 */
export function DepthChart({
  seats,
  sessions,
  present,
}: {
  seats: readonly PastSeat[]
  sessions: number
  present: number
}) {
  const width = Math.max(sessions, present) * STEP
  const at = ({ session, row, rows }: PastSeat): { x: number; y: number } => ({
    x: (session - 0.5) * STEP,
    y: TOP + (rows > 1 ? ((row - 1) / (rows - 1)) * REACH : 0),
  })
  const line = seats.map((seat) => `${at(seat).x},${at(seat).y}`).join(" ")
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" className="block">
      <line x1="0" x2={width} y1={TOP} y2={TOP} stroke="var(--color-line-2)" />
      <line x1="0" x2={width} y1={HEIGHT - TOP} y2={HEIGHT - TOP} stroke="var(--color-line-2)" />
      <polyline points={line} fill="none" stroke="var(--color-line)" />
      {seats.map((seat) => {
        const { x, y } = at(seat)
        const now = seat.session === present
        const colour = inLastRows(seat) ? "var(--color-seal)" : "var(--color-ink)"
        const paint = { fill: now ? "var(--color-paper)" : colour, stroke: colour, strokeWidth: 1.5 }
        return inLastRows(seat) ? (
          <rect key={seat.session} x={x - 4} y={y - 4} width="8" height="8" {...paint} />
        ) : (
          <circle key={seat.session} cx={x} cy={y} r="4" {...paint} />
        )
      })}
    </svg>
  )
}
