import type { SeatReason } from "../schema"

type Values = Record<string, string | number>

/** The data of a code as arguments for its sentence: yes/no for truth, 0 for nothing. */
export const wordValues = (thing: object): Values =>
  Object.fromEntries(
    Object.entries(thing).flatMap(([key, value]): [string, string | number][] => {
      if (typeof value === "string" || typeof value === "number") return [[key, value]]
      if (typeof value === "boolean") return [[key, value ? "yes" : "no"]]
      return value === null ? [[key, 0]] : []
    }),
  )

/** Also what the sentence of a reason chooses by: which neighbours there are, whether a door is known. */
export function reasonValues(reason: SeatReason): Values {
  const values = wordValues(reason)
  if (reason.code === "near_exit") return { ...values, door: reason.door || "none" }
  if (reason.code === "required") return { ...values, note: reason.note || "none" }
  if (!("after" in reason)) return values
  const between = reason.after ? (reason.before ? "both" : "after") : reason.before ? "before" : "none"
  return { ...values, between }
}
