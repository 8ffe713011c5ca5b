import { dayOf, timeOf, type Zone } from "@/lib/kernel/zoned"
import { atWall } from "./wall"

const WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
const list = (one: string): RegExp => new RegExp(`^${one}(,${one}){0,60}$`)
/** What a rule of a booking may say (RFC 5545 §3.3.10); a booking has one clock time, so nothing below a day. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,6}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: list(`(?:[+-]?[1-5]?\\d?)?${WEEKDAY}`),
  BYMONTHDAY: list("-?(?:[1-9]|[12]\\d|3[01])"),
  BYMONTH: list("(?:[1-9]|1[0-2])"),
  BYSETPOS: list("-?[1-9]\\d{0,2}"),
  WKST: new RegExp(`^${WEEKDAY}$`),
}

export type RuleParts = ReadonlyMap<string, string>

/** The parts of "FREQ=WEEKLY;BYDAY=MO;COUNT=10" (a leading "RRULE:" is fine); null when it cannot be read. */
export function ruleParts(text: string): RuleParts | null {
  const parts = new Map<string, string>()
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .split(";")) {
    const [name = "", value = "", ...more] = part.split("=")
    if (more.length > 0 || parts.has(name) || !PARTS[name]?.test(value)) return null
    parts.set(name, value)
  }
  return parts.has("FREQ") && !(parts.has("COUNT") && parts.has("UNTIL")) ? parts : null
}

export const ruleOf = (parts: RuleParts): string => [...parts].map(([name, value]) => `${name}=${value}`).join(";")

/** UNTIL as wall time of the zone ("20270301T235959"): a date holds until its end, an instant of UTC is shown in the zone. */
export function untilWall(until: string, zone: Zone): string | null {
  if (!until.includes("T")) return `${until}T235959`
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(until) ?? []
  if (!until.endsWith("Z")) return until
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(instant.getTime())) return null
  return `${dayOf(instant, zone).replaceAll("-", "")}T${timeOf(instant, zone).replace(":", "")}${second}`
}

/** The rule that stops with the occurrence at this wall time; UNTIL in UTC, as calendars want it beside a time zone. */
export function endedAt(rule: string, wall: string, zone: Zone): string {
  const parts = new Map(ruleParts(rule) ?? [])
  parts.delete("COUNT")
  const at = atWall(wall, zone)?.at ?? 0
  const [day, time] = new Date(at * 60_000).toISOString().split(/T|\./) as [string, string]
  parts.set("UNTIL", `${day.replaceAll("-", "")}T${time.replaceAll(":", "")}Z`)
  return ruleOf(parts)
}

/** The rule for what is left after so many occurrences: a count goes down, an end stays. */
export function leftAfter(rule: string, gone: number): string {
  const parts = new Map(ruleParts(rule) ?? [])
  const count = Number(parts.get("COUNT") ?? 0)
  if (count > 0) parts.set("COUNT", String(Math.max(1, count - gone)))
  return ruleOf(parts)
}
