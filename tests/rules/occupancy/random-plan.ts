import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan, OutsideHold } from "@/lib/occupancy/schema"
import { at, meeting, person, planOf, room, who } from "./plans"

/** mulberry32: the same numbers for the same seed everywhere. */
export function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

export const ROOMS = [
  room("A", { setUpMinutes: 10, clearAwayMinutes: 5, equipment: ["投影仪"] }),
  room("B", { capacity: 2, layouts: [{ layout: "", capacity: 2 }] }),
  room("C", { venueId: "hotel", setUpMinutes: 5, opensAt: 480, closesAt: 1200 }),
  room("D", { venueId: "school", needsApproval: true, openDays: "WORKDAYS" }),
]
export const TRAVEL = { "hall>hotel": 15, "hotel>hall": 20, "hall>school": 5, "school>hall": 5 }
const KINDS = ["其他", "其他", "用餐", "报到", "预备会议", "主席团会议", "全体会议", "代表团会议"]
const TITLES = ["会", "酝酿候选人", "选举", "会", "会"]

export type Next = (below: number) => number

/** A time on one of three days in steps of five minutes, from 6 o'clock; Friday to Sunday. */
export const someTime = (next: Next): number => at("2027-01-15 06:00") + 1440 * next(3) + 5 * next(160)

/** A plan with everything the engine judges: trees, waits, meals, approvals, optional people, holds of others, things without a time. */
export function busyPlan(seed: number, count = 30): ConflictPlan {
  const next = generator(seed)
  const people = Array.from({ length: 10 }, (_, i) => person(`p${i}`))
  const some = (): string =>
    people
      .filter(() => next(5) === 0)
      .map(({ id }) => id)
      .join(" ")
  const meetings = Array.from({ length: count }, (_, i): MeetingPlan => {
    const from = someTime(next)
    const timed = next(10) > 0
    const optional = next(4) === 0 ? who(some()).map((item) => ({ ...item, optional: true })) : []
    return meeting(`m${i}`, "", "", "", {
      from: timed ? from : null,
      to: timed ? from + 5 * (1 + next(40)) : null,
      roomId: next(10) === 0 ? null : (ROOMS[next(4)]?.id ?? null),
      scopes: [...who(some()), ...optional, ...who(`p${next(10)}`, "DRIVE")],
      cancelled: next(15) === 0,
      parentId: i > 0 && next(4) === 0 ? `m${next(i)}` : null,
      kind: KINDS[next(KINDS.length)] ?? "",
      title: `${TITLES[next(TITLES.length)]}${i}`,
      equipment: next(5) === 0 ? ["投影仪"] : [],
      waitsFor: next(5) === 0 ? [{ meetingId: `m${next(count)}`, minutes: 5 * next(12), days: next(2) }] : [],
    })
  })
  const outside = Array.from({ length: 6 }, (_, i): OutsideHold => {
    const from = someTime(next)
    const to = from + 5 * (1 + next(30))
    const inRoom = next(2) === 0
    return {
      ...{ causeId: `x${next(4)}`, title: next(2) === 0 ? "" : `外${i}`, tentative: next(3) === 0 },
      ...{ from, to, heldFrom: from + (inRoom ? 5 : 0), heldTo: to },
      subjectKind: inRoom ? "ROOM" : "PERSON",
      subjectId: inRoom ? (ROOMS[next(4)]?.id ?? "") : `person-p${next(10)}`,
      venueId: next(2) === 0 ? "hotel" : null,
    }
  })
  const confirmations = meetings.flatMap(({ id: meetingId, roomId, from, to }) =>
    roomId === null || from === null || to === null || next(3) > 0
      ? []
      : [{ meetingId, roomId, from, to, status: "CONFIRMED" as const }],
  )
  const meals = [{ name: "午餐", from: 690, to: 870, minutes: 60 }]
  const severities = next(3) === 0 ? { room_taken: "ignore" as const, no_room: "ignore" as const } : {}
  const settings = { meals, termChanges: true, holidays: true, severities }
  return planOf(meetings, { participants: people, rooms: ROOMS, travel: TRAVEL, outside, confirmations, settings })
}
