import { z } from "zod"
import { shortNameOf } from "@/lib/people/rules/groups"
import { CATEGORIES, groupKindOf, type Participant } from "@/lib/people/schema"
import { type LateChange, lateChange } from "@/lib/seating/schema/change"
import type { HallGeometry } from "@/lib/venues/schema"
import { readJson } from "../files/json"
import { InputError } from "../input-error"
import { findPerson, findSeat, seatWord } from "./find"

const name = z.string().trim().min(1).max(100)
/** Somebody who is not on the roster yet. */
const newcomer = z.object({
  name,
  group: z.string().max(100).default(""),
  category: z.enum(CATEGORIES).default("DEPUTY"),
  unit: z.string().max(200).default(""),
  post: z.string().max(200).default(""),
  duty: z.string().max(50).default(""),
  rank: z.number().int().min(1).nullable().default(null),
})
const comer = z.union([name, newcomer])

/** change.json: people and seats are named in words. */
const changeFile = z.object({
  absent: z.array(name).max(2000).default([]),
  added: z.array(comer).max(2000).default([]),
  substitutes: z
    .array(z.object({ out: name, in: comer, takes: z.enum(["seat", "rank"]).default("seat") }))
    .max(500)
    .default([]),
  ranks: z
    .array(z.object({ person: name, rank: z.number().int().min(1).max(9999) }))
    .max(200)
    .default([]),
  broken: z.array(seatWord).max(2000).default([]),
})

export type ReadChange = {
  change: LateChange
  /** The roster with the newcomers at its end. */
  roster: Participant[]
  /** Those who now come as well. */
  comers: string[]
}

/** Reads a late change. Throws InputError that names the person or seat which is not there, or that nothing is said. */
export function readChange(file: string, known: readonly Participant[], geometry: HallGeometry): ReadChange {
  const read = readJson(file, changeFile)
  const roster = [...known]
  const comers: string[] = []
  const person = (word: string): string => findPerson(word, roster, file).id
  const coming = (who: z.output<typeof comer>): string => {
    const id = typeof who === "string" ? person(who) : addNewcomer(roster, who)
    comers.push(id)
    return id
  }
  const change = lateChange.parse({
    absent: read.absent.map(person),
    added: read.added.map(coming),
    substitutes: read.substitutes.map((one) => ({ out: person(one.out), in: coming(one.in), takes: one.takes })),
    ranks: read.ranks.map((one) => ({ participationId: person(one.person), rank: one.rank })),
    broken: read.broken.map((word) => findSeat(word, geometry, file).id),
  })
  const { absent, added, substitutes, ranks, broken } = change
  if ([absent, added, substitutes, ranks, broken].every((list) => list.length === 0))
    throw new InputError("nothing_to_change", { file })
  return { change, roster, comers }
}

function addNewcomer(roster: Participant[], who: z.output<typeof newcomer>): string {
  const { name: called, group, category, unit, post, duty, rank } = who
  const fellow = roster.find((one) => group !== "" && [one.groupName, one.groupShortName].includes(group))
  const id = `p${roster.length + 1}`
  roster.push({
    ...{ id, personId: id, name: called, sex: null, ethnicity: "", unit, post, category, duty, rank },
    groupId: fellow?.groupId ?? (group === "" ? null : group),
    groupName: fellow?.groupName ?? group,
    groupShortName: fellow?.groupShortName ?? (group === "" ? "" : shortNameOf(group, groupKindOf(category))),
    groupPosition: fellow?.groupPosition ?? roster.length,
    ...{ presidiumDuty: "", executiveGroup: "", listNumber: 0, wheelchair: false, nearExit: false, companions: 0 },
  })
  return id
}
