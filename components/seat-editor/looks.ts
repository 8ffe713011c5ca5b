import type { SeatLooks } from "@/components/seat-map/seat-layer"
import { type SeatLook, sameLook } from "@/components/seat-map/seat-look"
import type { SeatHold, SeatingGroup, SeatingPerson, SeatingSeat, SeatReserve } from "@/lib/seating/schema"

export type LooksAsk = {
  seats: readonly SeatingSeat[]
  holds: readonly SeatHold[]
  reserves: readonly SeatReserve[]
  people: ReadonlyMap<string, SeatingPerson>
  groupPlace: ReadonlyMap<string, number>
  problems: ReadonlySet<string>
  /** Only this delegation stands out; null = all. */
  only: string | null
  companion: string
  reserve: string
  /** Said of a seat kept for a delegation. */
  spokenReserve: (groupId: string) => string
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
  for (const { seatId, groupId } of ask.reserves)
    show(seatId, {
      text: ask.reserve,
      groupIndex: ask.groupPlace.get(groupId) ?? null,
      kept: true,
      faded: ask.only !== null && groupId !== ask.only,
      spoken: ask.spokenReserve(groupId),
    })
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
