import { inLanes } from "@/lib/kernel/lanes"
import type { MeetingPlan } from "@/lib/meetings/schema"

/** A day of the schedule: [from, to) in minutes since the epoch. */
export type BoardDay = { iso: string; label: string; from: number; to: number }

/** Where the pointer or the keyboard has put a meeting, before anybody has said yes. Minutes since the epoch. */
export type Placement = { meetingId: string; roomId: string | null; from: number; to: number }

/** Key of the row of meetings that have a time and no room. */
export const NO_ROOM = "none"

export type ScheduledMeeting = MeetingPlan & { from: number; to: number }

export const isScheduled = (meeting: MeetingPlan): meeting is ScheduledMeeting =>
  !meeting.cancelled && meeting.from !== null && meeting.to !== null

/** Meetings that touch the day [dayFrom, dayTo). */
export const ofDay = (meetings: readonly MeetingPlan[], dayFrom: number, dayTo: number): ScheduledMeeting[] =>
  meetings.filter(isScheduled).filter((meeting) => meeting.from < dayTo && meeting.to > dayFrom)

/** The hours of an office's day: the board is as wide, so that there is room to plan in the evening too. */
const [EARLY, LATE] = [7 * 60, 22 * 60]

/** The hours worth drawing: 7 to 22 o'clock, wider when a meeting is earlier or later; full hours, minutes since the epoch. */
export function dayWindow(
  meetings: readonly ScheduledMeeting[],
  dayFrom: number,
  dayTo: number,
): { from: number; to: number } {
  const hour = (minutes: number, round: (hours: number) => number) => dayFrom + round((minutes - dayFrom) / 60) * 60
  const from = Math.min(dayFrom + EARLY, ...meetings.map((meeting) => hour(meeting.from, Math.floor)))
  const to = Math.max(dayFrom + LATE, ...meetings.map((meeting) => hour(meeting.to, Math.ceil)))
  return { from: Math.max(dayFrom, from), to: Math.min(dayTo, to) }
}

export type Laned = { meeting: ScheduledMeeting; lane: number }

/** Meetings that overlap in time stand one under the other. */
export function lanesOf(meetings: readonly ScheduledMeeting[]): { blocks: Laned[]; lanes: number } {
  const { laned, lanes } = inLanes(meetings)
  return { blocks: laned.map(({ item: meeting, lane }) => ({ meeting, lane })), lanes }
}

/** The first hour from nine on in which nothing of this is; nine o'clock when the day is full. `taken` in minutes since the epoch. */
export function freeHour(
  taken: readonly { from: number; to: number }[],
  dayFrom: number,
): { from: number; to: number } {
  const nine = dayFrom + 9 * 60
  for (let from = nine; from + 60 <= dayFrom + LATE; from += 15)
    if (!taken.some((one) => one.from < from + 60 && one.to > from)) return { from, to: from + 60 }
  return { from: nine, to: nine + 60 }
}

/** To the nearest five minutes. */
export const snap = (minutes: number): number => Math.round(minutes / 5) * 5

/** Meetings without a time that are no headings: they wait below the board. */
export const waiting = (meetings: readonly MeetingPlan[]): MeetingPlan[] => {
  const parents = new Set(meetings.map((meeting) => meeting.parentId))
  return meetings.filter((meeting) => !meeting.cancelled && !isScheduled(meeting) && !parents.has(meeting.id))
}

/** Where a move is asked from: where the meeting is, or nine o'clock of the day for its planned length when it has no time. */
export function defaultPlacement(meeting: MeetingPlan, dayFrom: number): Placement {
  const { id: meetingId, roomId, minutes } = meeting
  const from = meeting.from ?? dayFrom + 9 * 60
  return { meetingId, roomId, from, to: meeting.to ?? from + (minutes ?? 60) }
}
