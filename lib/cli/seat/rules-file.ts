import { z } from "zod"
import { type EventSettings, eventSettings } from "@/lib/events/schema"
import type { Participant } from "@/lib/people/schema"
import { type SeatingSettings, type SeatTaken, seatingSettings } from "@/lib/seating/schema"
import { type Constraint, constraint } from "@/lib/seating/schema/constraint"
import type { HallGeometry } from "@/lib/venues/schema"
import { readJson } from "../files/json"
import { InputError } from "../input-error"
import { findGroup, findPerson, findSeat, seatWord } from "./find"

/** rules.json: all parts may be missing. People, delegations and seats are named in words. */
const rulesFile = z.object({
  customs: eventSettings.partial().default({}),
  settings: z.looseObject({}).default({}),
  constraints: z
    .array(z.looseObject({ kind: z.string().max(40) }))
    .max(500)
    .default([]),
  locked: z
    .array(z.object({ person: z.string().max(100), seat: seatWord }))
    .max(5000)
    .default([]),
})

export type ChosenRules = {
  customs: EventSettings
  settings: SeatingSettings
  /** Null: the usual ones of the meeting. */
  constraints: Constraint[] | null
  locked: SeatTaken[]
}

/** Without a file the usual rules. Throws InputError that names the place, person, delegation or seat which is wrong. */
export function readRules(
  file: string | undefined,
  roster: readonly Participant[],
  geometry: HallGeometry,
): ChosenRules {
  const usual = { customs: eventSettings.parse({}), settings: seatingSettings.parse({}), constraints: null, locked: [] }
  if (file === undefined) return usual
  const read = readJson(file, rulesFile)
  const settings = seatingSettings.safeParse(read.settings)
  if (!settings.success) throw wrong(file, "settings", settings.error)
  return {
    customs: { ...usual.customs, ...read.customs },
    settings: settings.data,
    constraints: read.constraints?.map((one, index) => readConstraint(one, index, roster, geometry, file)) ?? null,
    locked: read.locked.map(({ person, seat }) => ({
      participationId: findPerson(person, roster, file).id,
      seatId: findSeat(seat, geometry, file).id,
    })),
  }
}

function readConstraint(
  words: Record<string, unknown>,
  index: number,
  roster: readonly Participant[],
  geometry: HallGeometry,
  file: string,
): Constraint {
  const people = (list: unknown): unknown => named(list, (word) => findPerson(word, roster, file).id)
  const groups = (list: unknown): unknown => named(list, (word) => findGroup(word, roster, file))
  const inside = (key: string, read: Record<string, (list: unknown) => unknown>): object => {
    const part = words[key]
    if (typeof part !== "object" || part === null) return {}
    const entries = Object.entries(part).map(([name, list]) => [name, read[name]?.(list) ?? list])
    return { [key]: Object.fromEntries(entries) }
  }
  const seats = (list: unknown): unknown => named(list, (word) => findSeat(word, geometry, file).id)
  const own = Object.fromEntries(
    Object.entries({
      people: people(words.people),
      candidates: people(words.candidates),
      groups: groups(words.groups),
    }).filter(([, list]) => list !== undefined),
  )
  const parsed = constraint.safeParse({
    id: `r${index + 1}`,
    ...words,
    ...own,
    ...inside("who", { people, groups }),
    ...inside("where", { seats }),
  })
  if (parsed.success) return parsed.data
  throw wrong(file, `constraints.${index}`, parsed.error)
}

const named = (list: unknown, find: (word: string) => string): unknown =>
  Array.isArray(list) ? list.map((word) => (typeof word === "string" ? find(word) : word)) : undefined

const wrong = (file: string, at: string, { issues }: z.ZodError): InputError =>
  new InputError("shape", { file, path: [at, ...(issues[0]?.path ?? [])].join(".") })
