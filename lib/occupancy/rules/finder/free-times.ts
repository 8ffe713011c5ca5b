import { compareOrders } from "./compare"
import type { Finder } from "./finder"
import { type Moment, momentOf } from "./moment"
import { nearness } from "./nearness"
import type { TimeReason } from "./reasons"
import { type RoomNature, takenAt } from "./room-nature"
import { closedAt } from "./room-open"
import { isPossible, timeReasons } from "./time-reasons"

/** good: everybody, in office hours. fair: it can be done, with something to put up with. poor: required people are missing. */
export const GRADES = ["good", "fair", "poor"] as const
export type Grade = (typeof GRADES)[number]

/** A time with the best room that is free then. Minutes since the epoch. */
export type TimeOffer = {
  from: number
  to: number
  grade: Grade
  /** Best room that fits; null = none does. */
  roomId: string | null
  /** How many rooms are free and fit. */
  rooms: number
  requiredBusy: number
  optionalBusy: number
  reasons: readonly TimeReason[]
}

export type Day = { iso: string; from: number; to: number }

const STEP = 15

/** Can the room take the ask at this moment, its people included? */
function roomIsFree(nature: RoomNature, moment: Moment): boolean {
  return (
    nature.no === 0 &&
    nature.near === 0 &&
    takenAt(nature, moment.from, moment.to) < 0 &&
    closedAt(nature.room, moment.wallFrom, moment.wallTo, moment.calendar) === null &&
    moment.at(nature.venue).lateRequired === 0
  )
}

function bestRoom(finder: Finder, moment: Moment): { best: RoomNature | null; count: number } {
  let best: RoomNature | null = null
  let bestOrder: number[] = []
  let count = 0
  const ways = new Map<number, number>()
  for (const nature of finder.rooms) {
    if (!roomIsFree(nature, moment)) continue
    count += 1
    const way = ways.get(nature.venue) ?? Math.round(nearness(finder, nature, moment).way)
    ways.set(nature.venue, way)
    const here = finder.ask.now?.roomId === nature.room.id ? 0 : 1
    const approval = nature.room.needsApproval ? 1 : 0
    const order = [here, nature.size, way, nature.usedBefore > 0 ? 0 : 1, approval, nature.spare]
    if (best === null || compareOrders(order, bestOrder) < 0) {
      best = nature
      bestOrder = order
    }
  }
  return { best, count }
}

/** One time for the ask: who could be there, the best room, the grade and what speaks against it. */
export function timeOffer(finder: Finder, from: number, to: number): TimeOffer {
  const moment = momentOf(finder, from, to)
  const reasons = timeReasons(finder, moment)
  const possible = isPossible(reasons)
  const { best, count } = bestRoom(finder, moment)
  if (!best) {
    const late = finder.rooms.map((room) => moment.at(room.venue)).find((one) => one.lateRequired > 0)
    const slot = late && finder.prepared.slots[late.lateCause]
    const title = slot?.meeting?.title ?? slot?.outsideTitle ?? ""
    reasons.push(late ? { code: "too_far", people: late.lateRequired, title } : { code: "no_room" })
  } else if (best.room.needsApproval) reasons.push({ code: "needs_approval" })
  const grade: Grade = !possible || !best ? "poor" : reasons.length === 0 ? "good" : "fair"
  const { busyRequired: requiredBusy, busyOptional: optionalBusy } = moment.at(-1)
  return { from, to, grade, roomId: best?.room.id ?? null, rooms: count, requiredBusy, optionalBusy, reasons }
}

/**
 * All times on these days (in steps of so many minutes, inside the ask's hours and allowed days) with grade and reasons,
 * best first: good before fair before poor; fewer optional people missing; nearer to where it is now, else earlier.
 * Good and fair: all required people free and on time, a fitting room free, nobody's meal taken, the order of the plan kept.
 */
export function freeTimes(finder: Finder, days: readonly Day[], step: number = STEP): TimeOffer[] {
  const { hours, minutes, allowedDays, now } = finder.ask
  const offers: TimeOffer[] = []
  for (const day of days) {
    if (allowedDays.length > 0 && !allowedDays.includes(day.iso)) continue
    const last = Math.min(day.to, day.from + hours.to) - minutes
    for (let from = day.from + hours.from; from <= last; from += step)
      offers.push(timeOffer(finder, from, from + minutes))
  }
  const order = (offer: TimeOffer): number[] => [
    GRADES.indexOf(offer.grade),
    offer.grade === "poor" ? offer.requiredBusy : offer.optionalBusy,
    now ? Math.abs(offer.from - now.from) : 0,
    offer.from,
  ]
  return offers
    .map((offer) => ({ offer, order: order(offer) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ offer }) => offer)
}
