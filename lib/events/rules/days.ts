import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"

/** Longer than this is a slip of the keyboard in the year or month. */
export const MAX_EVENT_DAYS = 60

export type DaysRefusal =
  | { readonly code: "event_ends_before_start" }
  | { readonly code: "event_too_long"; readonly days: number; readonly maximum: number }

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Number of days, both ends included. */
export const dayCount = (startsOn: string, endsOn: string): number => (utc(endsOn) - utc(startsOn)) / 86_400_000 + 1

export function decideDays(startsOn: string, endsOn: string): Outcome<number, DaysRefusal> {
  const days = dayCount(startsOn, endsOn)
  if (days < 1) return refuse({ code: "event_ends_before_start" })
  if (days > MAX_EVENT_DAYS) return refuse({ code: "event_too_long", days, maximum: MAX_EVENT_DAYS })
  return accept(days)
}
