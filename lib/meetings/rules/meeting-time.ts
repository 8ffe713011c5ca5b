import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { instantOf, type Zone } from "@/lib/kernel/zoned"

export const LONGEST_MEETING = 36 * 60

type Spoken = { day: string; from: string; to: string; endDay: string }
export type Slot = { from: number | null; to: number | null }
export type TimeRefusal =
  | { readonly code: "bad_time" }
  | { readonly code: "ends_before_start" }
  | { readonly code: "meeting_too_long"; readonly hours: number }

/** Is the slot one a meeting can have? Both ends or none; ends after it starts; not longer than 36 hours. */
export function checkSlot(from: number | null, to: number | null): Outcome<Slot, TimeRefusal> {
  if (from === null && to === null) return accept({ from, to })
  if (from === null || to === null) return refuse({ code: "bad_time" })
  if (to <= from) return refuse({ code: "ends_before_start" })
  if (to - from > LONGEST_MEETING) return refuse({ code: "meeting_too_long", hours: LONGEST_MEETING / 60 })
  return accept({ from, to })
}

/** Day and clock times of a form → minutes since the epoch. All empty = unscheduled. Refuses what the zone does not have (a gap of the clock). */
export function slotOf({ day, from, to, endDay }: Spoken, zone: Zone): Outcome<Slot, TimeRefusal> {
  if (day === "" && from === "" && to === "") return accept({ from: null, to: null })
  const start = instantOf(day, from, zone)
  const end = instantOf(endDay === "" ? day : endDay, to, zone)
  if (!start || !end) return refuse({ code: "bad_time" })
  return checkSlot(toMinutes(start), toMinutes(end))
}
