import type { HallGeometry } from "@/lib/venues/schema"

const UNIT = 6

/**
 * A small plan of the hall with one seat marked, for the delegate's page and for paper: a handful of shapes, no
 * script. Shows the stage and the seat's own floor; `label` is what it says to screen readers.
 */
export function MiniSeatMap({
  geometry,
  seatId,
  label,
  className,
}: {
  geometry: HallGeometry
  seatId: string
  label: string
  className?: string
}) {
  const mine = geometry.seats.find((seat) => seat.id === seatId)
  const shown = geometry.seats.filter((seat) => seat.area === "stage" || seat.area === (mine?.area ?? "0"))
  const ownFloor = mine && mine.area !== "stage" ? mine.area : "0"
  const gap = floorOffset(geometry, ownFloor)
  const y = (seat: { area: string; y: number }): number => (seat.area === "stage" ? seat.y : seat.y - gap)
  const bottom = shown.reduce((far, seat) => Math.max(far, y(seat)), 0) + 1.5
  const { stage } = geometry
  const squares = shown
    .filter((seat) => seat.area !== "stage")
    .map((seat) => `M${round((seat.x - 0.4) * UNIT)} ${round((y(seat) - 0.4) * UNIT)}h4.8v4.8h-4.8z`)
    .join("")
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${round(geometry.width * UNIT)} ${round(bottom * UNIT)}`}
      className={className}
      style={{ display: "block", width: "100%", height: "auto" }}
    >
      {stage ? (
        <>
          <rect
            x={round(stage.x * UNIT)}
            y={round(stage.y * UNIT)}
            width={round(stage.width * UNIT)}
            height={round(stage.height * UNIT)}
            rx="3"
            fill="#f3d6d2"
          />
          <text
            x={round((stage.x + stage.width / 2) * UNIT)}
            y={round((stage.y + stage.height / 2) * UNIT) + 4}
            textAnchor="middle"
            fontSize="13"
            fill="#8f1e18"
          >
            {stage.name}
          </text>
        </>
      ) : null}
      <path d={squares} fill="#d2ccbf" />
      {mine ? (
        <>
          <circle
            cx={round(mine.x * UNIT)}
            cy={round(y(mine) * UNIT)}
            r="10"
            fill="#fbfaf7"
            stroke="#b3261e"
            strokeWidth="3"
          />
          <rect
            x={round(mine.x * UNIT) - 4}
            y={round(y(mine) * UNIT) - 4}
            width="8"
            height="8"
            rx="1.5"
            fill="#b3261e"
          />
        </>
      ) : null}
    </svg>
  )
}

/** How far a floor is moved up to stand where the first floor stands. */
function floorOffset(geometry: HallGeometry, area: string): number {
  const top = (wanted: string): number =>
    geometry.seats.reduce(
      (least, seat) => (seat.area === wanted ? Math.min(least, seat.y) : least),
      Number.POSITIVE_INFINITY,
    )
  const [first, own] = [top("0"), top(area)]
  return Number.isFinite(first) && Number.isFinite(own) ? own - first : 0
}

const round = (value: number): number => Math.round(value * 10) / 10
