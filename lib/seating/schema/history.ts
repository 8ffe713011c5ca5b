import { z } from "zod"
import { idInput } from "@/lib/events/schema"

/** Where somebody sat at one session of the term. Rows are those the deputies had, 1 = the front. */
export type SeatPlace = {
  session: number
  row: number
  /** How many rows the deputies had. */
  rows: number
  groupName: string
  /** Seats between the middle of the delegation's block and the middle line of the hall; −1 = nobody wrote it down. */
  fromCentre: number
}
export type PastSeat = SeatPlace & { personId: string }

export const keepHistoryAsk = z.object({ eventId: idInput, planId: idInput })
export type KeepHistoryAsk = z.output<typeof keepHistoryAsk>
