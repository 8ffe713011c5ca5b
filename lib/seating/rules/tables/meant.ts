import type { Participant } from "@/lib/people/schema"
import type { Who } from "../../schema/constraint"
import { isDeputyHead, isHead } from "../delegation"

type Roles = { speakers: ReadonlySet<string>; chairs: ReadonlySet<string> }

const TRAIT: Record<Who["traits"][number], (person: Participant, roles: Roles) => boolean> = {
  head: isHead,
  deputyHead: isDeputyHead,
  speaker: ({ id }, { speakers }) => speakers.has(id),
  chair: ({ id }, { chairs }) => chairs.has(id),
  wheelchair: ({ wheelchair }) => wheelchair,
  nearExit: ({ nearExit }) => nearExit,
  minority: ({ ethnicity }) => ethnicity !== "" && !/^汉族?$/u.test(ethnicity),
  woman: ({ sex }) => sex === "FEMALE",
}

/** Ids of those at a banquet whom `who` means: everybody in one of its lists. */
export function guestsMeant(who: Who, people: readonly Participant[], roles: Roles): string[] {
  const named = new Set(who.people)
  return people
    .filter(
      (person) =>
        named.has(person.id) ||
        who.categories.includes(person.category) ||
        (person.groupId !== null && who.groups.includes(person.groupId)) ||
        who.traits.some((trait) => TRAIT[trait](person, roles)),
    )
    .map((person) => person.id)
}
