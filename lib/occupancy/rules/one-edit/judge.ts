import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Finding } from "../../schema"
import { bothInOneRoom, inOrder } from "../conflicts"
import { fitOf } from "../fit"
import { brokenOrders } from "../order/order-findings"
import { sessionOrders, waitsOf } from "../order/required-orders"
import { type Prepared, slotOfMeeting } from "../prepare"
import { toldOf } from "../severity"
import { treeFindingOf } from "../tree-findings"
import { type Lookup, lookupOf } from "./lookup"
import { editTimes, mealSide } from "./meal-side"
import { peopleSide } from "./people-side"
import { roomSide } from "./room-side"

/** Where one meeting would stand; minutes since the epoch, both null = without a time. */
export type EditPlace = { meetingId: string; roomId: string | null; from: number | null; to: number | null }
export type EditJudge = (place: EditPlace) => Finding[]

/** The orders the meeting is part of that it would break. */
function orderSide(edited: MeetingPlan, look: Lookup, view: Prepared): Finding[] {
  const orders = [edited, ...(look.waiting.get(edited.id) ?? []).filter(({ id }) => id !== edited.id)].flatMap((one) =>
    waitsOf(one, view.meetings),
  )
  if (look.ordered.some(({ id }) => id === edited.id)) {
    const all = look.ordered.map((one) => (one.id === edited.id ? edited : one))
    orders.push(...sessionOrders(all, view.plan.settings))
  }
  return brokenOrders(
    orders.filter(({ a, b }) => a.id === edited.id || b.id === edited.id),
    view,
  )
}

/** What it has against the meeting it belongs to, and those below it against it. */
function treeSide(edited: MeetingPlan, look: Lookup, view: Prepared): Finding[] {
  const found = [treeFindingOf(edited, view)]
  const seen = new Set([edited.id])
  const below = [...look.childrenOf(edited.id)]
  for (let child = below.pop(); child; child = below.pop()) {
    if (seen.has(child.id)) continue
    seen.add(child.id)
    if (look.slotOf.has(child.id)) found.push(treeFindingOf(child, view))
    below.push(...look.childrenOf(child.id))
  }
  return found.filter((one): one is Finding => one !== null && (one.a === edited.id || one.b === edited.id))
}

/**
 * Made once for a plan, then asked for one meeting after the other at any room and time: the findings of the whole engine
 * that this meeting is part of, were it there and all others where they are. Every pair of meetings stands alone (nothing is
 * gathered under headings), in the order of time. A meeting the plan does not hold, a cancelled one and one without a time
 * have none. What does not depend on the place is worked out once; the rest is looked up in sorted lists.
 */
export function editJudge(prepared: Prepared): EditJudge {
  let look: Lookup | null = null
  const meetings = new Map(prepared.meetings)
  const view: Prepared = { ...prepared, meetings }
  const times = editTimes(prepared)
  return ({ meetingId, roomId, from, to }) => {
    const known = prepared.meetings.get(meetingId)
    if (!known || known.cancelled || from === null || to === null || from >= to) return []
    look ??= lookupOf(prepared)
    const edited = { ...known, roomId, from, to }
    meetings.set(meetingId, edited)
    const slot = slotOfMeeting(edited, prepared.rooms, prepared.roster, prepared.peopleOf(meetingId))
    const old = look.slotOf.get(meetingId) ?? -1
    const { settings } = prepared.plan
    const rooms = roomId === null ? [] : toldOf(roomSide({ ...edited, roomId }, look, view), settings)
    const found = [
      ...peopleSide(slot, old, look, view, bothInOneRoom(rooms)),
      ...fitOf(edited, view, look.expectedOf(known)),
      ...treeSide(edited, look, view),
      ...orderSide(edited, look, view),
      ...mealSide(slot, old, look, view, times),
    ]
    meetings.set(meetingId, known)
    return inOrder([...rooms, ...toldOf(found, settings)])
  }
}
