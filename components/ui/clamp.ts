import type { CSSProperties } from "react"

/** Text of at most so many lines, the last one with an ellipsis. */
export const clamp = (lines: number): CSSProperties => ({
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: lines,
  overflow: "hidden",
})
