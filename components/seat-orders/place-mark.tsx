import { seatPaint } from "@/components/seat-map/palette"
import type { OrderFamily, OrderPlace } from "@/lib/seating/schema/orders"

const INK = "#1c1b19"
const SEAL = "#b3261e"

type Paint = { fill: string; stroke: string; ink: string; dashed?: boolean }

/** The first place is the one everything else is counted from: it is filled. Sides differ in tint and outline. */
function paintOf({ side, number, role, block, free }: OrderPlace, prefix: string): Paint {
  if (block !== undefined) return seatPaint(prefix, block)
  if (role === "interpreter") return { fill: "#f4f1ea", stroke: "#8c867a", ink: "#5b564d", dashed: true }
  if (free) return { fill: "#fbfaf7", stroke: "#dad5cb", ink: "#5b564d", dashed: true }
  if (side === "host") return { fill: number === 1 ? INK : "#ffffff", stroke: INK, ink: number === 1 ? "#ffffff" : INK }
  if (side === "guest")
    return { fill: number === 1 ? SEAL : "#f7e9e6", stroke: SEAL, ink: number === 1 ? "#ffffff" : "#8f1e18" }
  return number === 1 ? { fill: SEAL, stroke: SEAL, ink: "#ffffff" } : { fill: "#ffffff", stroke: "#8c867a", ink: INK }
}

/** Seat units. */
export const REACH: Record<OrderFamily, number> = {
  rostrum: 0.41,
  filling: 0.41,
  delegations: 0.41,
  photo: 0.41,
  banquet: 0.41,
  signing: 0.41,
  talks: 0.41,
  sofa: 0.5,
  car: 0.42,
}
const TABLE_REACH = 0.95
export const reachOf = (family: OrderFamily, place: OrderPlace | undefined): number =>
  family === "banquet" && place?.side === "all" ? TABLE_REACH : REACH[family]

/** One place: a chair whose back is away from where it faces, an armchair, somebody standing, or a whole table. */
export function PlaceMark({
  place,
  family,
  unit,
  prefix,
  label,
}: {
  place: OrderPlace
  family: OrderFamily
  unit: number
  prefix: string
  label: string
}) {
  const paint = paintOf(place, prefix)
  const reach = reachOf(family, place) * unit
  const outline = {
    fill: paint.fill,
    stroke: paint.stroke,
    strokeWidth: 1,
    ...(paint.dashed ? { strokeDasharray: "2.5 2" } : {}),
  }
  const armchair = family === "sofa" && place.role !== "interpreter"
  const round = family === "photo" || (family === "banquet" && place.side === "all") || standsBehind(family, place)
  return (
    <g transform={`translate(${place.x * unit} ${place.y * unit})`}>
      {round ? (
        <circle r={reach} {...outline} />
      ) : (
        <g transform={`rotate(${place.angle})`}>
          <path
            d={chair(reach, armchair)}
            fill="none"
            stroke={paint.stroke}
            strokeWidth={armchair ? 3 : 2.4}
            strokeLinecap="round"
          />
          <rect
            x={-reach}
            y={-reach}
            width={2 * reach}
            height={2 * reach}
            rx={family === "car" ? 6 : 3.5}
            {...outline}
          />
        </g>
      )}
      <text
        y={4.4}
        textAnchor="middle"
        fontSize={label.length > 2 ? 10.5 : 12.5}
        fontWeight={paint.ink === "#ffffff" ? 700 : 500}
        fill={paint.ink}
      >
        {label}
      </text>
    </g>
  )
}

const standsBehind = (family: OrderFamily, { number }: OrderPlace): boolean => family === "signing" && number > 1

/** The back of a chair; an armchair's goes around three sides. Facing up, so the back is below. */
function chair(reach: number, armchair: boolean): string {
  const back = reach + 2.4
  if (armchair)
    return `M${-back} ${-reach * 0.5}V${reach}Q${-back} ${back} ${-reach} ${back}H${reach}Q${back} ${back} ${back} ${reach}V${-reach * 0.5}`
  return `M${-reach * 0.8} ${back}H${reach * 0.8}`
}
