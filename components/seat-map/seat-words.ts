import { atRoundTable, seatName } from "@/lib/venues/rules/seat-name"
import type { Seat } from "@/lib/venues/schema"
import type { SeatName } from "@/lib/venues/schema/seat-name"

/** A translator of the namespace "venues", from useTranslations or getTranslations. */
export type VenueWords = (
  key: "seat.name" | "seat.nameIn" | "seat.atTable" | "seat.atTableIn",
  values: SeatName,
) => string

/** "7 排 5 座", "3 桌 5 座", "二楼 2 排 1 座", "主席台 1 排 9 座". */
export function seatWords(t: VenueWords, seat: Seat): string {
  const name = seatName(seat)
  if (atRoundTable(seat)) return t(name.section === "" ? "seat.atTable" : "seat.atTableIn", name)
  return t(name.section === "" ? "seat.name" : "seat.nameIn", name)
}
