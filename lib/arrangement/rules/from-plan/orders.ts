import { meetingTree } from "@/lib/meetings/rules/tree"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { sessionOrders } from "@/lib/occupancy/rules/order/required-orders"
import type { ConflictPlan, ConflictSettings } from "@/lib/occupancy/schema"
import { type Timed, timed } from "./timed"

/** `after` begins at least so many minutes, and so many days by the calendar, after the end of `before`. */
export type OrderPair = { before: string; after: string; minutes: number; days: number }

/** The line on which a session hangs (handbook §3.5): these follow one another as they do in the plan. */
const LINE: readonly string[] = ["预备会议", "全体会议", "主席团会议"]
const PLENARIES: readonly string[] = ["预备会议", "全体会议"]
/** They debate what the plenary before them heard, and what the next one will decide. */
const DEBATES: readonly string[] = ["代表团会议"]

function saidByHand(meetings: readonly MeetingPlan[]): OrderPair[] {
  const known = new Set(meetings.map((meeting) => meeting.id))
  return meetings.flatMap((meeting) =>
    (meeting.waitsFor ?? [])
      .filter((wait) => known.has(wait.meetingId))
      .map((wait) => ({ before: wait.meetingId, after: meeting.id, minutes: wait.minutes, days: wait.days })),
  )
}

/** A meeting below another one that stood after it, or has no time yet, comes after it. */
function belowAfterAbove(meetings: readonly MeetingPlan[]): OrderPair[] {
  const tree = meetingTree(meetings)
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return meetings.flatMap((child): OrderPair[] => {
    if (child.cancelled) return []
    const parent = tree
      .ancestorsOf(child.id)
      .map((id) => byId.get(id))
      .find((one) => one !== undefined && !one.cancelled && (timed(one) || one.minutes != null))
    if (!parent) return []
    if (timed(child) && timed(parent) && child.from < parent.to) return []
    return [{ before: parent.id, after: child.id, minutes: 0, days: 0 }]
  })
}

/** The order the session has now: the line one after the other, the debates between the plenaries around them. */
function asItStands(meetings: readonly MeetingPlan[]): OrderPair[] {
  const pair = (before: Timed, after: Timed): OrderPair[] =>
    before.to <= after.from ? [{ before: before.id, after: after.id, minutes: 0, days: 0 }] : []
  const sorted = meetings
    .filter((meeting) => !meeting.cancelled)
    .filter(timed)
    .sort((a, b) => a.from - b.from || a.to - b.to || a.position - b.position)
  const line = sorted.filter((meeting) => LINE.includes(meeting.kind))
  const plenaries = sorted.filter((meeting) => PLENARIES.includes(meeting.kind))
  const pairs = line.slice(1).flatMap((meeting, index) => pair(line[index] as Timed, meeting))
  for (const debate of sorted.filter((meeting) => DEBATES.includes(meeting.kind))) {
    const heard = plenaries.filter((one) => one.to <= debate.from).pop()
    const decides = plenaries.find((one) => one.from >= debate.to)
    if (heard) pairs.push(...pair(heard, debate))
    if (decides) pairs.push(...pair(debate, decides))
  }
  return pairs
}

/** What the engine holds a session to, whoever moves it: preparatory meeting first, the days between nomination and election. */
const byLaw = (meetings: readonly MeetingPlan[], settings: ConflictSettings | undefined): OrderPair[] =>
  sessionOrders(meetings, settings).map(({ a, b, minutes, days }) => ({ before: b.id, after: a.id, minutes, days }))

/**
 * What must come before what: said by hand, by law, 会中会 after its parent, and (`keepOrder`) the session's own order. Each pair
 * once, the strictest of it.
 */
export function orderPairs({ meetings, settings }: ConflictPlan, keepOrder: boolean): OrderPair[] {
  const all = [
    ...saidByHand(meetings),
    ...byLaw(meetings, settings),
    ...belowAfterAbove(meetings),
    ...(keepOrder ? asItStands(meetings) : []),
  ]
  const pairs = new Map<string, OrderPair>()
  for (const one of all) {
    const key = `${one.before} ${one.after}`
    const known = pairs.get(key)
    pairs.set(key, {
      ...one,
      minutes: Math.max(one.minutes, known?.minutes ?? 0),
      days: Math.max(one.days, known?.days ?? 0),
    })
  }
  return [...pairs.values()]
}
