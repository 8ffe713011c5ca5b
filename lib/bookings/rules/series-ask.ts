import { accept, type Outcome } from "@/lib/kernel/outcome"
import type { OfficeSettings } from "@/lib/office/schema"
import { type BookingFields, type BookingRefusal, MAX_BOOKING_MINUTES } from "../schema"
import { expandRule, type RuleOccurrence } from "./recurrence"
import { spokenSlot } from "./slot"
import { wallBetween, wallOf } from "./wall"

export type SeriesTimes = { occurrences: RuleOccurrence[]; minutes: number }

/**
 * Every occurrence of a recurring booking as the form says it: the fields' own day and times begin it, the rule goes on from
 * there. Refusals: the slot's own (ends_before_start, meeting_too_long …) and the rule's.
 */
export function seriesTimes(
  ask: BookingFields & { rule: string },
  { zone, bookAhead }: Pick<OfficeSettings, "zone" | "bookAhead">,
  now: number,
): Outcome<SeriesTimes, BookingRefusal> {
  const startsLocal = wallOf(ask.day, ask.from)
  const minutes = wallBetween(startsLocal, wallOf(ask.endDay || ask.day, ask.to))
  // The first day may have no such time; its occurrence is then judged like any other.
  const slot = spokenSlot(ask, "UTC", MAX_BOOKING_MINUTES)
  if (!slot.ok) return slot
  const found = expandRule({ rule: ask.rule, startsLocal, minutes, zone }, { now, days: bookAhead })
  return found.ok ? accept({ occurrences: found.value, minutes }) : found
}
