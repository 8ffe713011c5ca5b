import { basename } from "node:path"
import { readSketch } from "@/lib/venues/rules/exchange/sketch"
import { parseHall, validateHall } from "@/lib/venues/rules/hall-check"
import type { HallDescription } from "@/lib/venues/schema"
import { InputError } from "../input-error"
import { bytesOf, tablesOf } from "./tables"

/** What makes a hall unusable; everything else is said and the hall used. */
const FATAL: readonly string[] = ["no_seats", "too_many_seats", "row_too_wide"]

export type HallFile = {
  hall: HallDescription
  /** Keys below messages `venues.problems` with their data: said, the rest is used. */
  problems: readonly { code: string; values: Record<string, string | number> }[]
}

/**
 * The hall of a file: hall.json, a seating plan of pretix (.json), or drawn into a spreadsheet (.xlsx, .csv). Throws InputError
 * when it cannot be used at all.
 */
export async function readHall(file: string): Promise<HallFile> {
  const hall = await described(file)
  const problems = validateHall(hall).map(({ code, ...values }) => ({ code, values }))
  const fatal = problems.find(({ code }) => FATAL.includes(code))
  if (fatal) {
    const reason = { namespace: "venues" as const, key: `problems.${fatal.code}`, values: fatal.values }
    throw new InputError("hall", { file }, reason)
  }
  return { hall, problems }
}

async function described(file: string): Promise<HallDescription> {
  const drawn = /\.(xlsx|csv)$/i.test(file)
  const read = drawn
    ? readSketch(await tablesOf(file), basename(file).replace(/\.\w+$/, ""))
    : parseHall(bytesOf(file).toString("utf8"))
  if (read.ok) return "description" in read.value ? read.value.description : read.value
  const { code, ...values } = read.refusal
  throw new InputError("hall", { file }, { namespace: "refusals", key: code, values })
}
