"use client"

import { memo } from "react"
import { px, py, UNIT_X, UNIT_Y } from "@/components/seat-map/scale"
import { apart, type GroupLabel } from "./group-labels"

/** The short names of the delegations, as large at every scale. */
export const GroupLabelMarks = memo(function GroupLabelMarks({
  labels,
  scale,
}: {
  labels: readonly GroupLabel[]
  scale: number
}) {
  return apart(labels, 14.5 / scale / UNIT_X, 17 / scale / UNIT_Y).map((label) => (
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
  ))
})
