import { fillingSequence } from "@/lib/seating/rules/orders/filling"
import type { FillingOrder } from "@/lib/seating/schema/orders"

const ROWS = 3
const COLUMNS = 5
const STEP = 17

const BLOCK = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
  row: Math.floor(index / COLUMNS),
  column: index % COLUMNS,
  seat: { x: index % COLUMNS },
}))

/** Three rows of five seats with their numbers and the way that is walked: a choice's picture beside its words. */
export function FillingSketch({ order, label }: { order: FillingOrder; label: string }) {
  const walk = fillingSequence(BLOCK, order, (COLUMNS - 1) / 2)
  const centre = (index: number): number => 9 + index * STEP
  const path = walk.map(({ row, column }, index) => `${index ? "L" : "M"}${centre(column)} ${centre(row)}`).join("")
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${COLUMNS * STEP + 1} ${ROWS * STEP + 1}`}
      width={COLUMNS * STEP + 1}
      height={ROWS * STEP + 1}
      className="block shrink-0"
    >
      <path d={path} fill="none" stroke="#dad5cb" strokeWidth="1.5" />
      {walk.map(({ row, column }, index) => (
        <g key={`${row}/${column}`}>
          <circle
            cx={centre(column)}
            cy={centre(row)}
            r="7"
            fill={index === 0 ? "#b3261e" : "#ffffff"}
            stroke={index === 0 ? "#b3261e" : "#8c867a"}
            strokeWidth="0.8"
          />
          <text
            x={centre(column)}
            y={centre(row) + 3.2}
            textAnchor="middle"
            fontSize="9"
            fill={index === 0 ? "#ffffff" : "#1c1b19"}
          >
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}
