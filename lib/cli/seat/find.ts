import { z } from "zod"
import type { Participant } from "@/lib/people/schema"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { InputError } from "../input-error"

/** A person of the roster by id, by name, or by "name|delegation" where several have one name. Throws InputError. */
export function findPerson(word: string, roster: readonly Participant[], file: string): Participant {
  const [name = "", group = ""] = word.split(/[|｜]/).map((part) => part.trim())
  const bare = name.replace(/\s+/gu, "")
  const found = roster.filter(
    (person) =>
      person.id === word ||
      (person.name === bare && (group === "" || person.groupName === group || person.groupShortName === group)),
  )
  const [one] = found
  if (!one) throw new InputError("no_such_person", { file, name: word })
  if (found.length > 1) throw new InputError("same_names", { file, name, count: found.length })
  return one
}

/** The id of a delegation by its name or short name. Throws InputError. */
export function findGroup(word: string, roster: readonly Participant[], file: string): string {
  const one = roster.find(({ groupId, groupName, groupShortName }) =>
    [groupId, groupName, groupShortName].includes(word),
  )
  if (!one?.groupId) throw new InputError("no_such_group", { file, name: word })
  return one.groupId
}

/** A seat in words: its id, "row-label", "section/row-label", or in parts. */
export const seatWord = z.union([
  z.string().max(120),
  z.object({ section: z.string().max(80).optional(), row: z.string().max(20), label: z.string().max(20) }),
])
export type SeatWord = z.output<typeof seatWord>

/** A seat by its id, as "section/row-label" or "row-label" (the first section), or in parts. Throws InputError. */
export function findSeat(word: SeatWord, geometry: HallGeometry, file: string): Seat {
  const parts = typeof word === "string" ? inParts(word) : word
  const found = geometry.seats.find(
    (seat) =>
      seat.id === word ||
      (seat.rowLabel === parts.row &&
        seat.label === parts.label &&
        (parts.section === undefined ? seat.area === "0" : seat.sectionName === parts.section)),
  )
  if (!found) throw new InputError("no_such_seat", { file, seat: typeof word === "string" ? word : wordOf(word) })
  return found
}

function inParts(word: string): { section?: string | undefined; row: string; label: string } {
  const [, section, row = "", label = ""] = /^(?:(.+)\/)?([^/-]+)-([^/-]+)$/.exec(word) ?? []
  return { section, row, label }
}

const wordOf = ({ section, row, label }: Exclude<SeatWord, string>): string =>
  `${section === undefined ? "" : `${section}/`}${row}-${label}`
