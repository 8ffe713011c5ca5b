import type { Zone } from "@/lib/kernel/zoned"

export const PROGRAMME_FORMATS = ["frab-xml", "frab-json", "ics"] as const
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number]

/** frab files name those who speak, calendars those who attend (and who is in the chair). */
export type ProgrammeRole = "SPEAK" | "ATTEND" | "CHAIR"
/** `id`: what the file knows the person by (frab id or guid, mail address); the name where it has nothing else. */
export type ProgrammePerson = { id: string; name: string; role: ProgrammeRole; optional: boolean }

/** One meeting as a programme or calendar says it. Minutes since the epoch. */
export type ProgrammeMeeting = {
  /** The same in every edition of the file: guid (frab), UID (calendar), of an occurrence UID and recurrence id. */
  id: string
  /** The short id the file's readers use: frab's number; otherwise `id`. */
  code: string
  /** Line of the file, from 1. */
  line: number
  title: string
  /** "" where the file says none. */
  kind: string
  from: number
  to: number
  /** "" = none named. */
  room: string
  /** null: the file says nothing of people. */
  people: readonly ProgrammePerson[] | null
  note: string
  /** SEQUENCE of a calendar entry; 0 in frab files. */
  sequence: number
  cancelled: boolean
  /** UID of the rule this is an occurrence of; null for a single meeting. */
  series: string | null
}

/** What was read otherwise than the file's own words say, or was left out: told before anything is taken in. */
export type ProgrammeNote =
  | { code: "zone_assumed"; line: number; zone: Zone; count: number }
  | { code: "all_day_left_out"; line: number; title: string }
  | { code: "no_end_left_out"; line: number; title: string }
  | { code: "series"; line: number; title: string; count: number }
  | { code: "series_endless"; line: number; title: string; count: number }
  | { code: "occurrence_in_gap"; line: number; title: string; at: string; zone: string }

export type Programme = {
  format: ProgrammeFormat
  title: string
  /** The zone the file names for the whole of it; null = none. */
  zone: Zone | null
  meetings: readonly ProgrammeMeeting[]
  notes: readonly ProgrammeNote[]
}

/** What can be wrong; words in messages `exchange.faults.<code>` with `line` and `data`. */
export type FaultCode =
  | "not_utf8"
  | "too_big"
  | "too_many_lines"
  | "line_too_long"
  | "too_deep"
  | "too_many_meetings"
  | "unknown_format"
  | "xml_doctype"
  | "xml_broken"
  | "json_broken"
  | "not_frab"
  | "ics_broken"
  | "not_a_calendar"
  | "empty"
  | "missing"
  | "wrong_value"
  | "text_too_long"
  | "zone_unknown"
  | "time_unreadable"
  | "time_in_gap"
  | "duration_unreadable"
  | "ends_before_start"
  | "too_long"
  | "id_twice"
  | "rule_unreadable"
  | "rule_too_frequent"
  | "rule_too_many"
  | "too_many_rules"
  | "range_unsupported"
export type Fault = { line: number; code: FaultCode; data: Readonly<Record<string, string | number>> }

/** A file with any fault is not taken in at all: then `meetings` is not to be used. */
export type ProgrammeRead = { programme: Programme; faults: readonly Fault[] }

/**
 * How a file is read. `zone`: for times that name none. `window`: minutes; rules without an end give their occurrences inside
 * it only (without a window: those of the first year).
 */
export type ReadAsk = { zone: Zone; window: { from: number; to: number } | null }

export const MAX_BYTES = 10 * 1_048_576
export const MAX_LINES = 200_000
export const MAX_LINE = 65_536
export const MAX_DEPTH = 32
export const MAX_MEETINGS = 20_000
/** Occurrences of one rule, as in the office's own series. */
export const MAX_OCCURRENCES = 400
/** Recurring entries of one calendar: each costs some milliseconds. */
export const MAX_RULES = 500
const MAX_FAULTS = 100

/** A fault after which nothing more can be read. */
export class Unreadable extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}

export type Tell = (line: number, code: FaultCode, data?: Fault["data"]) => void

/** Gathers faults: the first hundred by line, which is more than anybody mends at once. */
export function faultList(): { tell: Tell; faults: Fault[] } {
  const faults: Fault[] = []
  const tell: Tell = (line, code, data = {}) => {
    if (faults.length < MAX_FAULTS) faults.push({ line, code, data })
  }
  return { tell, faults }
}

/** UTF-8 with or without its mark, LF or CRLF. Throws `not_utf8` with the first line that is none. */
export function decodeUtf8(bytes: Uint8Array, firstLine = 1): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable({ line: firstLine + badLine(bytes), code: "not_utf8", data: {} })
  }
}

/** Index of the first line that is not UTF-8. */
function badLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start)
    const stop = end < 0 ? bytes.length : end
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, stop))
    } catch {
      return line
    }
    start = stop + 1
  }
  return 0
}

export const cut = (text: string, most = 60): string => {
  const signs = Array.from(text)
  return signs.length > most ? `${signs.slice(0, most).join("")}…` : text
}
