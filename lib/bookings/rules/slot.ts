import type { Interval } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { timeOf, type Zone } from "@/lib/kernel/zoned"
import { atWall, wallOf } from "./wall"

export type SlotRefusal =
  | { readonly code: "bad_time" }
  | { readonly code: "no_such_time"; readonly time: string; readonly next: string }
  | { readonly code: "ends_before_start" }
  | { readonly code: "meeting_too_long"; readonly hours: number }

type Spoken = { day: string; from: string; to: string; endDay: string }

/**
 * Day and clock times of a form → minutes since the epoch. Refusals: bad_time, no_such_time (the zone's clock jumps over it;
 * nothing is moved silently), ends_before_start, meeting_too_long (longer than `longest` minutes).
 */
export function spokenSlot(
  { day, from, to, endDay }: Spoken,
  zone: Zone,
  longest = Number.POSITIVE_INFINITY,
): Outcome<Interval, SlotRefusal> {
  const [start, end] = [wallOf(day, from), wallOf(endDay === "" ? day : endDay, to)].map((wall) => ({
    wall,
    found: atWall(wall, zone),
  }))
  if (!start?.found || !end?.found) return refuse({ code: "bad_time" })
  for (const { wall, found } of [start, end])
    if (found?.gap)
      return refuse({ code: "no_such_time", time: wall.slice(11), next: timeOf(new Date(found.at * 60_000), zone) })
  const slot = { from: start.found.at, to: end.found.at }
  if (slot.to <= slot.from) return refuse({ code: "ends_before_start" })
  if (slot.to - slot.from > longest) return refuse({ code: "meeting_too_long", hours: Math.floor(longest / 60) })
  return accept(slot)
}
