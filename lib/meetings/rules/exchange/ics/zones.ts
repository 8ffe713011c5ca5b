import { isZone, knownZone, type LocalZone } from "../local-time"
import { type Component, property } from "./components"
import { occurrences, readRule } from "./rule"
import { instantAt, readStamp, type Wall } from "./wall"

const DAY = 1440

/** One STANDARD or DAYLIGHT part: from `start` (by the clock before it) on the offset is `to`. */
type Observance = { start: Wall; from: number; to: number; rule: string | null; dates: readonly Wall[] }

const OFFSET = /^([+-])(\d{2})(\d{2})(\d{2})?$/

function offsetOf(component: Component, name: string): number | null {
  const found = OFFSET.exec(property(component, name)?.value.trim() ?? "")
  return found && (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
}

function observanceOf(component: Component): Observance | null {
  const start = readStamp(property(component, "DTSTART")?.value ?? "")
  const [from, to] = [offsetOf(component, "TZOFFSETFROM"), offsetOf(component, "TZOFFSETTO")]
  if (!start || from === null || to === null) return null
  const rule = property(component, "RRULE")?.value ?? null
  const dates = component.lines
    .filter(({ name }) => name === "RDATE")
    .flatMap(({ value }) => value.split(",").flatMap((text) => readStamp(text)?.wall ?? []))
  return { start: start.wall, from, to, rule, dates }
}

/** The last time before or at `wall` at which this part came into force; null = not yet. */
function lastOnset({ start, rule, dates, from }: Observance, wall: Wall): Wall | null {
  if (wall < start) return null
  const onsets = [start, ...dates]
  const read = rule === null ? null : readRule(rule, (utc) => utc + from)
  if (read !== null && typeof read === "object") {
    const found = occurrences(read, start, { from: wall - 400 * DAY, to: wall })
    if (typeof found === "object") onsets.push(...found)
  }
  return onsets.reduce<Wall | null>((last, one) => (one <= wall && (last === null || one > last) ? one : last), null)
}

/** A zone of the file's own (VTIMEZONE), for names the program does not know. */
function ownZone(name: string, parts: readonly Observance[]): LocalZone {
  const [first] = [...parts].sort((a, b) => a.start - b.start)
  const judged = new Map<Wall, { onset: Wall; part: Observance } | null>()
  const inForce = (wall: Wall): { onset: Wall; part: Observance } | null => {
    const known = judged.get(wall)
    if (known !== undefined) return known
    let found: { onset: Wall; part: Observance } | null = null
    for (const part of parts) {
      const onset = lastOnset(part, wall)
      if (onset !== null && (found === null || onset > found.onset)) found = { onset, part }
    }
    judged.set(wall, found)
    return found
  }
  return {
    name,
    at: (day, clock) => {
      const midnight = Date.parse(`${day}T00:00:00Z`)
      if (Number.isNaN(midnight)) return null
      const wall = midnight / 60_000 + clock
      const force = inForce(wall)
      if (!force) return { minutes: wall - (first?.from ?? 0), gap: false }
      const { onset, part } = force
      const gap = part.to > part.from && wall < onset + (part.to - part.from)
      return { minutes: wall - (gap ? part.from : part.to), gap }
    },
  }
}

/** "/example.org/20240101/Asia/Shanghai" ends in a name everybody knows. */
function knownName(tzid: string): string | null {
  if (tzid !== "" && isZone(tzid)) return tzid
  const pieces = tzid.split("/").filter((piece) => piece !== "")
  for (const count of [3, 2]) {
    const tail = pieces.slice(-count).join("/")
    if (pieces.length > count && isZone(tail)) return tail
  }
  return null
}

/** Zone by TZID: one the program knows by name, else as the file itself defines it; null = neither. */
export function zoneFinder(calendars: readonly Component[]): (tzid: string) => LocalZone | null {
  const found = new Map<string, LocalZone | null>()
  const defined = calendars.flatMap(({ children }) => children.filter(({ name }) => name === "VTIMEZONE"))
  return (tzid) => {
    const known = found.get(tzid)
    if (known !== undefined) return known
    const own = defined.find((component) => property(component, "TZID")?.value.trim() === tzid)
    const name = knownName(tzid) ?? knownName(property(own ?? EMPTY, "X-LIC-LOCATION")?.value.trim() ?? "")
    const parts = own?.children.slice(0, 200).flatMap((child) => observanceOf(child) ?? []) ?? []
    const zone = name !== null ? knownZone(name) : parts.length > 0 ? ownZone(tzid, parts) : null
    found.set(tzid, zone)
    return zone
  }
}

const EMPTY: Component = { name: "", line: 0, lines: [], children: [] }

/** What the clock of the zone shows at an instant (minutes): the wall whose instant it is. */
export function wallIn(zone: LocalZone, minutes: number): Wall {
  let wall = minutes
  // Offsets are found by trying: two steps settle everything but the hour in which the clock itself changes.
  for (let step = 0; step < 3; step += 1) wall += minutes - instantAt(wall, zone).minutes
  return wall
}
