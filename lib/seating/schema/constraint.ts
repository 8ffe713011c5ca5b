import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { CATEGORIES } from "@/lib/people/schema"

/** What somebody is at this meeting, beside category and delegation. speaker, chair: by the meeting's own scopes. */
export const TRAITS = ["head", "deputyHead", "speaker", "chair", "wheelchair", "nearExit", "minority", "woman"] as const

/** Each counts once, however often named. */
const people = z
  .array(idInput)
  .overwrite((all) => [...new Set(all)])
  .max(2000)

/** Whom a constraint is about: everybody who is in one of these lists. */
export const who = z.object({
  people: people.default([]),
  categories: z.array(z.enum(CATEGORIES)).default([]),
  /** Group ids (delegations, work groups). */
  groups: z.array(idInput).max(200).default([]),
  traits: z.array(z.enum(TRAITS)).default([]),
})
export type Who = z.output<typeof who>

/** Which seats: every seat in one of these. `rows` by place in the section, 0 = the front row, both ends included. */
export const where = z.object({
  /** "stage" or a section of the hall, as Seat.area */
  areas: z.array(z.string().min(1).max(40)).max(60).default([]),
  rows: z
    .array(z.object({ area: z.string().min(1).max(40), from: z.number().int().min(0), to: z.number().int().min(0) }))
    .max(200)
    .default([]),
  seats: z.array(z.string().min(1).max(60)).max(5000).default([]),
  tables: z.array(z.string().min(1).max(40)).max(500).default([]),
})
export type Where = z.output<typeof where>

export const NEAR_TARGETS = ["aisle", "door", "ballotBox", "lectern"] as const

export const CONSTRAINT_KINDS = [
  "zone",
  "keepOut",
  "contiguous",
  "headsInFront",
  "reserve",
  "near",
  "together",
  "apart",
  "noLoneSeat",
  "votingSeats",
  "tellers",
] as const

const head = {
  id: idInput,
  /** "hard" must hold; a number (1 light – 100 heavy) is weighed against the others. */
  weight: z.union([z.literal("hard"), z.number().int().min(1).max(100)]).default("hard"),
  active: z.boolean().default(true),
  /** Why the office wants it, in its own words. */
  note: z.string().trim().max(200).default(""),
}
const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.object({ ...head, kind: z.literal(name), ...shape })

/**
 * 要求: what a seating plan must or should obey. Words in messages `constraints.*`. The same list serves halls and round tables
 * (`together`, `apart` count tables there and seats in a row here).
 */
export const constraint = z.discriminatedUnion("kind", [
  /** These people sit here. */
  kind("zone", { who, where }),
  /** These people do not sit here: "not for this person", no observers among voting units … */
  kind("keepOut", { who, where }),
  /** Delegations in one connected block. Empty = all. */
  kind("contiguous", { groups: z.array(idInput).max(200).default([]) }),
  /** Heads in the first row of their delegation. Empty = all. */
  kind("headsInFront", { groups: z.array(idInput).max(200).default([]) }),
  /** Empty seats kept inside a delegation's block for late arrivals. */
  kind("reserve", { groups: z.array(idInput).max(200).default([]), seats: z.number().int().min(1).max(50) }),
  /** At most `within` seats from an aisle, a door … (0 = at it). */
  kind("near", { who, target: z.enum(NEAR_TARGETS), within: z.number().int().min(0).max(40).default(0) }),
  /** Side by side (in a row), or at one table. */
  kind("together", { people: people.min(2).max(24) }),
  /** Not within `distance` seats of each other (halls), not at one table (tables). */
  kind("apart", { people: people.min(2).max(200), distance: z.number().int().min(1).max(20).default(1) }),
  /** No single empty seat between two people of one block. */
  kind("noLoneSeat", {}),
  /** Seats with a voting unit are for deputies only. */
  kind("votingSeats", {}),
  /** Tellers sit near their ballot box and are no candidates. */
  kind("tellers", { people, candidates: people.default([]), within: z.number().int().min(1).max(40).default(8) }),
])
export type Constraint = z.output<typeof constraint>
export type ConstraintKind = Constraint["kind"]
export const constraints = z
  .array(constraint)
  .max(500)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)

/** What is stored with a plan; a line that no longer fits is left out, the others are kept. */
export const storedConstraints = (stored: unknown): Constraint[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one) => constraint.safeParse(one).data ?? [])

/** How a constraint fared in a plan: who breaks it, by how much; words in `constraints.*`. */
export type ConstraintVerdict = {
  constraintId: string
  kind: ConstraintKind
  hard: boolean
  holds: boolean
  /** Weighted violations, 0 = holds. */
  cost: number
  participationIds: readonly string[]
  seatIds: readonly string[]
}

/** `seen`: the digest of the list the office had before it when it changed it. */
export const constraintsAsk = z.object({ eventId: idInput, planId: idInput, seen: z.string().max(64), constraints })
export type ConstraintsAsk = z.output<typeof constraintsAsk>
