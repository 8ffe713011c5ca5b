import type { Seat } from "@/lib/venues/schema"
import type { Detail } from "./detail"
import { NUMBER_FONT, px, py, SEAT_FONT, SEAT_WIDTH } from "./scale"
import type { SeatLook } from "./seat-look"

const SURNAME_FONT = 14
const SMALL = 5.4
/** Numbers of empty seats step back behind the names, until one looks closely. */
const MUTED = { name: "#8c867a", full: "#5b564d" } as const

/** What is written on a seat at one level of detail. */
export function SeatText({
  seat,
  look,
  detail,
  ink,
}: {
  seat: Seat
  look: SeatLook | undefined
  detail: Detail
  ink: string
}) {
  if (detail === "blocks") return null
  const [x, y] = [px(seat.x), py(seat.y)]
  const name = look?.text
  if (!name) {
    if (seat.blocked || detail === "surname") return null
    const size = detail === "name" ? SEAT_FONT : NUMBER_FONT
    return <Line x={x} y={y + size * 0.36} size={size} fill={MUTED[detail]} text={seat.label} />
  }
  const fill = look.emphasis === "problem" ? "#b3261e" : ink
  if (detail === "surname")
    return <Line x={x} y={y + SURNAME_FONT * 0.36} size={SURNAME_FONT} fill={fill} text={[...name][0] ?? ""} />
  if (detail === "name") return <Line x={x} y={y + SEAT_FONT * 0.36} size={SEAT_FONT} fill={fill} text={name} />
  return (
    <>
      <Line x={x} y={y + 0.8} size={SEAT_FONT} fill={fill} text={name} />
      <Line x={x} y={y + 8.4} size={SMALL} fill={fill} text={look.note ? `${seat.label} ${look.note}` : seat.label} />
    </>
  )
}

function Line({ x, y, size, fill, text }: { x: number; y: number; size: number; fill: string; text: string }) {
  const narrowed = visualLength(text) * size > SEAT_WIDTH - 1
  return (
    <text
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={size}
      fill={fill}
      {...(narrowed ? { textLength: SEAT_WIDTH - 2, lengthAdjust: "spacingAndGlyphs" } : {})}
    >
      {text}
    </text>
  )
}

/** Chinese characters count one, Latin letters and figures half. */
const visualLength = (text: string): number => {
  let length = 0
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55
  return length
}
