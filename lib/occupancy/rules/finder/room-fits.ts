import type { Interval } from "@/lib/kernel/interval"
import { compareOrders } from "./compare"
import type { Finder } from "./finder"
import { type Moment, momentOf } from "./moment"
import { nearness } from "./nearness"
import type { AgainstReason, ForReason, RoomFit, Verdict } from "./reasons"
import { type RoomNature, takenAt } from "./room-nature"
import { closedAt } from "./room-open"

const STEP = 5
const LONGEST_WAIT = 30

/** Who has the room then, as a reason. */
function takenReason(nature: RoomNature, index: number, { from, to }: Interval): AgainstReason {
  const holder = nature.times.holders[index]
  if (!holder) throw new Error("no such holder")
  const marginOnly = !(holder.heldFrom < to && from < holder.heldTo)
  return { code: "room_taken", by: holder.title, from: holder.heldFrom, until: holder.heldTo, marginOnly }
}

/** Minutes to wait until the room is free and nobody new is missing; 0 = not within half an hour. */
function waitFor(finder: Finder, nature: RoomNature, moment: Moment): number {
  const bound = finder.bounds(moment.from, moment.to)
  for (let wait = STEP; wait <= LONGEST_WAIT; wait += STEP) {
    if (takenAt(nature, moment.from + wait, moment.to + wait) >= 0) continue
    const then = moment.later(wait)
    if (closedAt(nature.room, then.wallFrom, then.wallTo, then.calendar)) return 0
    if (bound === null && finder.bounds(then.from, then.to) !== null) return 0
    if (then.busyRequired > moment.busyRequired) return 0
    if (then.at(nature.venue).lateRequired === 0) return wait
  }
  return 0
}

/** The room for the ask at this moment, with its reasons. */
export function roomFit(finder: Finder, nature: RoomNature, moment: Moment): RoomFit {
  const { room } = nature
  const against: AgainstReason[] = [...nature.against]
  let { near, no } = nature
  let slot: Interval = { from: moment.from, to: moment.to }
  const closed = closedAt(room, moment.wallFrom, moment.wallTo, moment.calendar)
  if (closed) {
    against.push(closed)
    no += 1
  }
  const holder = takenAt(nature, slot.from, slot.to)
  let wait = 0
  if (holder >= 0) {
    // One thing may be nearly right, not two.
    wait = no === 0 && near === 0 ? waitFor(finder, nature, moment) : 0
    const reason = takenReason(nature, holder, slot)
    if (wait > 0) {
      against.push({ code: "free_later", wait, by: reason.code === "room_taken" ? reason.by : "" })
      slot = { from: slot.from + wait, to: slot.to + wait }
      near += 1
    } else {
      against.push(reason)
      no += 1
    }
  } else {
    const presence = moment.at(nature.venue)
    if (presence.lateRequired > 0) {
      const cause = finder.prepared.slots[presence.lateCause]
      const title = cause?.meeting?.title ?? cause?.outsideTitle ?? ""
      const { needed, gap, lateRequired: people } = presence
      against.push({ code: "too_far", people, title, venueId: cause?.venueId ?? "", needed, gap })
      no += 1
    }
  }
  const verdict: Verdict = no > 0 || near > 1 ? "no" : near === 1 ? "near" : "fits"
  const { way, ...place } = nearness(finder, nature, moment)
  const reasons: ForReason[] = [...nature.reasons]
  if (verdict === "fits" && room.setUpMinutes + room.clearAwayMinutes > 0)
    reasons.push({ code: "clear", setUp: room.setUpMinutes, clearAway: room.clearAwayMinutes })
  if (place.reason) reasons.push(place.reason)
  return {
    roomId: room.id,
    verdict,
    slot,
    layout: nature.layout,
    capacity: nature.capacity,
    expected: finder.ask.expected,
    way,
    sameFloor: place.sameFloor,
    sameVenue: place.sameVenue,
    reasons,
    against,
  }
}

const VERDICTS: readonly Verdict[] = ["fits", "near", "no"]

/** How far a near miss is from right, in something like minutes. */
function miss(fit: RoomFit): number {
  let size = 0
  for (const reason of fit.against) {
    if (reason.code === "free_later") size += reason.wait
    else if (reason.code === "too_small") size += 5 * reason.short
    else if (reason.code === "no_layout") size += 20
    else if (reason.code === "lacks") size += 25 * reason.missing.length
  }
  return size
}

/**
 * Every room of the plan for the ask at a time (minutes since the epoch; as a rule where the meeting is now), best first: those
 * that fit, then near misses (one thing not right: free a little later, a few seats short, another layout, one thing
 * missing), then those that will not do, each with what speaks for and against it (handbook §7.1 checks 1, 3–5, 7). Among
 * equals: the room it has, size, way from where its people are before and after, same floor, rooms they know, spare seats.
 * People who are wanted elsewhere then whatever the room are not held against rooms: ask `timeReasons`.
 */
export function roomFits(finder: Finder, slot: Interval): RoomFit[] {
  const moment = momentOf(finder, slot.from, slot.to)
  return finder.rooms
    .map((nature, index) => {
      const fit = roomFit(finder, nature, moment)
      const order = [
        VERDICTS.indexOf(fit.verdict),
        fit.verdict === "no" ? fit.against.length : miss(fit),
        finder.ask.now?.roomId === fit.roomId ? 0 : 1,
        nature.size,
        Math.round(fit.way),
        fit.sameFloor ? 0 : 1,
        nature.usedBefore > 0 ? 0 : 1,
        nature.room.needsApproval ? 1 : 0,
        nature.spare,
        index,
      ]
      return { fit, order }
    })
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ fit }) => fit)
}
