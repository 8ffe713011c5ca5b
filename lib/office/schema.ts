import { z } from "zod"
import { knownZone } from "@/lib/kernel/zones"

const minuteOfDay = z.number().int().min(0).max(1440)

/** What holds for the whole office and its ordinary week; stored once. */
export const officeSettings = z.object({
  /** Head of the weekly list: 县人大常委会办公室 */
  name: z.string().trim().max(60).default(""),
  zone: z.string().max(60).refine(knownZone).default("Asia/Shanghai"),
  /** The office's day, minutes after local midnight: proposals of times stay inside. */
  dayFrom: minuteOfDay.default(8 * 60),
  dayTo: minuteOfDay.default(18 * 60),
  /** How many days ahead a room may be booked. */
  bookAhead: z.number().int().min(1).max(1100).default(370),
  /** Days that differ from the calendar of holidays and 调休 (`chinese-days`): ISO day → the office works. */
  ownDays: z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.boolean()).default({}),
  /** Finding kind → severity (lib/events/schema.ts SEVERITY_CHOICES) where an event says nothing else. */
  severities: z.record(z.string().max(40), z.enum(["refuse", "block", "warn", "ignore"])).default({}),
})
export type OfficeSettings = z.output<typeof officeSettings>
