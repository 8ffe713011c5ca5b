import { z } from "zod"
import { knownZone } from "@/lib/kernel/zones"

/** What a clerk can be put in charge of; organisers have all of them. */
export const AREAS = ["people", "venues", "meetings", "seating", "notices", "tasks"] as const
export type Area = (typeof AREAS)[number]

export const EVEN_RULES = ["E1", "E2", "centerFixed"] as const
export const TWO_PERSON_RULES = ["sameAsEven", "firstOnLeft"] as const
export const STROKE_RULES = ["surname", "name", "published"] as const
export const STROKE_TIES = ["structure", "table"] as const

/** refuse: blocks saving (and publishing); block: blocks publishing; warn: somebody should look; ignore: not told. */
export const SEVERITY_CHOICES = ["refuse", "block", "warn", "ignore"] as const
export type SeverityChoice = (typeof SEVERITY_CHOICES)[number]

export const mealTime = z
  .object({
    name: z.string().trim().min(1).max(20),
    from: z.number().int().min(0).max(1440),
    to: z.number().int().min(0).max(1440),
    minutes: z.number().int().min(5).max(240),
  })
  .refine((meal) => meal.to - meal.from >= meal.minutes)
export type MealTime = z.output<typeof mealTime>
export const DEFAULT_MEALS: MealTime[] = [
  { name: "午餐", from: 690, to: 870, minutes: 60 },
  { name: "晚餐", from: 1020, to: 1200, minutes: 45 },
]

/** Settings of one event; every custom that differs between places is here and not in the code. */
export const eventSettings = z.object({
  /** handbook §1.1 */
  evenRule: z.enum(EVEN_RULES).default("E1"),
  twoPersonRule: z.enum(TWO_PERSON_RULES).default("sameAsEven"),
  /** handbook §2.1: default for a People's Congress is 姓名笔画 */
  strokeRule: z.enum(STROKE_RULES).default("name"),
  strokeTie: z.enum(STROKE_TIES).default("structure"),
  /** What the office states about characters that the data does not hold, or holds otherwise: character → strokes 1–5. */
  strokeOverrides: z
    .record(z.string().min(1).max(4), z.object({ strokes: z.string().regex(/^[1-5]{1,64}$/) }))
    .default({}),
  /** Participation id → the spelling by which this person is put in order. */
  sortAs: z.record(z.string().max(64), z.string().trim().min(1).max(50)).default({}),
  /** 届 (第十九届), and which session of it this is, of how many: the rotation of seats over a term (handbook §1.5). */
  term: z.string().trim().max(40).default(""),
  sessionOfTerm: z.number().int().min(1).max(20).default(1),
  sessionsInTerm: z.number().int().min(1).max(20).default(5),
  /** Minutes before the start that people are asked to be seated. */
  arriveEarlyMinutes: z.number().int().min(0).max(120).default(15),
  /** Deputies actually in office, when it differs from the roster. */
  deputiesInOffice: z.number().int().min(0).max(10_000).nullable().default(null),
  /** Finding kind (lib/occupancy/schema.ts) → how grave it is here; what is missing follows the office's setting, then the default. */
  severities: z.record(z.string().max(40), z.enum(SEVERITY_CHOICES)).default({}),
  /** 换届: at least two days between nomination and election (组织法 art. 27). */
  termChanges: z.boolean().default(false),
  /** Meals people must be able to take: `minutes` free between from and to (minutes after local midnight). */
  meals: z.array(mealTime).max(6).default(DEFAULT_MEALS),
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

/** A day that exists. */
export const calendarDay = isoDay.refine((day) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
})

export const eventDetails = z.object({
  title: z.string().trim().min(1).max(120),
  /** For narrow places; the title when left empty. */
  shortTitle: z.string().trim().max(40).default(""),
  startsOn: calendarDay,
  endsOn: calendarDay,
  zone: z.string().max(60).refine(knownZone),
})
export type EventDetails = z.output<typeof eventDetails>

export const oneEventInput = z.object({ eventId: idInput })
export const copyEventInput = oneEventInput.extend({
  title: eventDetails.shape.title,
  startsOn: calendarDay,
  endsOn: calendarDay,
})
export type CopyEvent = z.output<typeof copyEventInput>
export const updateEventInput = oneEventInput.extend({ details: eventDetails })
/** 规则轻重: how grave each finding is here (left out = as the office has it), 换届, meals. */
export const eventRules = eventSettings.pick({ severities: true, termChanges: true, meals: true })
export type EventRules = z.output<typeof eventRules>
export const updateRulesInput = oneEventInput.extend({ rules: eventRules })
export const updateSettingsInput = oneEventInput.extend({ settings: eventSettings })
export const memberInput = oneEventInput.extend({ userId: idInput, areas: z.array(z.enum(AREAS)).max(AREAS.length) })
export type MemberAsk = z.output<typeof memberInput>
export const removeMemberInput = oneEventInput.extend({ userId: idInput })

/** One line of the list of events. */
export type EventLine = {
  id: string
  title: string
  startsOn: string
  endsOn: string
  archived: boolean
  people: number
  meetings: number
  publishedVersion: number | null
  mayRun: boolean
}

/** What hangs on an event: shown before it is deleted. */
export type EventContents = {
  people: number
  groups: number
  meetings: number
  seatingPlans: number
  notices: number
  tasks: number
  versions: number
}

export type MemberLine = { userId: string; name: string; role: string; areas: readonly string[]; disabled: boolean }

/** Names the event a visitor looked at last, so that the office's own pages keep its navigation. Holds no right. */
export const LAST_EVENT_COOKIE = "huiwu-event"
