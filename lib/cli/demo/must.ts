import type { Refusal } from "@/lib/kernel/outcome"

type Given<T> = T | { ok: true; value: T } | { ok: false; refusal: Refusal } | undefined

/** The value of an accepted outcome. The sample must load whole: a refusal here is a fault of the program. */
export function must<T>(
  what: string,
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal },
): T
export function must<T extends object>(what: string, value: T | undefined): T
export function must<T>(what: string, given: Given<T>): T {
  if (given === undefined) throw new Error(`sample: ${what} is missing`)
  if (typeof given === "object" && given !== null && "ok" in given) {
    if (given.ok) return given.value
    throw new Error(`sample: ${what} was refused: ${JSON.stringify(given.refusal)}`)
  }
  return given
}
