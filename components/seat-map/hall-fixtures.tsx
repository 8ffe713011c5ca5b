import { useTranslations } from "next-intl"
import type { HallFixture, HallTable } from "@/lib/venues/schema"
import { px, py, UNIT_X, UNIT_Y } from "./scale"

/** Tables under the chairs: round ones with their number, the main table in seal red; long ones as boards. */
export function HallTables({ tables }: { tables: readonly HallTable[] }) {
  return tables.map(({ id, label, shape, main, x, y, width, height }) => {
    const [rx, ry] = [(width * UNIT_X) / 2, (height * UNIT_Y) / 2]
    const look = { fill: main ? "#f7e9e6" : "#f3efe6", stroke: main ? "#b3261e" : "#cfc8ba" }
    return (
      <g key={id}>
        {shape === "round" ? (
          <ellipse cx={px(x)} cy={py(y)} rx={rx} ry={ry} {...look} />
        ) : (
          <rect x={px(x) - rx} y={py(y) - ry} width={2 * rx} height={2 * ry} rx="2" {...look} />
        )}
        {label ? (
          <text x={px(x)} y={py(y) + 5} textAnchor="middle" fontSize="14" fill={main ? "#8f1e18" : "#5b564d"}>
            {label}
          </text>
        ) : null}
      </g>
    )
  })
}

const LOOKS: Record<HallFixture["kind"], { fill: string; stroke: string; ink: string }> = {
  ballotBox: { fill: "#b3261e", stroke: "#8f1e18", ink: "#8f1e18" },
  pillar: { fill: "#8c867a", stroke: "#5b564d", ink: "#5b564d" },
  mixingDesk: { fill: "#e7e2d7", stroke: "#8c867a", ink: "#5b564d" },
  screen: { fill: "#d9e3ec", stroke: "#2b5b84", ink: "#2b5b84" },
  lectern: { fill: "#ffffff", stroke: "#b3261e", ink: "#b3261e" },
  flagStand: { fill: "#f4e0b8", stroke: "#9a6400", ink: "#6b4600" },
  camera: { fill: "#e7e2d7", stroke: "#5b564d", ink: "#5b564d" },
}

/** Ballot boxes, pillars, desks, screens: a shape in its size, and what it is beside or on it. */
export function HallFixtures({ fixtures, chosen }: { fixtures: readonly HallFixture[]; chosen?: number | undefined }) {
  const t = useTranslations("venues")
  return fixtures.map(({ kind, name, area, x, y, width, height }, index) => {
    const look = LOOKS[kind]
    const [w, h] = [width * UNIT_X, height * UNIT_Y]
    const text = name || t(`fixtures.${kind}`)
    const inside = w > text.length * 9 + 4 && h > 12
    return (
      <g
        // biome-ignore lint/suspicious/noArrayIndexKey: fixtures have no identity of their own
        key={`${area}/${index}`}
      >
        {kind === "pillar" ? (
          <ellipse cx={px(x)} cy={py(y)} rx={w / 2} ry={h / 2} fill={look.fill} stroke={look.stroke} />
        ) : (
          <rect
            x={px(x) - w / 2}
            y={py(y) - h / 2}
            width={w}
            height={h}
            rx="2"
            fill={look.fill}
            fillOpacity={kind === "ballotBox" ? 0.85 : 1}
            stroke={look.stroke}
          />
        )}
        {kind === "pillar" && !name ? null : (
          <text
            x={px(x)}
            y={inside ? py(y) + 3.5 : py(y) + h / 2 + 9}
            textAnchor="middle"
            fontSize="9"
            fill={inside && kind === "ballotBox" ? "#ffffff" : look.ink}
          >
            {text}
          </text>
        )}
        {index === chosen ? (
          <rect
            x={px(x) - w / 2 - 4}
            y={py(y) - h / 2 - 4}
            width={w + 8}
            height={h + 8}
            rx="4"
            fill="none"
            stroke="#2b5b84"
            strokeWidth="1.6"
            strokeDasharray="3 2"
          />
        ) : null}
      </g>
    )
  })
}
