import { GROUP_LOOKS, groupColour } from "@/lib/venues/rules/group-colours"

/** Fill, outline and text colour of a seat of the nth delegation; `prefix` names the drawing's <SeatPatterns>. */
export function seatPaint(prefix: string, groupIndex: number | null | undefined) {
  if (groupIndex === null || groupIndex === undefined) return { fill: "#ffffff", stroke: "#dad5cb", ink: "#5b564d" }
  const { fill, line, ink, hatched } = groupColour(groupIndex)
  return { fill: hatched ? `url(#${patternId(prefix, groupIndex)})` : fill, stroke: line, ink }
}

export const patternId = (prefix: string, groupIndex: number): string => `${prefix}-hatch-${groupIndex % GROUP_LOOKS}`
export const blockedPatternId = (prefix: string): string => `${prefix}-blocked`
