import type { Zone } from "@/lib/kernel/zoned"
import { LONGEST_MEETING } from "../../meeting-time"
import { isZone, knownZone } from "../local-time"
import { cut, type ProgrammeMeeting, type ProgrammePerson, type Tell } from "../programme"

/** One event as either form of the format says it: all texts as written, "" for what is not there. */
export type FrabEvent = {
  line: number
  id: string
  guid: string
  title: string
  subtitle: string
  type: string
  room: string
  /** ISO day of the day it stands under. */
  day: string
  date: string
  start: string
  duration: string
  end: string
  abstract: string
  description: string
  persons: readonly { id: string; guid: string; name: string }[]
}

/** What stands above the events. */
export type FrabHead = { title: string; zoneName: string; dayChange: string }

export type FrabContext = {
  /** The zone of times that name none. */
  zone: Zone
  /** Told once for each event whose time names no zone and the file neither. */
  assumed: (line: number) => void
  tell: Tell
}

const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{1,2}:?\d{2})?$/
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/
/** hh:mm, hh:mm:ss, and d:hh:mm:ss for what lasts longer than a day. */
const LENGTH = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d):([0-5]\d)$|^(\d{1,3}):([0-5]\d)$/

function lengthOf(text: string): number | null {
  const found = LENGTH.exec(text)
  if (!found) return null
  const [, days = "0", h = "0", m = "0", , hours, minutes] = found
  return hours === undefined ? Number(days) * 1440 + Number(h) * 60 + Number(m) : Number(hours) * 60 + Number(minutes)
}

const offsetMinutes = (text: string): number => {
  if (text === "Z") return 0
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})$/.exec(text) ?? []
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Before the hour at which a programme's day changes, it is still the night of the day before. */
function calendarDay(day: string, clock: number, dayChange: string): string {
  const change = CLOCK.exec(dayChange)
  const early = change !== null && clock < Number(change[1]) * 60 + Number(change[2])
  if (!early) return day
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10)
}

type Clock = { day: string; clock: number; offset: string | undefined }

function clockOf(event: FrabEvent, head: FrabHead): Clock | null {
  const stamp = STAMP.exec(event.date)
  if (stamp) return { day: stamp[1] ?? "", clock: Number(stamp[2]) * 60 + Number(stamp[3]), offset: stamp[4] }
  const start = CLOCK.exec(event.start)
  if (event.date !== "" || !start) return null
  const clock = Number(start[1]) * 60 + Number(start[2])
  return { day: calendarDay(event.day, clock, head.dayChange), clock, offset: undefined }
}

function startOf(event: FrabEvent, head: FrabHead, context: FrabContext): number | null {
  const { line } = event
  const { tell } = context
  const clock = clockOf(event, head)
  if (!clock) {
    tell(line, "time_unreadable", { text: cut(event.date || event.start), title: cut(event.title) })
    return null
  }
  const midnight = Date.parse(`${clock.day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== clock.day) {
    tell(line, "time_unreadable", { text: cut(clock.day), title: cut(event.title) })
    return null
  }
  if (clock.offset !== undefined) return midnight / 60_000 + clock.clock - offsetMinutes(clock.offset)
  const named = head.zoneName !== "" && isZone(head.zoneName)
  if (!named) context.assumed(line)
  const zone = named ? head.zoneName : context.zone
  const local = knownZone(zone).at(clock.day, clock.clock)
  if (local && !local.gap) return local.minutes
  tell(line, local ? "time_in_gap" : "time_unreadable", {
    text: `${clock.day} ${event.start || event.date.slice(11, 16)}`,
    title: cut(event.title),
    zone,
  })
  return null
}

function endOf(event: FrabEvent, from: number, tell: Tell): number | null {
  const { line, title } = event
  const stamp = STAMP.exec(event.end)
  if (stamp?.[4] !== undefined)
    return Date.parse(`${stamp[1]}T${stamp[2]}:${stamp[3]}:00Z`) / 60_000 - offsetMinutes(stamp[4])
  const minutes = lengthOf(event.duration.trim())
  if (minutes !== null) return from + minutes
  tell(line, "duration_unreadable", { text: cut(event.duration || event.end), title: cut(title) })
  return null
}

function peopleOf(event: FrabEvent): ProgrammePerson[] {
  const people = new Map<string, ProgrammePerson>()
  for (const { id, guid, name } of event.persons) {
    const shown = name.trim()
    const key = id || guid || shown
    if (key !== "" && !people.has(key)) people.set(key, { id: key, name: shown || key, role: "SPEAK", optional: false })
  }
  return [...people.values()]
}

/** One event as a meeting; null when something of it is wrong, which has been told then. Speakers are its people. */
export function frabMeeting(event: FrabEvent, head: FrabHead, context: FrabContext): ProgrammeMeeting | null {
  const { tell } = context
  const { line, id, guid } = event
  const title = event.title.trim()
  const key = guid || id
  if (key === "" || title === "") {
    tell(line, "missing", { what: key === "" ? "id" : "title", title: cut(title) })
    return null
  }
  const from = startOf(event, head, context)
  const to = from === null ? null : endOf(event, from, tell)
  if (from === null || to === null) return null
  if (to <= from) {
    tell(line, "ends_before_start", { title: cut(title) })
    return null
  }
  if (to - from > LONGEST_MEETING) {
    tell(line, "too_long", {
      title: cut(title),
      hours: Math.round((to - from) / 60),
      most: LONGEST_MEETING / 60,
    })
    return null
  }
  const note = [event.subtitle, event.abstract, event.description]
    .map((text) => text.trim())
    .filter((text) => text !== "")
  return {
    ...{ id: key, code: id || guid, line, title, kind: event.type.trim(), from, to, room: event.room.trim() },
    ...{ people: peopleOf(event), note: note.join("\n"), sequence: 0, cancelled: false, series: null },
  }
}
