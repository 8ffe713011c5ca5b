import { px, py, SEAT_HEIGHT, SEAT_WIDTH } from "@/components/seat-map/scale"
import type { Seat } from "@/lib/venues/schema"

export const MARK_COLOURS = { seal: "#b3261e", pine: "#2f6b4f", blue: "#2b5b84", amber: "#9a6400" } as const

/** `width`: of the line, in drawing units; `out`: how far outside of the seat. */
export type Frame = { colour: string; width: number; dash?: string; fill?: string; out?: number }

/** A frame round one seat. */
export function SeatFrame({ seat, look }: { seat: Seat; look: Frame }) {
  const out = look.out ?? 0
  return (
    <rect
      x={px(seat.x) - SEAT_WIDTH / 2 - out}
      y={py(seat.y) - SEAT_HEIGHT / 2 - out}
      width={SEAT_WIDTH + 2 * out}
      height={SEAT_HEIGHT + 2 * out}
      rx={3 + out}
      fill={look.fill ?? "none"}
      stroke={look.colour}
      strokeWidth={look.width}
      strokeDasharray={look.dash}
    />
  )
}
