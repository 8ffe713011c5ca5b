"use client"

import type { ReactNode } from "react"
import { px, py, SEAT_HEIGHT, SEAT_WIDTH, UNIT_X, UNIT_Y } from "@/components/seat-map/scale"
import type { PlanDifference } from "@/lib/seating/rules/plan-differences"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { apart, type GroupLabel } from "./group-labels"
import type { Rectangle } from "./use-marquee"

const [SEAL, PINE, BLUE, AMBER] = ["#b3261e", "#2f6b4f", "#2b5b84", "#9a6400"]

/** More arrows than this are a thicket: then only whoever is chosen gets one, the others a frame. */
const ARROWS = 60

export type Marks = {
  chosen: ReadonlySet<string>
  /** Seats of whoever is in hand. */
  lifted: readonly string[]
  /** Where they would come to sit. */
  target: { seats: readonly string[]; ok: boolean } | null
  found: string | null
  /** Changed by somebody else a moment ago. */
  flashed: readonly string[]
  differences: readonly PlanDifference[]
}

/** Everything that comes and goes above the seats. Never seen by the pointer or by screen readers: the seats' own words say it. */
export function Overlay({
  drawn,
  known,
  scale,
  marks,
  focused,
  labels,
  marquee,
}: {
  drawn: HallGeometry
  known: ReadonlyMap<string, Seat>
  scale: number
  marks: Marks
  focused: Seat | null
  labels: readonly GroupLabel[]
  marquee: Rectangle | null
}) {
  /** A line this many pixels wide at every scale. */
  const line = (pixels: number): number => pixels / Math.max(0.2, scale)
  const around = (seatId: string, look: Frame) => {
    const seat = known.get(seatId)
    return seat ? <SeatFrame key={`${look.key}${seatId}`} seat={seat} look={look} /> : null
  }
  const lift: Frame = { key: "l", colour: SEAL, width: line(1.4), dash: "3 2", fill: "rgba(255,255,255,.6)" }
  const goal: Frame = marks.target?.ok
    ? { key: "t", colour: PINE, width: line(2.2), fill: "rgba(47,107,79,.18)" }
    : { key: "t", colour: SEAL, width: line(2.2), dash: "3 2", fill: "rgba(179,38,30,.16)" }
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${px(drawn.width)} ${py(drawn.height)}`}
      className="absolute inset-0"
      style={{ display: "block", width: "100%", height: "100%", pointerEvents: "none" }}
    >
      {apart(labels, 14.5 / scale / UNIT_X, 17 / scale / UNIT_Y).map((label) => (
        <text
          key={`${label.groupId}${label.x}`}
          x={px(label.x)}
          y={py(label.y) + 5 / scale}
          textAnchor="middle"
          fontSize={14 / scale}
          fontWeight="600"
          fill="#1c1b19"
          stroke="#fbfaf7"
          strokeWidth={4 / scale}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {label.text}
        </text>
      ))}
      {marks.differences.map((one) => (
        <Shift
          key={one.participationId}
          one={one}
          known={known}
          line={line}
          arrow={marks.differences.length <= ARROWS || marks.chosen.has(one.after ?? "")}
        />
      ))}
      {marks.flashed.map((id) => around(id, { key: "f", colour: AMBER, width: line(2), fill: "rgba(154,100,0,.22)" }))}
      {[...marks.chosen].map((id) => around(id, { key: "c", colour: SEAL, width: line(2.2) }))}
      {marks.lifted.map((id) => around(id, lift))}
      {marks.target?.seats.map((id) => around(id, goal))}
      {marks.found
        ? around(marks.found, { key: "p", colour: BLUE, width: line(3.4), fill: "rgba(43,91,132,.2)" })
        : null}
      {focused ? around(focused.id, { key: "k", colour: BLUE, width: line(1.6), dash: "2 1.5", out: 2 }) : null}
      {marquee ? (
        <rect
          x={px(Math.min(marquee.a.x, marquee.b.x))}
          y={py(Math.min(marquee.a.y, marquee.b.y))}
          width={px(Math.abs(marquee.a.x - marquee.b.x))}
          height={py(Math.abs(marquee.a.y - marquee.b.y))}
          fill="rgba(43,91,132,.1)"
          stroke={BLUE}
          strokeWidth={line(1.2)}
          strokeDasharray={`${line(5)} ${line(3)}`}
        />
      ) : null}
    </svg>
  )
}

type Frame = { key: string; colour: string; width: number; dash?: string; fill?: string; out?: number }

function SeatFrame({ seat, look }: { seat: Seat; look: Frame }) {
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

/** Somebody who sat elsewhere in the other version: a ghost of that seat and an arrow from it; a ring for who is new, a cross for who left. */
function Shift({
  one,
  known,
  line,
  arrow,
}: {
  one: PlanDifference
  known: ReadonlyMap<string, Seat>
  line: (pixels: number) => number
  arrow: boolean
}): ReactNode {
  const before = known.get(one.before ?? "")
  const after = known.get(one.after ?? "")
  const ghost: Frame = { key: "g", colour: BLUE, width: line(1.2), dash: "2 2", out: 1.5 }
  if (before && after && !arrow)
    return <SeatFrame seat={after} look={{ ...ghost, dash: undefined, width: line(1.8) }} />
  if (before && after) {
    const [x1, y1, x2, y2] = [px(before.x), py(before.y), px(after.x), py(after.y)]
    const length = Math.hypot(x2 - x1, y2 - y1) || 1
    const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
    const head = Math.min(9, length / 3)
    const [bx, by] = [x2 - ux * head, y2 - uy * head]
    return (
      <>
        <SeatFrame seat={before} look={ghost} />
        <path d={`M${x1} ${y1}L${bx} ${by}`} stroke={BLUE} strokeWidth={line(1.4)} opacity="0.75" fill="none" />
        <path
          d={`M${x2} ${y2}L${bx - uy * head * 0.45} ${by + ux * head * 0.45}L${bx + uy * head * 0.45} ${by - ux * head * 0.45}Z`}
          fill={BLUE}
        />
      </>
    )
  }
  if (after) return <SeatFrame seat={after} look={{ key: "n", colour: PINE, width: line(2.4), out: 1.5 }} />
  if (!before) return null
  const [x, y] = [px(before.x), py(before.y)]
  return (
    <>
      <SeatFrame seat={before} look={{ ...ghost, colour: SEAL }} />
      <path d={`M${x - 7} ${y - 7}l14 14m0 -14l-14 14`} stroke={SEAL} strokeWidth={line(1.4)} />
    </>
  )
}
