import { parseHall, validateHall } from "@/lib/venues/rules/hall-check"
import type { HallDescription } from "@/lib/venues/schema"
import { InputError } from "../input-error"
import { bytesOf } from "./tables"

/** What makes a hall unusable; everything else is said and the hall used. */
const FATAL: readonly string[] = ["no_seats", "too_many_seats", "row_too_wide"]

export type HallFile = {
  hall: HallDescription
  /** Keys below messages `venues.problems` with their data: said, the rest is used. */
  problems: readonly { code: string; values: Record<string, string | number> }[]
}

/** The hall of a file: hall.json. Throws InputError when it cannot be used at all. */
export function readHall(file: string): HallFile {
  const parsed = parseHall(bytesOf(file).toString("utf8"))
  if (!parsed.ok) {
    const { code, ...values } = parsed.refusal
    throw new InputError("hall", { file }, { namespace: "refusals", key: code, values })
  }
  const problems = validateHall(parsed.value).map(({ code, ...values }) => ({ code, values }))
  const fatal = problems.find(({ code }) => FATAL.includes(code))
  if (fatal) {
    const reason = { namespace: "venues" as const, key: `problems.${fatal.code}`, values: fatal.values }
    throw new InputError("hall", { file }, reason)
  }
  return { hall: parsed.value, problems }
}
