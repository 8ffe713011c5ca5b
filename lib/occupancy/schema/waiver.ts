import { z } from "zod"
import { calendarDay, idInput } from "@/lib/events/schema"

/** Key of a finding, or of whatever else stands in the way of publishing. */
export const findingKey = z.string().min(1).max(400)

/** Why somebody lives with a finding, and how long. `until`: "" = without end, "event" = to the end of the event, else the last day. */
export const waiverWords = {
  reason: z.string().trim().min(2).max(500),
  until: z.union([z.literal(""), z.literal("event"), calendarDay]).default(""),
}
export type WaiverWords = { reason: string; until: string }

export const waiveAsk = z.object({ eventId: idInput, findingKey, ...waiverWords })
export const unwaiveAsk = z.object({ eventId: idInput, findingKey })
