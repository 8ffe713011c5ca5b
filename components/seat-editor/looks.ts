import type { SeatLook } from "@/components/seat-map/seat-look"
import type { SeatHold, SeatingGroup, SeatingPerson, SeatingSeat } from "@/lib/seating/schema"

export type LooksAsk = {
  seats: readonly SeatingSeat[]
  holds: readonly SeatHold[]
  people: ReadonlyMap<string, SeatingPerson>
  groupPlace: ReadonlyMap<string, number>
  /** Selected seat, and the seat found by search while it pulses. */
  selected: string | null
  found: string | null
  carriedFrom: string | null
  problems: ReadonlySet<string>
  /** Only this delegation stands out; null = all. */
  only: string | null
  companion: string
  spoken: (person: SeatingPerson) => string
}

/** The place of each delegation in the event's fixed order: its colour and hatching. */
export const groupPlaces = (groups: readonly SeatingGroup[]): Map<string, number> =>
  new Map(groups.map((group, index) => [group.id, index]))

/** What every taken, kept or pointed-out seat shows. */
export function seatLooks(ask: LooksAsk): Record<string, SeatLook> {
  const looks: Record<string, SeatLook> = {}
  for (const hold of ask.holds) looks[hold.seatId] = { text: ask.companion, groupIndex: null, faded: ask.only !== null }
  for (const { seatId, participationId, locked } of ask.seats) {
    const person = ask.people.get(participationId)
    if (!person) continue
    looks[seatId] = {
      text: person.name,
      groupIndex: person.category === "DEPUTY" && person.groupId ? (ask.groupPlace.get(person.groupId) ?? null) : null,
      locked,
      faded: (ask.only !== null && person.groupId !== ask.only) || ask.carriedFrom === seatId,
      emphasis: ask.problems.has(seatId) ? "problem" : undefined,
      spoken: ask.spoken(person),
    }
  }
  if (ask.selected) looks[ask.selected] = { ...looks[ask.selected], emphasis: "selected" }
  if (ask.found) looks[ask.found] = { ...looks[ask.found], emphasis: "found" }
  return looks
}
