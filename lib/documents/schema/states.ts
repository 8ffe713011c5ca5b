import { z } from "zod"

/**
 * One state of a meeting's seats that can be compared and printed: as they stand now, the release of a number, or the
 * published version of a number. In addresses: "now", "release:2", "version:3".
 */
export type SeatState = { kind: "now" } | { kind: "release"; number: number } | { kind: "version"; number: number }

export const seatState = z
  .string()
  .regex(/^(now|(release|version):[1-9]\d{0,5})$/)
  .transform((text): SeatState => {
    const [kind = "", number = ""] = text.split(":")
    return kind === "release" || kind === "version" ? { kind, number: Number(number) } : { kind: "now" }
  })

export const stateText = (state: SeatState): string => (state.kind === "now" ? "now" : `${state.kind}:${state.number}`)
