import { z } from "zod"

const text = z.string().nullish()
const guid = z.string().regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/)
const whole = z.number().int()

/** Names by one of their two spellings, as both families of the format have them. */
const person = z
  .looseObject({
    id: z.union([whole, z.string()]).optional(),
    guid: guid.nullish(),
    code: z.string().optional(),
    name: text,
    public_name: text,
  })
  .refine((one) => (one.public_name ?? one.name ?? "").trim() !== "", { path: ["name"] })

/**
 * An event, as strict as the public schema of the format about everything that is used here, and about the types of the rest.
 * Not held: the schema's spelling of slugs and addresses, which published files break and nobody reads here.
 */
export const frabJsonEvent = z.looseObject({
  guid,
  id: whole.min(1),
  date: z.string(),
  start: z.string().regex(/^(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$/),
  duration: z.string().regex(/^[0-9]+:[0-9]{2}$/),
  end: z.string().optional(),
  room: z.string(),
  title: z.string(),
  subtitle: text,
  type: z.string(),
  track: text,
  language: text,
  abstract: text,
  description: text,
  slug: z.string(),
  url: z.string(),
  persons: z.array(person).max(500),
  links: z.array(z.unknown()),
  attachments: z.array(z.unknown()).optional(),
})

export const frabJsonDay = z.looseObject({
  index: whole,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  day_start: z.string(),
  day_end: z.string(),
  rooms: z.record(z.string(), z.array(z.unknown())),
})

export const frabJsonFile = z.looseObject({
  schedule: z.looseObject({
    version: z.string(),
    conference: z.looseObject({
      acronym: z.string(),
      title: z.string(),
      start: z.string(),
      end: z.string(),
      daysCount: whole,
      timeslot_duration: z.string(),
      time_zone_name: z.string().optional(),
      days: z.array(z.unknown()).max(400),
    }),
  }),
})
