import { seatName } from "@/lib/venues/rules/seat-name"
import type { OpenPlan } from "./open"

/** "7排5座", "主席台1排9座"; null for the tray. As the office says it, in every language of the interface. */
export function seatText(opened: Pick<OpenPlan, "hall">, seatId: string | null): string | null {
  if (seatId === null) return null
  const seat = opened.hall.geometry.seats.find((one) => one.id === seatId)
  if (!seat) return seatId
  const { section, row, label, at } = seatName(seat)
  return `${section}${row}${at === "table" ? "桌" : "排"}${label}座`
}
