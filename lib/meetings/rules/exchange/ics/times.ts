import type { Zone } from "@/lib/kernel/zoned"
import { knownZone, type LocalZone, UTC } from "../local-time"
import { cut, type Tell } from "../programme"
import type { ContentLine } from "./content-lines"
import { readStamp, type Wall } from "./wall"

/** A time of an entry: the wall clock, and the zone it stands in. */
export type IcsTime = { line: number; wall: Wall; zone: LocalZone; date: boolean }

export type TimeReader = {
  /** One DATE or DATE-TIME property; null when it cannot be read, which has been told then. */
  time: (content: ContentLine, title: string) => IcsTime | null
  /** Each value of EXDATE or RDATE; of a PERIOD its start and, where it has one, its length or end as written. */
  list: (content: ContentLine, title: string) => { time: IcsTime; rest: string }[]
  /** Times that named no zone: the first line, and how many. */
  assumed: () => { line: number; count: number }
}

/** Reads times by their TZID, "Z" or – where they float – by `zone`. */
export function timeReader(zone: Zone, zoneOf: (tzid: string) => LocalZone | null, tell: Tell): TimeReader {
  const floating = knownZone(zone)
  let [line, count] = [0, 0]
  const zoneFor = (content: ContentLine, utc: boolean, date: boolean): LocalZone | null => {
    if (utc) return UTC
    const tzid = content.params.get("TZID")
    if (tzid !== undefined) return zoneOf(tzid)
    if (!date) {
      line ||= content.line
      count += 1
    }
    return floating
  }
  const one = (content: ContentLine, text: string, title: string): IcsTime | null => {
    const stamp = readStamp(text)
    if (!stamp) {
      tell(content.line, "time_unreadable", { text: cut(text, 30), title: cut(title) })
      return null
    }
    const found = zoneFor(content, stamp.utc, stamp.date)
    if (found) return { line: content.line, wall: stamp.wall, zone: found, date: stamp.date }
    tell(content.line, "zone_unknown", { zone: cut(content.params.get("TZID") ?? "", 40), title: cut(title) })
    return null
  }
  return {
    time: (content, title) => one(content, content.value, title),
    list: (content, title) =>
      content.value.split(",").flatMap((value) => {
        const [start = "", rest = ""] = value.split("/")
        const time = one(content, start, title)
        return time ? [{ time, rest }] : []
      }),
    assumed: () => ({ line, count }),
  }
}
