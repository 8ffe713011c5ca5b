import { parseArgs } from "node:util"
import type { Locale } from "@/lib/kernel/locale"
import { InputError } from "../input-error"

/** What the command is asked; the file's own rooms, people and zone stand where none are given (null). */
export type Options = {
  file: string
  rooms: string | null
  roster: string | null
  zone: string | null
  json: boolean
  lang: Locale
}

/** Reads the words after `conflicts`. Throws InputError for what is missing, unknown or twice. */
export function optionsOf(argv: string[]): Options {
  const text = { type: "string" } as const
  const read = () =>
    parseArgs({
      args: argv,
      allowPositionals: true,
      options: { schedule: text, rooms: text, roster: text, zone: text, lang: text, json: { type: "boolean" } },
    })
  let given: ReturnType<typeof read>
  try {
    given = read()
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const { schedule, rooms, roster, zone, lang = "zh-CN", json = false } = given.values
  const files = [...given.positionals, ...(schedule === undefined ? [] : [schedule])]
  const [file] = files
  if (!file || files.length > 1) throw new InputError("option", { problem: files.slice(1).join(" ") || "FILE" })
  if (lang !== "zh-CN" && lang !== "en") throw new InputError("option", { problem: `--lang ${lang}` })
  if (zone !== undefined)
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone })
    } catch {
      throw new InputError("zone", { zone })
    }
  return { file, rooms: rooms ?? null, roster: roster ?? null, zone: zone ?? null, json, lang }
}
