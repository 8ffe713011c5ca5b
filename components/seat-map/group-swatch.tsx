import { useId } from "react"
import { seatPaint } from "./palette"
import { SeatPatterns } from "./seat-patterns"

/** The little square of a legend: colour and hatching of the nth delegation (null: no delegation). */
export function GroupSwatch({ groupIndex }: { groupIndex: number | null }) {
  const prefix = useId()
  const paint = seatPaint(prefix, groupIndex)
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      style={{ display: "inline-block", verticalAlign: -2 }}
    >
      {groupIndex === null ? null : <SeatPatterns prefix={prefix} only={groupIndex} />}
      <rect x="1" y="1" width="12" height="12" rx="2.5" fill={paint.fill} stroke={paint.stroke} />
    </svg>
  )
}
