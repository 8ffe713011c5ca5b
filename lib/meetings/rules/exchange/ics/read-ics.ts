import { isZone } from "../local-time"
import {
  faultList,
  MAX_MEETINGS,
  MAX_RULES,
  type ProgrammeMeeting,
  type ProgrammeNote,
  type ProgrammeRead,
  type ReadAsk,
  Unreadable,
} from "../programme"
import { componentsOf, property } from "./components"
import { contentLines, textValue } from "./content-lines"
import { type Entry, readEntry } from "./entry"
import { type ExpandAsk, series, single } from "./expand"
import { timeReader } from "./times"
import { instantAt } from "./wall"
import { zoneFinder } from "./zones"

/**
 * Reads a calendar (RFC 5545): VEVENTs with times in UTC, in a zone (known by name or defined in the file) or floating; recurring ones as
 * their occurrences. Tasks, journals and alarms are passed over; whole days are no meetings and noted. Everything is bounded, and a
 * file with any fault is not to be taken in.
 */
export function readIcs(bytes: Uint8Array, ask: ReadAsk): ProgrammeRead {
  const { tell, faults } = faultList()
  const notes: ProgrammeNote[] = []
  const roots = componentsOf(contentLines(bytes, tell), tell)
  const calendars = roots.filter(({ name }) => name === "VCALENDAR")
  const [stray] = roots.filter(({ name }) => name !== "VCALENDAR")
  if (calendars.length === 0 || stray)
    throw new Unreadable({
      line: stray?.line ?? 1,
      code: "not_a_calendar",
      data: { text: stray?.name.slice(0, 20) ?? "" },
    })
  const head = (name: string) =>
    calendars.map((calendar) => textValue(property(calendar, name)?.value ?? "").trim()).find((said) => said !== "") ??
    ""
  const named = head("X-WR-TIMEZONE")
  const zone = named !== "" && isZone(named) ? named : ask.zone
  const times = timeReader(zone, zoneFinder(calendars), tell)
  const masters = new Map<string, Entry>()
  const changed = new Map<string, Entry[]>()
  const seen = new Map<string, number>()
  for (const calendar of calendars) {
    const cancelling = property(calendar, "METHOD")?.value.trim().toUpperCase() === "CANCEL"
    for (const component of calendar.children) {
      if (component.name !== "VEVENT") continue
      const entry = readEntry(component, cancelling, times, tell, notes)
      if (!entry) continue
      const { recurrenceId, uid, line } = entry
      const key = recurrenceId ? `${uid} ${instantAt(recurrenceId.wall, recurrenceId.zone).minutes}` : uid
      const first = seen.get(key)
      if (first !== undefined) {
        tell(line, "id_twice", { id: uid.slice(0, 80), first })
        continue
      }
      seen.set(key, line)
      if (recurrenceId) changed.set(uid, [...(changed.get(uid) ?? []), entry])
      else masters.set(uid, entry)
    }
  }
  const { line, count } = times.assumed()
  if (count > 0 && zone !== named) notes.unshift({ code: "zone_assumed", line, zone, count })
  const meetings = meetingsOf(masters, changed, { tell, notes, window: ask.window, failed: { rules: 0 } })
  if (seen.size === 0 && faults.length === 0 && notes.length === 0) tell(1, "empty")
  const programme = {
    ...{
      format: "ics" as const,
      title: head("NAME") || head("X-WR-CALNAME"),
      notes,
      zone: zone === named ? zone : null,
    },
    meetings: meetings.sort((a, b) => a.line - b.line || a.from - b.from),
  }
  return { programme, faults }
}

function meetingsOf(
  masters: ReadonlyMap<string, Entry>,
  changed: ReadonlyMap<string, readonly Entry[]>,
  ask: ExpandAsk,
): ProgrammeMeeting[] {
  const meetings: ProgrammeMeeting[] = []
  const add = (made: ProgrammeMeeting | null): void => {
    if (made) meetings.push(made)
    if (meetings.length > MAX_MEETINGS)
      throw new Unreadable({ line: made?.line ?? 1, code: "too_many_meetings", data: { most: MAX_MEETINGS } })
  }
  let rules = 0
  for (const [uid, entry] of masters) {
    rules += entry.rule === null ? 0 : 1
    if (rules > MAX_RULES) throw new Unreadable({ line: entry.line, code: "too_many_rules", data: { most: MAX_RULES } })
    const repeats = entry.rule !== null || entry.added.length > 0
    const replaced = new Set(
      (changed.get(uid) ?? []).flatMap(({ recurrenceId: one }) => (one ? instantAt(one.wall, one.zone).minutes : [])),
    )
    if (repeats) for (const made of series(entry, replaced, ask)) add(made)
    else add(single(entry, ask))
  }
  for (const entries of changed.values()) for (const entry of entries) add(single(entry, ask))
  return meetings
}
