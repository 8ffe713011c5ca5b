import { GROUP_LOOKS, groupColour } from "@/lib/venues/rules/group-colours"
import { blockedPatternId, patternId } from "./palette"

const LOOKS = Array.from({ length: GROUP_LOOKS }, (_, index) => ({ index, ...groupColour(index) }))

/** The hatchings of a drawing (or the one of group `only`), once for each <svg>. Light lines on a lighter ground: text over them stays readable. */
export function SeatPatterns({ prefix, only }: { prefix: string; only?: number }) {
  return (
    <defs>
      {LOOKS.filter((look) => look.hatched && (only === undefined || look.index === only % GROUP_LOOKS)).map((look) => (
        <pattern
          key={look.index}
          id={patternId(prefix, look.index)}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill={look.fill} fillOpacity="0.45" />
          <rect width="1.3" height="5" fill={look.line} fillOpacity="0.55" />
        </pattern>
      ))}
      <pattern
        id={blockedPatternId(prefix)}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="4" height="4" fill="#ece7dc" />
        <rect width="1.2" height="4" fill="#8c867a" />
      </pattern>
    </defs>
  )
}
