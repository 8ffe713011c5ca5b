import type { Change, ItineraryEntry } from "../schema"
import { diffItineraries } from "./diff"

/** What the version before held of a person. `listed`: the person was in that plan (not only carried on for calendars). */
export type EarlierPart = { entries: readonly ItineraryEntry[]; listed: boolean }
export type PersonalVersion = { entries: ItineraryEntry[]; changes: Change[] }

/**
 * One person's part of a new version, following on the version before: the changes, and the lines with their calendar
 * sequence. Lines that are no longer theirs are carried on as cancelled, so that a subscribed calendar takes them out.
 * `fresh` is null when the person is not in the new plan.
 */
export function follow(earlier: EarlierPart | null, fresh: readonly ItineraryEntry[] | null): PersonalVersion {
  const old = earlier?.entries ?? []
  const now = fresh ?? []
  const touched = new Set(
    diffItineraries(old, now).flatMap((change) => ("meetingId" in change ? change.meetingId : [])),
  )
  const known = new Map(old.map((entry) => [entry.meetingId, entry]))
  const entries = now.map((entry) => {
    const previous = known.get(entry.meetingId)
    return { ...entry, sequence: previous ? previous.sequence + (touched.has(entry.meetingId) ? 1 : 0) : 0 }
  })
  const present = new Set(now.map((entry) => entry.meetingId))
  for (const gone of old) if (!present.has(gone.meetingId)) entries.push(takenOut(gone))
  return { entries, changes: changesOf(earlier, fresh) }
}

const takenOut = (entry: ItineraryEntry): ItineraryEntry => ({
  ...entry,
  sequence: entry.sequence + (entry.cancelled ? 0 : 1),
  cancelled: true,
  removed: true,
})

function changesOf(earlier: EarlierPart | null, fresh: readonly ItineraryEntry[] | null): Change[] {
  if (!fresh) return earlier?.listed ? [{ code: "person_removed" }] : []
  if (!earlier?.listed) return [{ code: "person_added" }]
  return diffItineraries(earlier.entries, fresh)
}
