import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, stampOf, timeOf, type Zone } from "@/lib/kernel/zoned"
import type { RoomRefusal } from "../schema"

/** Stands for the title of what others may not read. */
export const WITHHELD = "保密事项"

type Holder = { title: string; confidential: boolean; from: number; to: number }

/**
 * "Taken by …, from … until …" for whoever wanted the room at `wantedFrom`: clock times, with the day when it is another one.
 * A confidential title is withheld.
 */
export function roomTaken(
  by: Holder,
  wantedFrom: number,
  room: string,
  zone: Zone,
): Extract<RoomRefusal, { code: "room_taken" }> {
  const [from, until, wanted] = [by.from, by.to, wantedFrom].map(fromMinutes) as [Date, Date, Date]
  const sameDay = dayOf(from, zone) === dayOf(until, zone) && dayOf(from, zone) === dayOf(wanted, zone)
  const words = sameDay ? timeOf : stampOf
  return {
    code: "room_taken",
    room,
    by: by.confidential ? WITHHELD : by.title,
    from: words(from, zone),
    until: words(until, zone),
  }
}
