import { z } from "zod"
import { eventSettings } from "@/lib/events/schema"
import { CATEGORIES, type Participant, SEXES } from "@/lib/people/schema"
import { seatingSettings } from "@/lib/seating/schema"
import { constraints } from "@/lib/seating/schema/constraint"
import { hallDescription } from "@/lib/venues/schema"
import { readJson } from "../files/json"
import { InputError } from "../input-error"

const text = z.string().max(400)
const participant: z.ZodType<Participant> = z.object({
  id: text,
  personId: text,
  name: text.min(1),
  sex: z.enum(SEXES).nullable(),
  ethnicity: text,
  unit: text,
  post: text,
  category: z.enum(CATEGORIES),
  groupId: text.nullable(),
  groupName: text,
  groupShortName: text,
  groupPosition: z.number().int(),
  duty: text,
  rank: z.number().int().nullable(),
  presidiumDuty: text,
  executiveGroup: text,
  listNumber: z.number().int(),
  wheelchair: z.boolean(),
  nearExit: z.boolean(),
  companions: z.number().int().min(0).max(20),
})

/** The meeting that is seated, with everybody's part in it by participation id. */
export const seatedMeeting = z.object({
  id: text,
  title: text,
  kind: text,
  /** ISO instants (UTC), null without a time. */
  startsAt: text.nullable().default(null),
  endsAt: text.nullable().default(null),
  chairGroup: text.nullable(),
  attend: z.array(text).max(20_000),
  chairs: z.array(text).max(2000).default([]),
  speakers: z.array(text).max(2000).default([]),
})
export type SeatedMeeting = z.output<typeof seatedMeeting>

const seat = z.object({ section: text, row: text, label: text, at: z.enum(["row", "table"]).optional() })
const person = z.object({ id: text, name: text, group: text, category: z.enum(CATEGORIES) })

/**
 * What `huiwu seat --json` prints and `seat change` and `print` read: who sits where in words, and with it everything the
 * rules need to go on from there.
 */
export const planFile = z.object({
  assignments: z.array(z.object({ seat, person, seatId: text, locked: z.boolean().default(false) })).max(20_000),
  unseated: z.array(z.object({ person, why: z.string().max(400) })).default([]),
  explain: z.array(z.looseObject({ code: text, why: z.string().max(2000) })).default([]),
  holds: z.array(z.object({ seatId: text, forParticipationId: text })).default([]),
  meeting: seatedMeeting,
  customs: eventSettings,
  settings: seatingSettings,
  constraints: constraints.default([]),
  hall: hallDescription,
  roster: z.array(participant).max(20_000),
})
export type PlanFile = z.output<typeof planFile>
export type PlanSeat = PlanFile["assignments"][number]

/** Reads a plan. Throws InputError in words: no JSON, no hall and roster in it, or the place that is wrong. */
export function readPlanFile(file: string): PlanFile {
  const whole = readJson(file, z.looseObject({}))
  if (!("hall" in whole) || !("roster" in whole)) throw new InputError("plan_without_hall", { file })
  return readJson(file, planFile)
}
