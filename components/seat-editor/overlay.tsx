"use client"

import { px, py } from "@/components/seat-map/scale"
import type { PlaceIndex } from "@/lib/seating/rules/placing"
import type { PlanDifference } from "@/lib/seating/rules/plan-differences"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { DifferenceMarks } from "./difference-marks"
import { GroupLabelMarks } from "./group-label-marks"
import type { GroupLabel } from "./group-labels"
import { type HandStore, useHandState } from "./hand-store"
import { type Frame, MARK_COLOURS, SeatFrame } from "./seat-frame"
import type { Rectangle } from "./use-marquee"

const { seal: SEAL, pine: PINE, blue: BLUE, amber: AMBER } = MARK_COLOURS

/** Marks that come from elsewhere than the hand. */
export type Marks = {
  store: HandStore
  placeOf: PlaceIndex["placeOf"]
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
  const unit = 1 / Math.max(0.2, scale)
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${px(drawn.width)} ${py(drawn.height)}`}
      className="absolute inset-0"
      style={{ display: "block", width: "100%", height: "100%", pointerEvents: "none" }}
    >
      <GroupLabelMarks labels={labels} scale={scale} />
      <DifferenceMarks store={marks.store} differences={marks.differences} known={known} unit={unit} />
      <HandMarks marks={marks} known={known} unit={unit} />
      {focused ? <SeatFrame seat={focused} look={{ colour: BLUE, width: 1.6 * unit, dash: "2 1.5", out: 2 }} /> : null}
      {marquee ? (
        <rect
          x={px(Math.min(marquee.a.x, marquee.b.x))}
          y={py(Math.min(marquee.a.y, marquee.b.y))}
          width={px(Math.abs(marquee.a.x - marquee.b.x))}
          height={py(Math.abs(marquee.a.y - marquee.b.y))}
          fill="rgba(43,91,132,.1)"
          stroke={BLUE}
          strokeWidth={1.2 * unit}
          strokeDasharray={`${5 * unit} ${3 * unit}`}
        />
      ) : null}
    </svg>
  )
}

/** Chosen seats, those of whoever is in hand, where they would come to sit, what was searched. */
function HandMarks({
  marks: { store, placeOf, flashed },
  known,
  unit,
}: {
  marks: Marks
  known: ReadonlyMap<string, Seat>
  unit: number
}) {
  const chosen = useHandState(store, (hand) => hand.chosen)
  const inHand = useHandState(store, (hand) => hand.drag?.ids ?? hand.carried?.ids)
  const verdict = useHandState(store, (hand) => (hand.drag ? hand.drag.verdict : hand.verdict))
  const found = useHandState(store, (hand) => hand.found)
  const lifted = inHand?.flatMap((id) => placeOf.get(id)?.seatId ?? []) ?? []
  const around = (seatIds: Iterable<string>, look: Frame) =>
    [...seatIds].map((seatId) => {
      const seat = known.get(seatId)
      return seat ? <SeatFrame key={`${look.colour}${look.width}${seatId}`} seat={seat} look={look} /> : null
    })
  return (
    <>
      {around(flashed, { colour: AMBER, width: 2 * unit, fill: "rgba(154,100,0,.22)" })}
      {around(chosen, { colour: SEAL, width: 2.2 * unit })}
      {around(lifted, { colour: SEAL, width: 1.4 * unit, dash: "3 2", fill: "rgba(255,255,255,.6)" })}
      {verdict
        ? around(
            verdict.targets,
            verdict.ok
              ? { colour: PINE, width: 2.2 * unit, fill: "rgba(47,107,79,.18)" }
              : { colour: SEAL, width: 2.2 * unit, dash: "3 2", fill: "rgba(179,38,30,.16)" },
          )
        : null}
      {around(found === null ? [] : [found], { colour: BLUE, width: 3.4 * unit, fill: "rgba(43,91,132,.2)" })}
    </>
  )
}
