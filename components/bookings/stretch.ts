import type { RoomEntry } from "@/lib/bookings/schema"
import type { Interval } from "@/lib/kernel/interval"
import type { RoomDto } from "@/lib/venues/schema"

/** Entries that touch a stretch of time. */
export const within = (entries: readonly RoomEntry[], { from, to }: Interval): RoomEntry[] =>
  entries.filter((entry) => entry.from < to && entry.to > from)

/** The hours worth drawing on a day: the office's, wider where something is earlier or later; full hours, minutes since the epoch. */
export function hoursOf(
  entries: readonly RoomEntry[],
  dayFrom: number,
  office: { from: number; to: number },
): Interval {
  const hour = (minutes: number, up: boolean) => {
    const hours = (minutes - dayFrom) / 60
    return dayFrom + (up ? Math.ceil(hours) : Math.floor(hours)) * 60
  }
  const day = { from: dayFrom, to: dayFrom + 1440 }
  const own = within(entries, day)
  const from = Math.min(hour(dayFrom + office.from, false), ...own.map((entry) => hour(entry.from, false)))
  const to = Math.max(hour(dayFrom + office.to, true), ...own.map((entry) => hour(entry.to, true)))
  return { from: Math.max(day.from, from), to: Math.min(day.to, to) }
}

const SHORTEST = 15

/**
 * When the room can still be taken on a day: inside its hours and the stretch drawn, after `now`, clear of what stands
 * there and of the room's own margins on both sides. In five-minute steps; shorter than a quarter of an hour is none.
 */
export function gapsOf(
  room: RoomDto,
  entries: readonly RoomEntry[],
  dayFrom: number,
  drawn: Interval,
  now: number,
): Interval[] {
  const first = Math.max(drawn.from, dayFrom + room.opensAt, Math.ceil(now / 5) * 5)
  const last = Math.min(drawn.to, dayFrom + room.closesAt)
  const taken = entries
    .map((entry) => ({
      from: entry.from - entry.setUpMinutes - room.clearAwayMinutes,
      to: entry.to + entry.clearAwayMinutes + room.setUpMinutes,
    }))
    .sort((a, b) => a.from - b.from)
  const gaps: Interval[] = []
  let free = first
  for (const one of taken) {
    if (Math.min(one.from, last) - free >= SHORTEST) gaps.push({ from: free, to: Math.min(one.from, last) })
    free = Math.max(free, Math.ceil(one.to / 5) * 5)
  }
  if (last - free >= SHORTEST) gaps.push({ from: free, to: last })
  return gaps
}

/** Where a click into a gap wants the meeting: from the half hour of the day before it, for an hour or as long as there is. */
export function slotAt(gap: Interval, minute: number, dayFrom: number): Interval {
  const half = dayFrom + Math.floor((minute - dayFrom) / 30) * 30
  const from = Math.max(gap.from, Math.min(half, gap.to - SHORTEST))
  return { from, to: Math.min(gap.to, from + 60) }
}
