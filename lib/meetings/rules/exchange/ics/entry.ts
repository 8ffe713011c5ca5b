import { cut, type ProgrammeNote, type ProgrammePerson, type Tell } from "../programme"
import { type Component, properties, property } from "./components"
import { type ContentLine, listValue, textValue } from "./content-lines"
import type { IcsTime, TimeReader } from "./times"
import { readDuration } from "./wall"

/** How long an entry is: whole days by the wall clock and exact minutes, or an end of its own. */
export type Length = { days: number; minutes: number } | { end: IcsTime }

/** One VEVENT, read but not yet put at its times. */
export type Entry = {
  line: number
  uid: string
  title: string
  kind: string
  room: string
  people: readonly ProgrammePerson[] | null
  note: string
  sequence: number
  cancelled: boolean
  start: IcsTime
  length: Length
  recurrenceId: IcsTime | null
  rule: ContentLine | null
  added: readonly { time: IcsTime; rest: string }[]
  left: readonly IcsTime[]
}

const mailOf = (value: string): string =>
  value
    .replace(/^mailto:/i, "")
    .trim()
    .toLowerCase()
const isThing = (line: ContentLine): boolean =>
  /^(ROOM|RESOURCE)$/i.test(line.params.get("CUTYPE") ?? "") || /^NON-PARTICIPANT$/i.test(line.params.get("ROLE") ?? "")
const nameOf = (line: ContentLine): string => (line.params.get("CN") ?? "").trim() || mailOf(line.value)

function peopleOf(component: Component): ProgrammePerson[] | null {
  const lines = properties(component, "ATTENDEE")
  if (lines.length === 0) return null
  const people = new Map<string, ProgrammePerson>()
  for (const line of lines) {
    const declined = /^DECLINED$/i.test(line.params.get("PARTSTAT") ?? "")
    const id = mailOf(line.value) || nameOf(line)
    if (isThing(line) || declined || id === "" || people.has(id)) continue
    const role = (line.params.get("ROLE") ?? "").toUpperCase()
    people.set(id, {
      id,
      name: nameOf(line),
      role: role === "CHAIR" ? "CHAIR" : "ATTEND",
      optional: role === "OPT-PARTICIPANT",
    })
  }
  return [...people.values()]
}

function roomOf(component: Component): string {
  const said = textValue(property(component, "LOCATION")?.value ?? "").trim()
  if (said !== "") return said
  const booked = properties(component, "ATTENDEE").find((line) =>
    /^(ROOM|RESOURCE)$/i.test(line.params.get("CUTYPE") ?? ""),
  )
  return booked ? nameOf(booked) : ""
}

/** An end, a duration, or – of a whole day – a day; null where the entry has none (a reminder), "told" where it is no good. */
function lengthOf(
  component: Component,
  start: IcsTime,
  title: string,
  times: TimeReader,
  tell: Tell,
): Length | null | "told" {
  const end = property(component, "DTEND")
  if (end) {
    const time = times.time(end, title)
    return time ? { end: time } : "told"
  }
  const duration = property(component, "DURATION")
  if (!duration) return start.date ? { days: 1, minutes: 0 } : null
  const length = readDuration(duration.value)
  if (length) return length
  tell(duration.line, "duration_unreadable", { text: cut(duration.value, 30), title: cut(title) })
  return "told"
}

/** Reads one VEVENT; null when it is left out (a reminder without an end: noted) or something of it is wrong (told). */
export function readEntry(
  component: Component,
  cancelling: boolean,
  times: TimeReader,
  tell: Tell,
  notes: ProgrammeNote[],
): Entry | null {
  const { line } = component
  const uid = (property(component, "UID")?.value ?? "").trim()
  const title = textValue(property(component, "SUMMARY")?.value ?? "").trim()
  const startLine = property(component, "DTSTART")
  const lacking = uid === "" ? "UID" : startLine ? (title === "" ? "SUMMARY" : "") : "DTSTART"
  if (lacking !== "" || !startLine) {
    tell(line, "missing", { what: lacking, title: cut(title || uid) })
    return null
  }
  const start = times.time(startLine, title)
  if (!start) return null
  const length = lengthOf(component, start, title, times, tell)
  if (length === "told") return null
  if (length === null) {
    notes.push({ code: "no_end_left_out", line, title: cut(title) })
    return null
  }
  const recurrence = property(component, "RECURRENCE-ID")
  if (recurrence?.params.has("RANGE")) {
    tell(recurrence.line, "range_unsupported", { title: cut(title) })
    return null
  }
  const recurrenceId = recurrence ? times.time(recurrence, title) : null
  if (recurrence && !recurrenceId) return null
  const status = (property(component, "STATUS")?.value ?? "").trim().toUpperCase()
  const sequence = Number(property(component, "SEQUENCE")?.value ?? 0)
  return {
    ...{ line, uid, title, start, length, recurrenceId },
    kind: listValue(property(component, "CATEGORIES")?.value ?? "")[0] ?? "",
    room: roomOf(component),
    people: peopleOf(component),
    note: textValue(property(component, "DESCRIPTION")?.value ?? "").trim(),
    sequence: Number.isInteger(sequence) && sequence >= 0 ? sequence : 0,
    cancelled: cancelling || status === "CANCELLED",
    rule: property(component, "RRULE") ?? null,
    added: properties(component, "RDATE").flatMap((content) => times.list(content, title)),
    left: properties(component, "EXDATE").flatMap((content) => times.list(content, title).map(({ time }) => time)),
  }
}
