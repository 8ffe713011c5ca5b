import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, stampOf, timeOf, type Zone } from "@/lib/kernel/zoned"
import type { MeetingPlan, WaitsFor } from "../schema"

/** "2027-01-14 16:00–17:30", with the end's day where it is another; "" when there is no time. */
export function timeWords(from: number | null, to: number | null, zone: Zone): string {
  if (from === null || to === null) return ""
  const [start, end] = [fromMinutes(from), fromMinutes(to)]
  return `${stampOf(start, zone)}–${dayOf(start, zone) === dayOf(end, zone) ? timeOf(end, zone) : stampOf(end, zone)}`
}

/** "预备会议 +2d +30′": the meeting waited for, with the days and minutes that must lie between. */
export const waitWords = (title: string, { days, minutes }: WaitsFor): string =>
  [title, days > 0 ? `+${days}d` : "", minutes > 0 ? `+${minutes}′` : ""].filter(Boolean).join(" ")

export type MeetingSummary = {
  code: string
  title: string
  kind: string
  time: string
  room: string
  parent: string
  scope: string
  chair: string
  layout: string
  note: string
  dress: string
  cancelled: boolean
  /** Planned minutes while there is no time. */
  minutes: number | null
  equipment: string
  allowedDays: string
  /** "预备会议；主席团第一次会议" */
  waitsFor: string
  pinned: boolean
}

/** What the audit and import previews say of a meeting: plain words, field by field. */
export function summaryOf(
  meeting: Omit<MeetingPlan, "scopes" | "agenda">,
  zone: Zone,
  names: { room: string; parent: string; waitsFor?: readonly string[] },
): MeetingSummary {
  const { code, title, kind, scopeText: scope, chairText: chair, layout, note, dress, cancelled } = meeting
  return {
    code,
    title,
    kind,
    time: timeWords(meeting.from, meeting.to, zone),
    room: names.room,
    parent: names.parent,
    scope,
    chair,
    layout,
    note,
    dress,
    cancelled,
    minutes: meeting.minutes ?? null,
    equipment: (meeting.equipment ?? []).join("、"),
    allowedDays: (meeting.allowedDays ?? []).join("、"),
    waitsFor: (names.waitsFor ?? []).join("；"),
    pinned: meeting.pinned ?? false,
  }
}

/** The fields in which two summaries differ, as old and new halves for the audit. */
export function summaryChanges(
  before: MeetingSummary,
  after: MeetingSummary,
): { before: Partial<MeetingSummary>; after: Partial<MeetingSummary> } {
  const fields = (Object.keys(after) as (keyof MeetingSummary)[]).filter((field) => before[field] !== after[field])
  const pick = (from: MeetingSummary): Partial<MeetingSummary> =>
    Object.fromEntries(fields.map((field) => [field, from[field]]))
  return { before: pick(before), after: pick(after) }
}
