import { displayNames } from "@/lib/people/rules/display-names"
import type { Participant } from "@/lib/people/schema"
import type { SeatParts } from "../../schema"
import type { ReleaseSeat, SeatDifference, SeatedList } from "../../schema/release"

/** "县农业局 局长": what stands under the name where posts are printed. */
export const postOf = (person: Pick<Participant, "unit" | "post">): string =>
  [person.unit, person.post].filter((text) => text !== "").join(" ")

const onStage = (seat: ReleaseSeat | undefined): boolean => seat?.seatId.startsWith("stage/") ?? false

const partsOf = (seat: ReleaseSeat | undefined): SeatParts | null =>
  seat ? { section: seat.section, row: seat.row, label: seat.label, ...(seat.at ? { at: seat.at } : {}) } : null

const sameSeat = (a: ReleaseSeat | undefined, b: ReleaseSeat | undefined): boolean =>
  a?.seatId === b?.seatId && a?.section === b?.section && a?.row === b?.row && a?.label === b?.label

/**
 * What became of each person between two states of one meeting's seats: another seat (or the same place with another
 * number), a seat gained or lost, another name or post on the card. People without a seat in both are left out. The stage
 * first, then by delegation and list; namesakes are told apart.
 */
export function seatDifferences(before: SeatedList, after: SeatedList): SeatDifference[] {
  const seatsBefore = new Map(before.seats.map((seat) => [seat.participationId, seat]))
  const seatsAfter = new Map(after.seats.map((seat) => [seat.participationId, seat]))
  const old = new Map(before.people.map((person) => [person.id, person]))
  const known = new Map([...before.people, ...after.people].map((person) => [person.id, person]))
  const names = displayNames([...known.values()])
  const found: { difference: SeatDifference; person: Participant }[] = []
  for (const [id, person] of known) {
    const [was, is] = [seatsBefore.get(id), seatsAfter.get(id)]
    if (!was && !is) continue
    const earlier = was && is ? old.get(id) : undefined
    const nameBefore = earlier && earlier.name !== person.name ? earlier.name : null
    const postBefore = earlier && postOf(earlier) !== postOf(person) ? postOf(earlier) : null
    if (sameSeat(was, is) && nameBefore === null && postBefore === null) continue
    const difference = {
      participationId: id,
      name: names.get(id) ?? person.name,
      groupName: person.groupName,
      before: partsOf(was),
      after: partsOf(is),
      nameBefore,
      postBefore,
      post: postOf(person),
      onStage: onStage(was) || onStage(is),
    }
    found.push({ difference, person })
  }
  return found
    .sort(
      (a, b) =>
        Number(b.difference.onStage) - Number(a.difference.onStage) ||
        Number(a.person.groupId === null) - Number(b.person.groupId === null) ||
        a.person.groupPosition - b.person.groupPosition ||
        a.person.listNumber - b.person.listNumber ||
        (a.person.id < b.person.id ? -1 : 1),
    )
    .map(({ difference }) => difference)
}

/** 主席台 changed after approval: the release approved last, how many people of the stage are otherwise since, the first names. */
export type RostrumAlarm = { number: number; people: number; names: string[] }

/**
 * Whether the stage has changed since the plan was approved (handbook §7.3, check 43): somebody sits elsewhere on it, came
 * onto it or left it, or their card there says something else. Null when all is as approved.
 */
export function rostrumAlarmOf(number: number, approved: SeatedList, now: SeatedList): RostrumAlarm | null {
  const changed = seatDifferences(approved, now).filter((one) => one.onStage)
  return changed.length === 0
    ? null
    : { number, people: changed.length, names: changed.slice(0, 5).map((one) => one.name) }
}
