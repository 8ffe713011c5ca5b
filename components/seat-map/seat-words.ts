import { type SeatName, seatName } from "@/lib/venues/rules/seat-name"
import type { Seat } from "@/lib/venues/schema"

/** A translator of the namespace "venues", from useTranslations or getTranslations. */
export type VenueWords = (key: "seat.name" | "seat.nameIn", values: SeatName) => string

/** "7 排 5 座", "二楼 2 排 1 座", "主席台 1 排 9 座". */
export function seatWords(t: VenueWords, seat: Seat): string {
  const name = seatName(seat)
  return t(name.section === "" ? "seat.name" : "seat.nameIn", name)
}
