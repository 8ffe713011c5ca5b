"use client"

import { memo, type ReactNode } from "react"
import { px, py } from "@/components/seat-map/scale"
import type { PlanDifference } from "@/lib/seating/rules/plan-differences"
import type { Seat } from "@/lib/venues/schema"
import { type HandStore, useHandState } from "./hand-store"
import { type Frame, MARK_COLOURS, SeatFrame } from "./seat-frame"

/** More arrows than this are a thicket: then only whoever is chosen gets one, the others a frame. */
const ARROWS = 60

/** What differs from the version laid over this one. `unit`: drawing units of one pixel. */
export const DifferenceMarks = memo(function DifferenceMarks({
  store,
  differences,
  known,
  unit,
}: {
  store: HandStore
  differences: readonly PlanDifference[]
  known: ReadonlyMap<string, Seat>
  unit: number
}) {
  const few = differences.length <= ARROWS
  const chosen = useHandState(store, (hand) => (few ? null : hand.chosen))
  return differences.map((one) => (
    <Shift
      key={one.participationId}
      one={one}
      known={known}
      line={(pixels) => pixels * unit}
      arrow={few || (chosen?.has(one.after ?? "") ?? false)}
    />
  ))
})

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
  const ghost: Frame = { colour: MARK_COLOURS.blue, width: line(1.2), dash: "2 2", out: 1.5 }
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
        <path
          d={`M${x1} ${y1}L${bx} ${by}`}
          stroke={MARK_COLOURS.blue}
          strokeWidth={line(1.4)}
          opacity="0.75"
          fill="none"
        />
        <path
          d={`M${x2} ${y2}L${bx - uy * head * 0.45} ${by + ux * head * 0.45}L${bx + uy * head * 0.45} ${by - ux * head * 0.45}Z`}
          fill={MARK_COLOURS.blue}
        />
      </>
    )
  }
  if (after) return <SeatFrame seat={after} look={{ colour: MARK_COLOURS.pine, width: line(2.4), out: 1.5 }} />
  if (!before) return null
  const [x, y] = [px(before.x), py(before.y)]
  return (
    <>
      <SeatFrame seat={before} look={{ ...ghost, colour: MARK_COLOURS.seal }} />
      <path d={`M${x - 7} ${y - 7}l14 14m0 -14l-14 14`} stroke={MARK_COLOURS.seal} strokeWidth={line(1.4)} />
    </>
  )
}
