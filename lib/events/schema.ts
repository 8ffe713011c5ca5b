import { z } from "zod"

/** What a clerk can be put in charge of; organisers have all of them. */
export const AREAS = ["people", "venues", "meetings", "seating", "notices", "tasks"] as const
export type Area = (typeof AREAS)[number]

export const EVEN_RULES = ["E1", "E2", "centerFixed"] as const
export const TWO_PERSON_RULES = ["sameAsEven", "firstOnLeft"] as const
export const STROKE_RULES = ["surname", "name", "published"] as const
export const STROKE_TIES = ["structure", "table"] as const

/** Settings of one event; every custom that differs between places is here and not in the code. */
export const eventSettings = z.object({
  /** handbook §1.1 */
  evenRule: z.enum(EVEN_RULES).default("E1"),
  twoPersonRule: z.enum(TWO_PERSON_RULES).default("sameAsEven"),
  /** handbook §2.1: default for a People's Congress is 姓名笔画 */
  strokeRule: z.enum(STROKE_RULES).default("name"),
  strokeTie: z.enum(STROKE_TIES).default("structure"),
  /** Minutes before the start that people are asked to be seated. */
  arriveEarlyMinutes: z.number().int().min(0).max(120).default(15),
  /** Deputies actually in office, when it differs from the roster. */
  deputiesInOffice: z.number().int().min(0).max(10_000).nullable().default(null),
  contactName: z.string().max(50).default(""),
  contactPhone: z.string().max(30).default(""),
})
export type EventSettings = z.output<typeof eventSettings>

export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const clockTime = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/)
export const idInput = z.string().min(1).max(64)

export type EventHead = {
  id: string
  title: string
  shortTitle: string
  startsOn: string
  endsOn: string
  zone: string
  settings: EventSettings
  draftRevision: number
}

/** The actor's standing in an event: areas they were put in charge of (clerks). Null when they are no member. */
export type Membership = { areas: readonly string[] } | null
