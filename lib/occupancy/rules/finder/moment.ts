import { wallMinutes } from "../wall-clock"
import type { Finder } from "./finder"
import { type Neighbour, neighboursAt } from "./neighbours"
import type { Presence } from "./people-times"
import { type Calendar, calendarOf } from "./room-open"

/** One time as seen by an ask: worked out once, then asked by every room. */
export type Moment = {
  from: number
  to: number
  wallFrom: number
  wallTo: number
  /** Presence of the people in the venue of that number. */
  at(venue: number): Presence
  /** Wanted elsewhere whatever the room. */
  busyRequired: number
  calendar: Calendar
  neighbours(): readonly Neighbour[]
  /** The same so many minutes later; worked out once for all rooms. */
  later(minutes: number): Moment
}

const calendars = new WeakMap<object, Calendar>()

export function momentOf(finder: Finder, from: number, to: number): Moment {
  const { zone, settings } = finder.prepared.plan
  const calendar = calendars.get(finder) ?? calendarOf(settings?.ownDays)
  calendars.set(finder, calendar)
  const presences = new Map<number, Presence>()
  const after = new Map<number, Moment>()
  let near: Neighbour[] | null = null
  const at = (venue: number): Presence => {
    const known = presences.get(venue)
    if (known) return known
    const asked = finder.presence(from, to, venue)
    presences.set(venue, asked)
    return asked
  }
  return {
    from,
    to,
    wallFrom: wallMinutes(from, zone),
    wallTo: wallMinutes(to, zone),
    at,
    busyRequired: at(-1).busyRequired,
    calendar,
    neighbours() {
      near ??= neighboursAt(finder.classes, from, to)
      return near
    },
    later(minutes) {
      const known = after.get(minutes) ?? momentOf(finder, from + minutes, to + minutes)
      after.set(minutes, known)
      return known
    },
  }
}
