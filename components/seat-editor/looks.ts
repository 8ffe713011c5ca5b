import type { SeatLooks } from "@/components/seat-map/seat-layer"
import { type SeatLook, sameLook } from "@/components/seat-map/seat-look"
import type { SeatHold, SeatingGroup, SeatingPerson, SeatingSeat } from "@/lib/seating/schema"

export type LooksAsk = {
  seats: readonly SeatingSeat[]
  holds: readonly SeatHold[]
  people: ReadonlyMap<string, SeatingPerson>
  groupPlace: ReadonlyMap<string, number>
  problems: ReadonlySet<string>
  /** Only this delegation stands out; null = all. */
  only: string | null
  companion: string
  spoken: (person: SeatingPerson) => string
}

/** The place of each delegation in the event's fixed order: its colour and hatching. */
export const groupPlaces = (groups: readonly SeatingGroup[]): Map<string, number> =>
  new Map(groups.map((group, index) => [group.id, index]))

/** What every taken or kept seat shows. A seat that shows what it showed `before` keeps its look: nothing is drawn anew for it. */
export function seatLooks(ask: LooksAsk, before: SeatLooks): SeatLooks {
  const looks: Record<string, SeatLook> = {}
  const show = (seatId: string, look: SeatLook) => {
    const known = before[seatId]
    looks[seatId] = known && sameLook(known, look) ? known : look
  }
  for (const hold of ask.holds) show(hold.seatId, { text: ask.companion, groupIndex: null, faded: ask.only !== null })
  for (const { seatId, participationId, locked } of ask.seats) {
    const person = ask.people.get(participationId)
    if (!person) continue
    show(seatId, {
      text: person.name,
      groupIndex: person.category === "DEPUTY" && person.groupId ? (ask.groupPlace.get(person.groupId) ?? null) : null,
      locked,
      note: person.duty || undefined,
      faded: ask.only !== null && person.groupId !== ask.only,
      emphasis: ask.problems.has(seatId) ? "problem" : undefined,
      spoken: ask.spoken(person),
    })
  }
  return looks
}
