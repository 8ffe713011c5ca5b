import { GROUP_LOOKS, groupColour } from "@/lib/venues/rules/group-colours"

const EMPTY = { fill: "#ffffff", stroke: "#dad5cb", ink: "#5b564d" }
/** Somebody who belongs to no delegation. */
const PERSON = { fill: "#f4f1ea", stroke: "#c3bbab", ink: "#1c1b19" }

/** Fill, outline and text colour of a seat of the nth delegation (null: somebody of none; undefined: nobody); `prefix` names the drawing's <SeatPatterns>. */
export function seatPaint(prefix: string, groupIndex: number | null | undefined) {
  if (groupIndex === undefined) return EMPTY
  if (groupIndex === null) return PERSON
  const { fill, line, ink, hatched } = groupColour(groupIndex)
  return { fill: hatched ? `url(#${patternId(prefix, groupIndex)})` : fill, stroke: line, ink }
}

export const patternId = (prefix: string, groupIndex: number): string => `${prefix}-hatch-${groupIndex % GROUP_LOOKS}`
export const blockedPatternId = (prefix: string): string => `${prefix}-blocked`
