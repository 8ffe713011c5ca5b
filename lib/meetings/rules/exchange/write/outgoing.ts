import { fromMinutes } from "@/lib/kernel/interval"
import { offsetOf } from "@/lib/kernel/zone-offset"
import { dayOf, timeOf, type Zone } from "@/lib/kernel/zoned"

/** A plan on its way out, in any format. Minutes since the epoch. */
export type Outgoing = {
  title: string
  zone: Zone
  /** ISO days, both included. */
  startsOn: string
  endsOn: string
  /** "3" for a published version; a draft says so. */
  version: string
  meetings: readonly OutgoingMeeting[]
}

export type OutgoingMeeting = {
  /** The id under which it came in, else our own: an import knows it again by this. */
  id: string
  code: string
  parentCode: string
  title: string
  kind: string
  /** Null: a heading, or not scheduled yet. Only spreadsheets carry these. */
  from: number | null
  to: number | null
  /** "云溪宾馆·第一会议室"; "" = none. */
  room: string
  /** Those who chair and speak: programmes name no others. */
  speakers: readonly { id: string; name: string }[]
  scopeText: string
  chairText: string
  note: string
  dress: string
  cancelled: boolean
}

export type TimedMeeting = OutgoingMeeting & { from: number; to: number }

/** What programmes carry: scheduled, not cancelled, in the order of time. */
export const held = ({ meetings }: Outgoing): TimedMeeting[] =>
  meetings
    .filter((one): one is TimedMeeting => one.from !== null && one.to !== null && !one.cancelled)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1))

const pad = (n: number): string => String(n).padStart(2, "0")

/** "2027-01-12T08:30:00+08:00" */
export function stampWithOffset(minutes: number, zone: Zone): string {
  const instant = fromMinutes(minutes)
  const offset = Math.round(offsetOf(instant.getTime(), zone) / 60_000)
  const [hours, rest] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `${dayOf(instant, zone)}T${timeOf(instant, zone)}:00${offset < 0 ? "-" : "+"}${pad(hours)}:${pad(rest)}`
}

/** "01:30" */
export const lengthText = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`

/** One day of a programme with its rooms in the order of their first meeting. */
export type OutgoingDay = {
  iso: string
  from: number
  to: number
  rooms: Map<string, { number: number; meeting: TimedMeeting }[]>
}

/** The days of the event, and any other day on which it has meetings; meetings are numbered through in the order of time. */
export function outgoingDays(
  plan: Outgoing,
  dayBounds: (others: readonly string[]) => readonly { iso: string; from: number; to: number }[],
): OutgoingDay[] {
  const meetings = held(plan)
  const dayFor = ({ from }: TimedMeeting): string => dayOf(fromMinutes(from), plan.zone)
  const days = dayBounds(meetings.map(dayFor)).map((day): OutgoingDay => ({ ...day, rooms: new Map() }))
  for (const [index, meeting] of meetings.entries()) {
    const day = days.find(({ iso }) => iso === dayFor(meeting))
    if (!day) continue
    const row = { number: index + 1, meeting }
    day.rooms.set(meeting.room, [...(day.rooms.get(meeting.room) ?? []), row])
  }
  return days
}

/** The short name a programme goes by: "huiwu_20270112". */
export const acronymOf = ({ startsOn }: Outgoing): string => `huiwu_${startsOn.replace(/\D/g, "")}`

/** A UUID as programmes want it; the meeting's own id where it came in under something else. */
export const isUuid = (text: string): boolean => /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(text)

/** People by number: the same person has one number throughout a file. */
export function personNumbers(plan: Outgoing): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const { speakers } of held(plan))
    for (const { id } of speakers) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}
