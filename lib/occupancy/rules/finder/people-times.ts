import type { Prepared } from "../prepare"
import { type FinderAsk, MEAL_KIND } from "./ask"
import type { Ways } from "./ways"

/**
 * People of the ask who have the same times taken: asked once for all of them. Slots are places in `prepared.slots`, in the
 * order of time. `related`: the slot and the asking meeting lie one inside the other and may share people.
 */
export type PeopleClass = {
  required: number
  optional: number
  /** Roster numbers, the required ones first. */
  people: readonly number[]
  from: Int32Array
  to: Int32Array
  venue: Int32Array
  slot: Int32Array
  related: Uint8Array
  /** 1 = the meal itself, 2 = in nobody's way (people drop in to register), 0 = anything else. */
  meal: Uint8Array
}

const MEALS: readonly string[] = [MEAL_KIND, "报到"]

/** How it stands with the people at a time and a venue. */
export type Presence = {
  /** Wanted elsewhere at that time. */
  busyRequired: number
  busyOptional: number
  /** They would not get there or away in time. */
  lateRequired: number
  lateOptional: number
  /** Slot that takes most of the required ones, −1 = none; the same for the way. */
  cause: number
  lateCause: number
  needed: number
  gap: number
}

/** The people of an ask in classes of equal times; those without any other time are one class. */
export function peopleClasses(ask: FinderAsk, prepared: Prepared, ways: Ways): PeopleClass[] {
  const marks = new Uint8Array(prepared.roster.people.length)
  for (const number of ask.required) marks[number] = 2
  for (const number of ask.optional) marks[number] = 1
  const slotsOf = new Map<number, number[]>()
  for (const number of [...ask.required, ...ask.optional]) slotsOf.set(number, [])
  prepared.slots.forEach((slot, index) => {
    if (slot.id === ask.meetingId) return
    // Whoever need not be there is free to come here.
    for (const number of slot.people)
      if (marks[number] !== 0 && !slot.optional?.has(number)) slotsOf.get(number)?.push(index)
  })
  const classes = new Map<string, { slots: number[]; people: number[] }>()
  for (const [number, slots] of slotsOf) {
    const key = slots.join()
    const known = classes.get(key)
    if (known) known.people.push(number)
    else classes.set(key, { slots, people: [number] })
  }
  const own = ask.meetingId
  return Array.from(classes.values(), ({ slots, people }): PeopleClass => {
    const at = slots.map((index) => prepared.slots[index] as Prepared["slots"][number])
    const required = people.filter((number) => marks[number] === 2).length
    return {
      required,
      optional: people.length - required,
      people,
      from: Int32Array.from(at, (slot) => slot.from),
      to: Int32Array.from(at, (slot) => slot.to),
      venue: Int32Array.from(at, (slot) => ways.numberOf(slot.venueId)),
      slot: Int32Array.from(slots),
      related: Uint8Array.from(at, (slot) =>
        own !== null && slot.meeting !== null && prepared.tree.related(slot.id, own) ? 1 : 0,
      ),
      meal: Uint8Array.from(at, (slot) => MEALS.indexOf(slot.meeting?.kind ?? "") + 1),
    }
  })
}

/** Asks every class how it stands with it at [from, to) in the venue of that number (−1 = wherever). */
export function presenceAt(
  classes: readonly PeopleClass[],
  ways: Ways,
  from: number,
  to: number,
  venue: number,
): Presence {
  const found: Presence = {
    ...{ busyRequired: 0, busyOptional: 0, lateRequired: 0, lateOptional: 0 },
    ...{ cause: -1, lateCause: -1, needed: 0, gap: 0 },
  }
  let most = 0
  let mostLate = 0
  for (const one of classes) {
    let late = -1
    let busy = -1
    let needed = 0
    let gap = 0
    for (let i = 0; i < one.from.length && (one.from[i] as number) < to + ways.longest; i += 1) {
      const [start, end, place] = [one.from[i] as number, one.to[i] as number, one.venue[i] as number]
      if (end <= from - ways.longest) continue
      if (start < to && from < end) {
        // A meeting inside its parent, or around its children, may share people: but not across town.
        if (one.related[i] === 0) busy = one.slot[i] as number
        else if (venue >= 0 && place >= 0 && ways.minutes(place, venue) > 0) late = one.slot[i] as number
      } else if (venue >= 0 && place >= 0 && place !== venue) {
        const way = end <= from ? ways.minutes(place, venue) : ways.minutes(venue, place)
        const between = end <= from ? from - end : start - to
        if (between < way) {
          late = one.slot[i] as number
          needed = way
          gap = between
        }
      }
    }
    if (busy >= 0) {
      found.busyRequired += one.required
      found.busyOptional += one.optional
      if (one.required > most) {
        most = one.required
        found.cause = busy
      }
    }
    if (late >= 0) {
      found.lateRequired += one.required
      found.lateOptional += one.optional
      if (one.required > mostLate || found.lateCause < 0) {
        mostLate = one.required
        Object.assign(found, { lateCause: late, needed, gap })
      }
    }
  }
  return found
}
