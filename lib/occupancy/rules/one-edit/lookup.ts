import type { MeetingPlan } from "@/lib/meetings/schema"
import { expectedPeople } from "../fit"
import { type MealRole, mealRole } from "../meals/meal-findings"
import type { MealWindow } from "../meals/meal-gap"
import { mealsOn } from "../meals/windows"
import { inSessionOrder } from "../order/required-orders"
import type { Prepared } from "../prepare"
import { type Claim, claimsByRoom } from "../room-clashes"
import type { Timelines } from "../timelines"

/** Claims on one room in the order of time; `reach`: the latest end up to and with each. */
export type RoomLine = { claims: readonly Claim[]; from: Int32Array; reach: Int32Array }

/** What is worked out once for a plan, so that one meeting after the other can be judged anywhere. */
export type Lookup = {
  prepared: Prepared
  lines: Timelines
  roomLine(roomId: string): RoomLine | undefined
  /** The place of each meeting's slot in the sorted list. */
  slotOf: ReadonlyMap<string, number>
  /** Meetings by the one they wait for. */
  waiting: ReadonlyMap<string, readonly MeetingPlan[]>
  /** The meetings of which the fixed order of a session says something. */
  ordered: readonly MeetingPlan[]
  childrenOf(id: string): readonly MeetingPlan[]
  expectedOf(meeting: MeetingPlan): Int32Array
  /** Meals of a local day. */
  mealsOn(day: number): readonly MealWindow[]
  mealRoles: readonly MealRole[]
  /** Number of a venue, −1 for none; minutes between venues by number (−1 = unknown), and the longest way from each. */
  venueOf(id: string | null): number
  slotVenue: Int32Array
  way(from: number, to: number): number
  longestWay(from: number): number
}

/** The value for a key, worked out when it is first asked for. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function by<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = found.get(key)
      if (known) known.push(item)
      else found.set(key, [item])
    }
  return found
}

function roomLineOf(claims: readonly Claim[]): RoomLine {
  const reach = new Int32Array(claims.length)
  claims.forEach((claim, at) => {
    reach[at] = at === 0 ? claim.to : Math.max(claim.to, reach[at - 1] as number)
  })
  return { claims, from: Int32Array.from(claims, (claim) => claim.from), reach }
}

function venueTable(prepared: Prepared) {
  const { rooms, slots, plan } = prepared
  const ids = new Set([...rooms.values()].map((room) => room.venueId))
  for (const slot of slots) if (slot.venueId !== null) ids.add(slot.venueId)
  const numbers = new Map([...ids].map((id, number) => [id, number]))
  const size = ids.size
  const minutes = new Int32Array(size * size)
  for (const [from, i] of numbers)
    for (const [to, j] of numbers) minutes[i * size + j] = i === j ? 0 : (plan.travel[`${from}>${to}`] ?? -1)
  const venueOf = (id: string | null): number => (id === null ? -1 : (numbers.get(id) ?? -1))
  return {
    venueOf,
    slotVenue: Int32Array.from(slots, (slot) => venueOf(slot.venueId)),
    way: (from: number, to: number): number => minutes[from * size + to] as number,
    longestWay: once((from: number) => Math.max(0, ...minutes.subarray(from * size, (from + 1) * size))),
  }
}

export function lookupOf(prepared: Prepared): Lookup {
  const { plan, slots } = prepared
  const byRoom = claimsByRoom(prepared)
  const children = by(plan.meetings, (meeting) => (meeting.parentId === null ? [] : [meeting.parentId]))
  const roomLine = once((roomId: string) => roomLineOf(byRoom.get(roomId) ?? []))
  const expected = once((id: string) => expectedPeople(prepared.meetings.get(id) as MeetingPlan, prepared))
  return {
    prepared,
    lines: prepared.timelines(),
    roomLine,
    slotOf: new Map(slots.flatMap((slot, at) => (slot.meeting ? [[slot.id, at] as const] : []))),
    waiting: by(plan.meetings, (meeting) => (meeting.waitsFor ?? []).map((wait) => wait.meetingId)),
    ordered: plan.meetings.filter((meeting) => inSessionOrder(meeting, plan.settings?.termChanges === true)),
    childrenOf: (id) => children.get(id) ?? [],
    expectedOf: (meeting) => expected(meeting.id),
    mealsOn: once((day: number) => mealsOn(plan, day)),
    mealRoles: slots.map((slot) => mealRole(slot.meeting)),
    ...venueTable(prepared),
  }
}
