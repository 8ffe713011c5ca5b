import type { Interval } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Zone } from "@/lib/kernel/zoned"
import { clockText } from "@/lib/venues/rules/hours"
import type { BookingRefusal } from "../schema"
import { isOpen, type OpeningFacts } from "./opening"

/** A meeting that has just begun may still be booked. */
export const LATE_MINUTES = 30

export type SlotSurroundings = {
  room: OpeningFacts & { title: string; bookable: boolean }
  zone: Zone
  ownDays: Readonly<Record<string, boolean>>
  bookAhead: number
  /** Minutes since the epoch. */
  now: number
  /** The actor may use rooms that are not offered to everybody (keeper, organiser, administrator). */
  chief: boolean
}

/** May the room be booked then at all, whoever else is in it? Refusals: room_not_bookable, in_the_past, too_far_ahead, room_closed. */
export function checkBookable(slot: Interval, at: SlotSurroundings): Outcome<Interval, BookingRefusal> {
  const { room } = at
  if (!room.bookable && !at.chief) return refuse({ code: "room_not_bookable", room: room.title })
  if (slot.from < at.now - LATE_MINUTES) return refuse({ code: "in_the_past" })
  if (slot.from > at.now + at.bookAhead * 1440) return refuse({ code: "too_far_ahead", days: at.bookAhead })
  if (isOpen(room, slot, at.zone, at.ownDays)) return accept(slot)
  return refuse({
    code: "room_closed",
    room: room.title,
    opens: clockText(room.opensAt),
    closes: clockText(room.closesAt),
  })
}
