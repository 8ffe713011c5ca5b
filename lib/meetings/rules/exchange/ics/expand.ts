import { LONGEST_MEETING } from "../../meeting-time"
import { cut, MAX_OCCURRENCES, type ProgrammeMeeting, type ProgrammeNote, type ReadAsk, type Tell } from "../programme"
import type { Entry, Length } from "./entry"
import { occurrences, readRule } from "./rule"
import type { IcsTime } from "./times"
import { instantAt, readDuration, readStamp, utcStamp, type Wall, wallDay, wallText } from "./wall"
import { wallIn } from "./zones"

const YEAR = 366 * 1440

/** `failed`: how many rules could not be expanded; a file made to keep the program busy is given up after a few. */
export type ExpandAsk = { tell: Tell; notes: ProgrammeNote[]; window: ReadAsk["window"]; failed: { rules: number } }

const MOST_FAILED = 10

function instantOf(time: IcsTime, title: string, tell: Tell): number | null {
  const { minutes, gap } = instantAt(time.wall, time.zone)
  if (!gap) return minutes
  tell(time.line, "time_in_gap", { text: wallText(time.wall), title: cut(title), zone: time.zone.name })
  return null
}

const after = (wall: Wall, { days, minutes }: { days: number; minutes: number }, zone: IcsTime["zone"]): number =>
  instantAt(wall + days * 1440, zone).minutes + minutes

/** The entry at one start as a meeting; null when its time is none a meeting can have, which has been told then. */
function meetingAt(
  entry: Entry,
  id: string,
  from: number,
  to: number,
  line: number,
  tell: Tell,
): ProgrammeMeeting | null {
  const title = cut(entry.title)
  if (to <= from) {
    tell(line, "ends_before_start", { title })
    return null
  }
  if (to - from > LONGEST_MEETING) {
    tell(line, "too_long", { title, hours: Math.round((to - from) / 60), most: LONGEST_MEETING / 60 })
    return null
  }
  const { kind, room, people, note, sequence, cancelled } = entry
  return {
    id,
    code: id,
    line: entry.line,
    title: entry.title,
    kind,
    from,
    to,
    room,
    people,
    note,
    sequence,
    cancelled,
    series: null,
  }
}

export const occurrenceId = (uid: string, instant: number): string => `${uid}#${utcStamp(instant)}`

/** An entry without a rule (also a changed occurrence, whose id is that of the occurrence it stands for). */
export function single(entry: Entry, { tell, notes }: ExpandAsk): ProgrammeMeeting | null {
  const { start, length, line } = entry
  if (start.date) {
    notes.push({ code: "all_day_left_out", line, title: cut(entry.title) })
    return null
  }
  const from = instantOf(start, entry.title, tell)
  const to =
    "end" in length
      ? instantOf(length.end, entry.title, tell)
      : from === null
        ? null
        : after(start.wall, length, start.zone)
  if (from === null || to === null) return null
  const id =
    entry.recurrenceId === null
      ? entry.uid
      : occurrenceId(entry.uid, instantAt(entry.recurrenceId.wall, entry.recurrenceId.zone).minutes)
  const made = meetingAt(entry, id, from, to, start.line, tell)
  return made && entry.recurrenceId !== null ? { ...made, series: entry.uid } : made
}

type Start = { wall: Wall; zone: IcsTime["zone"]; length: Length }

function ruleStarts(entry: Entry, { tell, window, failed }: ExpandAsk): { walls: Wall[]; endless: boolean } | null {
  const { start, rule, title } = entry
  if (!rule) return { walls: [start.wall], endless: false }
  if (failed.rules >= MOST_FAILED) return null
  const read = readRule(rule.value, (minutes) => wallIn(start.zone, minutes))
  const bounds = window && { from: wallIn(start.zone, window.from), to: wallIn(start.zone, window.to) }
  const year = { from: start.wall, to: start.wall + YEAR }
  const found = typeof read === "string" ? read : occurrences(read, start.wall, bounds ?? (read.endless ? year : null))
  if (typeof read === "string" || typeof found === "string") {
    failed.rules += 1
    const code = typeof read === "string" ? read : (found as "rule_too_many" | "rule_unreadable")
    tell(rule.line, code, { title: cut(title), rule: cut(rule.value, 80), most: MAX_OCCURRENCES })
    return null
  }
  return { walls: found, endless: read.endless }
}

/** Length of a PERIOD among the added dates; the entry's own where it says none. */
function periodLength(rest: string, time: IcsTime, own: Length): Length {
  const duration = rest === "" ? null : readDuration(rest)
  if (duration) return duration
  const end = rest === "" ? null : readStamp(rest)
  return end ? { end: { ...time, wall: end.wall } } : own
}

/**
 * A recurring entry as its occurrences (RRULE and RDATE, without EXDATE and those that `replaced` names by their instant). Rules run on
 * the wall clock of DTSTART's zone; an occurrence in a gap of the clock is taken by the offset before it (RFC 5545 §3.3.5) and noted.
 */
export function series(entry: Entry, replaced: ReadonlySet<number>, ask: ExpandAsk): ProgrammeMeeting[] {
  const { start, length, line, title, uid } = entry
  const { tell, notes } = ask
  if (start.date) {
    notes.push({ code: "all_day_left_out", line, title: cut(title) })
    return []
  }
  const ruled = ruleStarts(entry, ask)
  const first = "end" in length ? instantOf(start, title, tell) : 0
  const last = "end" in length ? instantOf(length.end, title, tell) : 0
  if (!ruled || first === null || last === null) return []
  const own: Length = "end" in length ? { days: 0, minutes: last - first } : length
  const starts = new Map<number, Start>()
  for (const wall of ruled.walls) {
    const { minutes, gap } = instantAt(wall, start.zone)
    if (gap)
      notes.push({ code: "occurrence_in_gap", line, title: cut(title), at: wallText(wall), zone: start.zone.name })
    starts.set(minutes, { wall, zone: start.zone, length: own })
  }
  for (const { time, rest } of entry.added)
    starts.set(instantAt(time.wall, time.zone).minutes, {
      wall: time.wall,
      zone: time.zone,
      length: periodLength(rest, time, own),
    })
  if (starts.size > MAX_OCCURRENCES) {
    tell(entry.rule?.line ?? line, "rule_too_many", {
      title: cut(title),
      rule: cut(entry.rule?.value ?? "", 80),
      most: MAX_OCCURRENCES,
    })
    return []
  }
  const leftDays = new Set(entry.left.filter(({ date }) => date).map(({ wall }) => wallDay(wall)))
  const leftOut = new Set(entry.left.flatMap(({ date, wall, zone }) => (date ? [] : [instantAt(wall, zone).minutes])))
  const meetings: ProgrammeMeeting[] = []
  for (const [from, one] of [...starts].sort(([a], [b]) => a - b)) {
    if (leftOut.has(from) || leftDays.has(wallDay(one.wall)) || replaced.has(from)) continue
    const to =
      "end" in one.length
        ? instantAt(one.length.end.wall, one.length.end.zone).minutes
        : after(one.wall, one.length, one.zone)
    const made = meetingAt(entry, occurrenceId(uid, from), from, to, start.line, tell)
    // What is wrong with one occurrence is wrong with all.
    if (!made) return []
    meetings.push({ ...made, series: uid })
  }
  notes.push({ code: ruled.endless ? "series_endless" : "series", line, title: cut(title), count: meetings.length })
  return meetings
}
