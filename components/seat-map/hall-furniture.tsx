import type { HallGeometry } from "@/lib/venues/schema"
import { HallFixtures, HallTables } from "./hall-fixtures"
import { px, py } from "./scale"

/** Stage, lectern, tables, fixtures, doors, numbers of rows and names of floors: everything that is not a seat. */
export function HallFurniture({
  geometry,
  lectern,
  turned,
  chosenFixture,
}: {
  geometry: HallGeometry
  lectern: string
  turned: boolean
  /** Index of the fixture that is being moved. */
  chosenFixture?: number | undefined
}) {
  const { stage } = geometry
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a <g> takes no focus; the seats' own names say row and floor
    <g aria-hidden="true" style={{ pointerEvents: "none" }}>
      {stage ? (
        <>
          <path d={stagePath(stage, turned)} fill="#f7e9e6" stroke="#d9a8a2" />
          <text
            x={px(stage.x + stage.width / 2)}
            y={turned ? py(stage.y + stage.height) + 14 : py(stage.y) - 6}
            textAnchor="middle"
            fontSize="12"
            letterSpacing="5"
            fill="#5b564d"
          >
            {stage.name}
          </text>
        </>
      ) : null}
      <HallTables tables={geometry.tables} />
      <HallFixtures fixtures={geometry.fixtures} chosen={chosenFixture} />
      {geometry.lectern ? (
        <>
          <rect
            x={px(geometry.lectern.x) - 21}
            y={py(geometry.lectern.y) - 9}
            width="42"
            height="18"
            rx="3"
            fill="#ffffff"
            stroke="#b3261e"
          />
          <text
            x={px(geometry.lectern.x)}
            y={py(geometry.lectern.y) + 3.5}
            textAnchor="middle"
            fontSize="10"
            fill="#b3261e"
          >
            {lectern}
          </text>
        </>
      ) : null}
      {geometry.rowMarks.map((mark) => (
        <text
          key={`${mark.area}/${mark.x}/${mark.y}`}
          x={px(mark.x)}
          y={py(mark.y) + 3.5}
          textAnchor="middle"
          fontSize="9.5"
          fill={mark.area === "stage" ? "#8f1e18" : "#5b564d"}
        >
          {mark.label}
        </text>
      ))}
      {geometry.sectionMarks.map((mark) => (
        <text
          key={mark.area}
          x={px(mark.x)}
          y={py(mark.y)}
          textAnchor="middle"
          fontSize="11.5"
          letterSpacing="3"
          fill="#5b564d"
        >
          {mark.name}
        </text>
      ))}
      {geometry.doors.map((door, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: doors have no identity of their own
          key={index}
          x={px(door.x)}
          y={py(door.y) + 4}
          textAnchor="middle"
          fontSize="10.5"
          fontWeight="600"
          fill="#2f6b4f"
        >
          {door.name.length > 5 ? `${door.name.slice(0, 4)}…` : door.name}
        </text>
      ))}
    </g>
  )
}

/** A trapezium, narrower at the back wall; its corners stay outside of all seats. */
function stagePath(stage: NonNullable<HallGeometry["stage"]>, turned: boolean): string {
  const slant = 14
  const [left, right] = [px(stage.x), px(stage.x + stage.width)]
  const [top, bottom] = [py(stage.y), py(stage.y + stage.height)]
  const [atTop, atBottom] = turned ? [-slant, 0] : [0, -slant]
  return `M${left + atTop} ${top}L${right - atTop} ${top}L${right - atBottom} ${bottom}L${left + atBottom} ${bottom}Z`
}
