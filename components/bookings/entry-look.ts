import type { RoomEntry } from "@/lib/bookings/schema"

/** How an entry is drawn; each look has its word in the legend and on the entry itself, colour alone never speaks. */
export const LOOKS = ["meeting", "booking", "requested", "contested", "block", "hidden"] as const
export type Look = (typeof LOOKS)[number]

export function lookOf(entry: RoomEntry): Look {
  if (entry.contested) return "contested"
  if (entry.kind === "BLOCK") return "block"
  if (entry.title === "") return "hidden"
  if (entry.booking?.status === "REQUESTED") return "requested"
  return entry.kind === "MEETING" ? "meeting" : "booking"
}

export const LOOK_CLASS: Readonly<Record<Look, string>> = {
  meeting: "border-line bg-blue-soft text-ink",
  booking: "border-ink-3 bg-white text-ink",
  requested: "border-dashed border-amber bg-amber-soft text-ink",
  contested: "border-seal bg-seal-soft text-seal",
  block: "border-line bg-paper-3 text-ink-2",
  hidden: "border-line bg-paper-2 text-ink-2",
}

const hatch = (colour: string) => `repeating-linear-gradient(45deg, ${colour} 0 8px, transparent 8px 16px)`
export const LOOK_HATCH: Readonly<Partial<Record<Look, string>>> = {
  contested: hatch("rgba(179,38,30,.10)"),
  block: hatch("rgba(91,86,77,.10)"),
}
/** Set-up and clear-away. */
export const MARGIN = "repeating-linear-gradient(90deg, #dad5cb 0 1px, transparent 1px 5px)"

/** Where an entry leads; null where its reader has nothing to see. */
export function entryHref(entry: RoomEntry, day: string): string | null {
  if (entry.kind === "BLOCK") return `/rooms/blocks#${entry.id}`
  if (entry.kind === "BOOKING") return entry.booking ? `/rooms/bookings/${entry.booking.id}` : null
  return entry.eventId && entry.title !== "" ? `/events/${entry.eventId}/schedule?day=${day}` : null
}
