import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, stampOf, timeOf, type Zone } from "@/lib/kernel/zoned"
import type { RoomRefusal } from "../schema"

/** Stands for the title of what others may not read. */
export const WITHHELD = "保密事项"

type Holder = { title: string; confidential: boolean; from: number; to: number }

/**
 * "Taken by …, from … until …" for whoever wanted the room at `wantedFrom`: clock times, with the day when it is another one,
 * or when many days are asked for at once (null). A confidential title is withheld.
 */
export function roomTaken(
  by: Holder,
  wantedFrom: number | null,
  room: string,
  zone: Zone,
): Extract<RoomRefusal, { code: "room_taken" }> {
  const [from, until] = [fromMinutes(by.from), fromMinutes(by.to)]
  const day = wantedFrom === null ? "" : dayOf(fromMinutes(wantedFrom), zone)
  const sameDay = dayOf(from, zone) === day && dayOf(until, zone) === day
  const words = sameDay ? timeOf : stampOf
  return {
    code: "room_taken",
    room,
    by: by.confidential ? WITHHELD : by.title,
    from: words(from, zone),
    until: words(until, zone),
  }
}
