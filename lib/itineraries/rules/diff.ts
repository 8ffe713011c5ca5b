import type { Change, ItineraryEntry, PlanSnapshot, SeatLabel } from "../schema"
import { itinerariesOf } from "./itineraries"

/** The place in words: venue and room, without saying the venue twice. */
export const placeOf = (entry: Pick<ItineraryEntry, "venue" | "room">): string =>
  entry.room.startsWith(entry.venue) ? entry.room : `${entry.venue}${entry.room}`

const live = (entries: readonly ItineraryEntry[]): ItineraryEntry[] => entries.filter((entry) => !entry.removed)

/**
 * What changed for one person, by the time of the meetings: a meeting that became theirs, is no longer theirs, was
 * cancelled, moved, re-roomed, renamed; seat, role, dress and note. A cancelled meeting has no other changes; lines kept
 * only for calendars (`removed`) count as absent.
 */
export function diffItineraries(before: readonly ItineraryEntry[], after: readonly ItineraryEntry[]): Change[] {
  const old = new Map(live(before).map((entry) => [entry.meetingId, entry]))
  const now = live(after)
  const present = new Set(now.map((entry) => entry.meetingId))
  const changes = now.flatMap((entry) =>
    between(old.get(entry.meetingId), entry).map((change) => ({ at: entry.startsAt, change })),
  )
  for (const entry of old.values()) {
    if (present.has(entry.meetingId) || entry.cancelled) continue
    const { meetingId, title, startsAt } = entry
    changes.push({ at: startsAt, change: { code: "meeting_removed", meetingId, title, startsAt } })
  }
  return changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ change }) => change)
}

function between(before: ItineraryEntry | undefined, after: ItineraryEntry): Change[] {
  const { meetingId, title, startsAt, endsAt } = after
  const about = { meetingId, title }
  if (after.cancelled) return before && !before.cancelled ? [{ code: "meeting_cancelled", ...about, startsAt }] : []
  if (!before || before.cancelled) return [{ code: "meeting_added", ...about, startsAt, endsAt, room: placeOf(after) }]
  const changes: Change[] = []
  if (before.title !== title) changes.push({ code: "meeting_renamed", ...about, before: before.title })
  if (before.startsAt !== startsAt || before.endsAt !== endsAt) {
    const { startsAt: beforeStartsAt, endsAt: beforeEndsAt } = before
    changes.push({ code: "time_changed", ...about, startsAt, endsAt, beforeStartsAt, beforeEndsAt })
  }
  if (placeOf(before) !== placeOf(after))
    changes.push({ code: "room_changed", ...about, room: placeOf(after), before: placeOf(before) })
  if (before.role !== after.role)
    changes.push({ code: "role_changed", ...about, role: after.role, before: before.role })
  changes.push(...seatChange(before.seat, after.seat, about))
  if (before.dress !== after.dress)
    changes.push({ code: "dress_changed", ...about, dress: after.dress, before: before.dress })
  if (before.note !== after.note)
    changes.push({ code: "note_changed", ...about, note: after.note, before: before.note })
  return changes
}

function seatChange(
  before: SeatLabel | null,
  after: SeatLabel | null,
  about: { meetingId: string; title: string },
): Change[] {
  if (before && !after) return [{ code: "seat_withdrawn", ...about, before: told(before) }]
  if (!before && after) return [{ code: "seat_given", ...about, seat: told(after) }]
  if (!before || !after || sameSeat(before, after)) return []
  return [{ code: "seat_changed", ...about, seat: told(after), before: told(before) }]
}

const told = ({ seatId, section, row, label, at }: SeatLabel): SeatLabel => ({
  seatId,
  section,
  row,
  label,
  ...(at ? { at } : {}),
})

/** What counts is what is printed on the seat: a renumbered hall moves nobody whose label stayed. */
const sameSeat = (a: SeatLabel, b: SeatLabel): boolean =>
  a.section === b.section && a.row === b.row && a.label === b.label

/** Person by person, what differs between two plans. People without a difference are not in the map. */
export function diffSnapshots(before: PlanSnapshot, after: PlanSnapshot): Map<string, Change[]> {
  const old = itinerariesOf(before)
  const now = itinerariesOf(after)
  const changed = new Map<string, Change[]>()
  for (const [personId, entries] of now) {
    const previous = old.get(personId)
    const changes: Change[] = previous ? diffItineraries(previous, entries) : [{ code: "person_added" }]
    if (changes.length > 0) changed.set(personId, changes)
  }
  for (const personId of old.keys()) if (!now.has(personId)) changed.set(personId, [{ code: "person_removed" }])
  return changed
}
