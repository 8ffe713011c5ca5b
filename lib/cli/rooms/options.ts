import { parseArgs } from "node:util"
import { type Interval, toMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { DEFAULT_ZONE, instantOf } from "@/lib/kernel/zoned"
import { InputError } from "../input-error"

/** What `rooms free` is asked. Either one time (`slot`), or so many minutes anywhere inside `within`, or the meeting's own time. */
export type Options = {
  schedule: string
  rooms: string
  roster: string | null
  zone: string
  /** Code of the meeting that looks for a room; null = so many people. */
  meeting: string | null
  slot: Interval | null
  within: (Interval & { day: string; minutes: number }) | null
  people: number
  layout: string
  equipment: string[]
  json: boolean
  lang: Locale
}

const NAMES = ["schedule", "rooms", "roster", "zone", "meeting", "day", "from", "to", "within", "minutes"] as const
const MORE = ["people", "layout", "equipment", "lang"] as const
const MOST_PEOPLE = 1_000_000
const LONGEST = 36 * 60

function whole(name: string, text: string | undefined, most: number): number {
  if (text === undefined) return 0
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > most) throw new InputError("option", { problem: `--${name} ${text}` })
  return number
}

function minuteOf(day: string, clock: string, zone: string): number {
  const instant = instantOf(day, clock, zone)
  if (!instant) throw new InputError("time", { value: `${day} ${clock}`.trim() })
  return toMinutes(instant)
}

/** [from, to) on the day; an end of 24:00 is its midnight. Throws InputError when it is none, or ends before it begins. */
function spanOf(day: string, from: string, to: string, zone: string): Interval {
  const span = { from: minuteOf(day, from, zone), to: minuteOf(day, to, zone) }
  if (span.to <= span.from) throw new InputError("ends_first", { from, to })
  return span
}

/** Reads the words after `rooms free`. Throws InputError for what is missing, unknown or does not go together. */
export function optionsOf(argv: string[]): Options {
  const options = Object.fromEntries([...NAMES, ...MORE].map((name) => [name, { type: "string" as const }]))
  let values: Partial<Record<(typeof NAMES)[number] | (typeof MORE)[number] | "json", string | boolean>>
  try {
    values = parseArgs({ args: argv, options: { ...options, json: { type: "boolean" as const } } }).values
  } catch (error) {
    throw new InputError("option", { problem: (error as Error).message })
  }
  const said = (name: (typeof NAMES)[number] | (typeof MORE)[number]): string | undefined =>
    values[name] === undefined ? undefined : String(values[name])
  const [schedule, rooms, zone = DEFAULT_ZONE, lang = "zh-CN"] = [
    said("schedule"),
    said("rooms"),
    said("zone"),
    said("lang"),
  ]
  if (!schedule || !rooms) throw new InputError("option", { problem: schedule ? "--rooms" : "--schedule" })
  if (lang !== "zh-CN" && lang !== "en") throw new InputError("option", { problem: `--lang ${lang}` })
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone })
  } catch {
    throw new InputError("zone", { zone })
  }
  const [day, from, to, meeting, between] = [said("day"), said("from"), said("to"), said("meeting"), said("within")]
  const minutes = whole("minutes", said("minutes"), LONGEST)
  if ((between !== undefined || from !== undefined || to !== undefined || !meeting) && !day)
    throw new InputError("option", { problem: "--day" })
  if (between === undefined && (from === undefined) !== (to === undefined))
    throw new InputError("option", { problem: from === undefined ? "--from" : "--to" })
  if (between === undefined && from === undefined && !meeting) throw new InputError("option", { problem: "--from" })
  if (between !== undefined && from !== undefined) throw new InputError("option", { problem: "--within --from" })
  if (between !== undefined && minutes === 0 && !meeting) throw new InputError("option", { problem: "--minutes" })
  const [first = "", last = ""] = (between ?? "").split("-")
  const within =
    between === undefined || !day ? null : { ...spanOf(day, first.trim(), last.trim(), zone), day, minutes }
  return {
    schedule,
    rooms,
    roster: said("roster") ?? null,
    zone,
    meeting: meeting ?? null,
    slot: day && from && to ? spanOf(day, from, to, zone) : null,
    within,
    people: whole("people", said("people"), MOST_PEOPLE),
    layout: said("layout") ?? "",
    equipment: (said("equipment") ?? "")
      .split(/[,，、]/)
      .map((thing) => thing.trim())
      .filter((thing) => thing !== ""),
    json: values.json === true,
    lang,
  }
}
