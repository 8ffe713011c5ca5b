import { memo } from "react"
import { seatTurn } from "@/lib/venues/rules/seat-turn"
import type { Seat } from "@/lib/venues/schema"
import type { Detail } from "./detail"
import { blockedPatternId, seatPaint } from "./palette"
import { px, py, SEAT_HEIGHT, SEAT_WIDTH } from "./scale"
import { type SeatLook, sameLook } from "./seat-look"
import { SeatText } from "./seat-text"

const EMPHASIS = { selected: "#b3261e", target: "#2f6b4f", found: "#2b5b84", problem: "#b3261e" } as const

type Props = {
  seat: Seat
  look: SeatLook | undefined
  prefix: string
  detail?: Detail
  /** Set when the seat can be chosen: its full name for screen readers. */
  spoken?: string
  active?: boolean
}

/** One seat: a group of two or three shapes, drawn anew only when its own look changes. */
export const SeatShape = memo(
  function SeatShape({ seat, look, prefix, detail = "name", spoken, active }: Props) {
    const paint = seatPaint(prefix, look?.groupIndex)
    const emphasis = look?.emphasis && EMPHASIS[look.emphasis]
    const left = px(seat.x) - SEAT_WIDTH / 2
    const top = py(seat.y) - SEAT_HEIGHT / 2
    const option = spoken
      ? {
          role: "option",
          "aria-selected": look?.emphasis === "selected",
          "aria-label": spoken,
          id: `${prefix}-${seat.id}`,
        }
      : {}
    const turn = seatTurn(seat)
    return (
      <g
        data-seat={seat.id}
        transform={turn === 0 ? undefined : `rotate(${turn} ${px(seat.x)} ${py(seat.y)})`}
        opacity={look?.faded ? 0.35 : undefined}
        {...option}
      >
        <rect
          x={left}
          y={top}
          width={SEAT_WIDTH}
          height={SEAT_HEIGHT}
          rx="3"
          fill={seat.blocked && !look?.text ? `url(#${blockedPatternId(prefix)})` : look?.kept ? "#ffffff" : paint.fill}
          stroke={emphasis ?? paint.stroke}
          strokeWidth={emphasis ? 2.4 : 0.9}
          strokeDasharray={look?.emphasis === "target" ? "4 2" : look?.kept ? "3 2" : undefined}
        />
        <SeatText seat={seat} look={look} detail={detail} ink={paint.ink} />
        {seat.accessible ? <path d={`M${left + SEAT_WIDTH - 7} ${top}h7v7z`} fill="#2b5b84" /> : null}
        {look?.locked ? <rect x={left + 1.5} y={top + 1.5} width="4" height="4" fill="#1c1b19" /> : null}
        {active ? (
          <rect
            x={left - 2}
            y={top - 2}
            width={SEAT_WIDTH + 4}
            height={SEAT_HEIGHT + 4}
            rx="4"
            fill="none"
            stroke="#2b5b84"
            strokeWidth="1.6"
            strokeDasharray="2 1.5"
          />
        ) : null}
      </g>
    )
  },
  (before, after) =>
    before.seat === after.seat &&
    before.prefix === after.prefix &&
    before.detail === after.detail &&
    before.spoken === after.spoken &&
    before.active === after.active &&
    sameLook(before.look, after.look),
)
