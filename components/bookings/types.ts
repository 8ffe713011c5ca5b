import type { RoomEntry } from "@/lib/bookings/schema"
import type { Outcome } from "@/lib/kernel/outcome"
import type { Zone } from "@/lib/kernel/zoned"
import type { VenueDto } from "@/lib/venues/schema"

export type Act<I, T = unknown> = (input: I) => Promise<Outcome<T>>

/** A day on a board: from local midnight to the next, minutes since the epoch. */
export type BoardDay = { iso: string; from: number; to: number; label: string; off: boolean; offName: string }

/** One day of all rooms, as the office's board and its list on phones show it. */
export type RoomsOfDay = {
  venues: readonly VenueDto[]
  entries: readonly RoomEntry[]
  day: BoardDay
  /** The office's day, minutes after midnight. */
  office: { from: number; to: number }
  zone: Zone
  /** Minutes since the epoch. */
  now: number
  mayBook: boolean
}
