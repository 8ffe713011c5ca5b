import type { Prepared } from "../prepare"
import type { FinderAsk } from "./ask"
import { type Bounds, boundsOf } from "./bounds"
import { type PeopleClass, type Presence, peopleClasses, presenceAt } from "./people-times"
import { type RoomNature, roomNatures } from "./room-nature"
import { type Ways, waysOf } from "./ways"

/** An ask with everything it needs worked out once: asking many rooms and times is cheap. */
export type Finder = {
  ask: FinderAsk
  prepared: Prepared
  ways: Ways
  classes: readonly PeopleClass[]
  rooms: readonly RoomNature[]
  bounds: Bounds
  /** How it stands with the people at [from, to) in the venue of that number (`ways.numberOf`; −1 = wherever). */
  presence(from: number, to: number, venue: number): Presence
}

/** Reads the plan once for an ask: taken times of rooms and people in typed arrays, people with equal times as one. */
export function finderFor(ask: FinderAsk, prepared: Prepared): Finder {
  const ways = waysOf(prepared.plan)
  const classes = peopleClasses(ask, prepared, ways)
  return {
    ask,
    prepared,
    ways,
    classes,
    rooms: roomNatures(ask, prepared, ways),
    bounds: boundsOf(ask, prepared),
    presence: (from, to, venue) => presenceAt(classes, ways, from, to, venue),
  }
}
