import { mayEditArea, mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { isHan } from "@/lib/names/rules/han"
import { strokesOf } from "@/lib/names/rules/strokes"
import { listedNames } from "../rules/display-names"
import { nameOrder, spellingOf, unknownOf, withoutListNumber } from "../rules/name-order"
import type { Category, GroupRow, Participant } from "../schema"
import { groupsOf, participantsOf } from "./participants"
import { knownSearchKey } from "./search-keys"

/** Somebody in the order of names. */
export type OrderedPerson = {
  id: string
  name: string
  /** As published lists write it: 李萌（女，回族）. */
  listedName: string
  /** The spelling that decides, "" when it is the name. */
  spelling: string
  category: Category
  groupId: string | null
  groupName: string
  groupShortName: string
  listNumber: number
  /** Characters nobody has told the strokes of; "" = none. */
  unknown: string
  /** The published order is kept and this person has no number on the list. */
  addedLater: boolean
  searchKey: string
}

/** A character with what the office states of it, and who bears it. */
export type StatedCharacter = { char: string; strokes: string; usual: string; names: string[] }

export type NameOrderPage = {
  event: EventHead
  mayEdit: boolean
  /** May change the rule itself, in the settings of the event. */
  mayRun: boolean
  groups: GroupRow[]
  participants: Participant[]
  /** Everybody in the event's present order: by strokes over all, or by delegation where the published order is kept. */
  people: OrderedPerson[]
  unknown: { char: string; names: string[] }[]
  stated: StatedCharacter[]
}

const bearers = (people: readonly OrderedPerson[], char: string): string[] =>
  people.filter((person) => (person.spelling || person.name).includes(char)).map((person) => person.name)

/** The order of names of an event, for the page where it is looked at and settled. Null: no such event for this actor. */
export async function nameOrderFor(actor: Actor, eventId: string): Promise<NameOrderPage | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const { event, membership } = access
  const { settings } = event
  const [participants, groups] = await Promise.all([participantsOf(eventId), groupsOf(eventId)])
  const later = new Set(withoutListNumber(participants, settings).map(({ id }) => id))
  const names = listedNames(participants)
  const people = nameOrder(participants, settings).map((person): OrderedPerson => {
    const { id, name, category, groupId, groupName, groupShortName, listNumber } = person
    const spelling = spellingOf(person, settings)
    return {
      ...{ id, name, category, groupId, groupName, groupShortName, listNumber },
      listedName: names.get(id) ?? name,
      spelling: spelling === name ? "" : spelling,
      unknown: unknownOf(person, settings),
      addedLater: later.has(id),
      searchKey: knownSearchKey(name),
    }
  })
  const unknown = [...new Set(people.flatMap((person) => [...person.unknown].filter(isHan)))]
  return {
    event,
    mayEdit: mayEditArea(actor, membership, "people"),
    mayRun: mayRunEvent(actor, membership),
    groups,
    participants,
    people,
    unknown: unknown.map((char) => ({ char, names: bearers(people, char) })),
    stated: Object.entries(settings.strokeOverrides).map(([char, { strokes }]) => ({
      char,
      strokes,
      usual: strokesOf(char)?.strokes ?? "",
      names: bearers(people, char),
    })),
  }
}
