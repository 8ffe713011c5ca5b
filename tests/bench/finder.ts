import { fromMinutes, overlaps, toMinutes } from "@/lib/kernel/interval"
import { instantOf, minuteOfDay } from "@/lib/kernel/zoned"
import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { askOfMeeting } from "@/lib/occupancy/rules/finder/ask"
import { type Finder, finderFor } from "@/lib/occupancy/rules/finder/finder"
import { momentOf } from "@/lib/occupancy/rules/finder/moment"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { timeReasons } from "@/lib/occupancy/rules/finder/time-reasons"
import { type Prepared, prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { meeting, person, room } from "../rules/occupancy/plans"
import { randomOf } from "../support/random"
import type { BenchLine } from "./line"

const ZONE = "Asia/Shanghai"
const DAYS = 10
const TIMES = 640

const start = toMinutes(instantOf("2027-01-12", "08:00", ZONE) ?? new Date(0))

/** 160 meetings of 2–30 of 200 people in the rooms, over ten days; x, with twenty of them, looks for a place. */
function plan(rooms: number, seed: number): ConflictPlan {
  const below = randomOf(seed)
  const people = (n: number): string => Array.from({ length: n }, () => `p${below(200)}`).join(" ")
  const meetings = Array.from({ length: 160 }, (_, i): MeetingPlan => {
    const from = start + below(DAYS) * 1440 + below(40) * 15
    return meeting(`m${i}`, "", `r${below(rooms)}`, people(2 + below(29)), { from, to: from + 15 * (1 + below(8)) })
  })
  return {
    zone: ZONE,
    meetings: [...meetings, meeting("x", "", "", people(20), { minutes: 60, equipment: ["投影"] })],
    participants: Array.from({ length: 200 }, (_, i) => person(`p${i}`)),
    rooms: Array.from(
      { length: rooms },
      (_, i): RoomDto =>
        room(`r${i}`, {
          capacity: 12 + ((i * 7) % 60),
          layouts: [{ layout: "", capacity: 12 + ((i * 7) % 60) }],
          equipment: i % 3 === 0 ? [] : ["投影"],
          opensAt: 480,
          closesAt: 1200,
          setUpMinutes: 10,
          clearAwayMinutes: 10,
        }),
    ),
    travel: {},
    outside: [],
    settings: { meals: [] },
  }
}

const times = Array.from({ length: TIMES }, (_, i) => start + Math.floor(i / 64) * 1440 + (i % 64) * 10)

/** Every time with every room, its verdict and its reasons; how many fit with everybody there. */
function found(finder: Finder): number {
  let free = 0
  for (const from of times) {
    const moment = momentOf(finder, from, from + 60)
    const everybody = timeReasons(finder, moment).every(({ code }) => code === "off_hours")
    for (const fit of roomFits(finder, moment)) if (everybody && fit.verdict === "fits") free += 1
  }
  return free
}

/** The same count the plain way: every meeting looked at for every room and time, dates asked for the hours. No reasons. */
function foundPlainly(prepared: Prepared): number {
  const { plan: asked, roster } = prepared
  const own = asked.meetings.find(({ id }) => id === "x") as MeetingPlan
  const people = new Set(resolveNumbers(own.scopes, roster))
  let free = 0
  for (const from of times)
    for (const place of asked.rooms) {
      const slot = { from, to: from + 60 }
      const whole = { from: from - place.setUpMinutes, to: slot.to + place.clearAwayMinutes }
      const clash = asked.meetings.some((other) => {
        if (other.from === null || other.to === null) return false
        const taken = { from: other.from - place.setUpMinutes, to: other.to + place.clearAwayMinutes }
        if (other.roomId === place.id && overlaps(taken, whole)) return true
        return (
          overlaps({ from: other.from, to: other.to }, slot) &&
          resolveNumbers(other.scopes, roster).some((number) => people.has(number))
        )
      })
      const minute = minuteOfDay(fromMinutes(from), ZONE)
      const open = minute >= place.opensAt && minute + 60 <= place.closesAt
      const weekday = new Date(from * 60_000 + 8 * 3_600_000).getUTCDay()
      const fits = place.capacity >= people.size && place.equipment.includes("投影")
      if (!clash && open && fits && weekday % 6 !== 0) free += 1
    }
  return free
}

function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now()
    work()
    best = Math.min(best, performance.now() - before)
  }
  return best
}

/** Finding a place and a time: 640 times × 5 rooms with reasons, and all of 60 rooms at one time. Fastest of several runs. */
export async function bench(): Promise<BenchLine[]> {
  const prepared = prepare(plan(5, 7))
  const ask = askOfMeeting(prepared.meetings.get("x") as MeetingPlan, prepared)
  let free = 0
  const five = fastest(7, () => {
    free = found(finderFor(ask, prepared))
  })
  let plain = 0
  const naive = fastest(2, () => {
    plain = foundPlainly(prepared)
  })
  if (free !== plain) throw new Error(`the finder finds ${free}, asking everything plainly finds ${plain}`)
  const many = prepare(plan(60, 8))
  const finder = finderFor(askOfMeeting(many.meetings.get("x") as MeetingPlan, many), many)
  const sixty = fastest(50, () => roomFits(finder, { from: start + 60, to: start + 120 }))
  return [
    {
      ...{ name: "640 times × 5 rooms with reasons", value: five, unit: "ms", limit: 20 },
      note: `${free} places; asked plainly, without reasons: ${naive.toFixed(0)} ms`,
    },
    { name: "60 rooms ranked with reasons", value: sixty, unit: "ms", limit: 1 },
  ]
}
