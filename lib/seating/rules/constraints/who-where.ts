import type { Participant } from "@/lib/people/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatHallInput } from "../../schema"
import type { Where, Who } from "../../schema/constraint"
import { isDeputyHead, isHead } from "../delegation"
import { stagePeople } from "../stage-people"

/** What the requirements of one meeting are about: who takes part, what they are here, who belongs on the stage. */
export type Company = {
  people: readonly Participant[]
  personOf: ReadonlyMap<string, Participant>
  speakers: ReadonlySet<string>
  chairs: ReadonlySet<string>
  onStage: ReadonlySet<string>
}

export type CompanyAsk = Pick<
  SeatHallInput,
  "participants" | "attendIds" | "chairGroup" | "chairIds" | "speakerIds" | "kind" | "settings"
>

/** Everybody who takes part, in the order of their ids: the order of the lists given plays no role. */
export function companyOf(ask: CompanyAsk): Company {
  const attending = new Set(ask.attendIds)
  const people = ask.participants.filter(({ id }) => attending.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const { front, behind } = stagePeople(ask, new Map())
  return {
    people,
    personOf: new Map(people.map((person) => [person.id, person])),
    speakers: new Set(ask.speakerIds),
    chairs: new Set(ask.chairIds),
    onStage: new Set([...front, ...behind].map(({ person }) => person.id)),
  }
}

const HAN = /^(汉|汉族|)$/u

const TRAIT: Record<Who["traits"][number], (person: Participant, company: Company) => boolean> = {
  head: isHead,
  deputyHead: isDeputyHead,
  speaker: ({ id }, { speakers }) => speakers.has(id),
  chair: ({ id }, { chairs }) => chairs.has(id),
  wheelchair: ({ wheelchair }) => wheelchair,
  nearExit: ({ nearExit }) => nearExit,
  minority: ({ ethnicity }) => !HAN.test(ethnicity),
  woman: ({ sex }) => sex === "FEMALE",
}

/**
 * Those of the meeting whom `who` means. Who belongs on the stage is meant only when named in person: "deputies sit on
 * the ground floor" says nothing of the presidium. `stageToo` lifts that ("observers never sit here").
 */
export function peopleMeant(who: Who, company: Company, stageToo = false): Participant[] {
  const named = new Set(who.people)
  const categories = new Set<string>(who.categories)
  const groups = new Set(who.groups)
  return company.people.filter((person) => {
    if (named.has(person.id)) return true
    if (!stageToo && company.onStage.has(person.id)) return false
    return (
      categories.has(person.category) ||
      (person.groupId !== null && groups.has(person.groupId)) ||
      who.traits.some((trait) => TRAIT[trait](person, company))
    )
  })
}

/** For every seat of the hall, in its order: 1 = one of those that `where` means. */
export function seatsMeant(where: Where, geometry: HallGeometry): Uint8Array {
  const areas = new Set(where.areas)
  const ids = new Set(where.seats)
  const tables = new Set(where.tables)
  const meant = new Uint8Array(geometry.seats.length)
  for (const [index, seat] of geometry.seats.entries()) {
    const inRow = where.rows.some(
      ({ area, from, to }) => area === seat.area && seat.rowIndex >= from && seat.rowIndex <= to,
    )
    const atTable = seat.table !== undefined && tables.has(seat.table)
    if (areas.has(seat.area) || ids.has(seat.id) || atTable || inRow) meant[index] = 1
  }
  return meant
}
