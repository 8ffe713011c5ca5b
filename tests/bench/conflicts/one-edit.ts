import type { MeetingPlan } from "@/lib/meetings/schema"
import { type EditPlace, editJudge } from "@/lib/occupancy/rules/one-edit/judge"
import { prepare } from "@/lib/occupancy/rules/prepare"
import { at, meeting, person, planOf, room } from "../../rules/occupancy/plans"
import { randomOf } from "../../support/random"
import type { BenchLine } from "../line"

const [ROOMS, MEETINGS, PEOPLE, DAYS, EACH] = [60, 600, 400, 7, 8]
/** Rounds short enough to run through without other work in between. */
const PLACES = 400
const RUNS = 60

/** A board of 60 rooms × 7 days × 600 meetings with eight people each, meals and holidays judged; a third of a room's day is taken. */
function board(below: (n: number) => number) {
  const start = at("2027-01-11 08:00")
  const people = (): string => Array.from({ length: EACH }, () => `p${below(PEOPLE)}`).join(" ")
  const place = (): { roomId: string; from: number; to: number } => {
    const from = start + below(DAYS) * 1440 + 5 * below(132)
    return { roomId: `r${below(ROOMS)}`, from, to: from + 30 + 15 * below(9) }
  }
  const meetings = Array.from({ length: MEETINGS }, (_, i): MeetingPlan => meeting(`m${i}`, "", "", people(), place()))
  const plan = planOf(meetings, {
    participants: Array.from({ length: PEOPLE }, (_, i) => person(`p${i}`)),
    rooms: Array.from({ length: ROOMS }, (_, i) =>
      room(`r${i}`, { venueId: `v${i % 3}`, setUpMinutes: 10, clearAwayMinutes: 5 }),
    ),
    travel: Object.fromEntries([0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [`v${a}>v${b}`, a === b ? 0 : 15]))),
    settings: { meals: [{ name: "午餐", from: 690, to: 870, minutes: 60 }], holidays: true, termChanges: true },
  })
  const places = Array.from({ length: PLACES }, (): EditPlace => ({ meetingId: `m${below(MEETINGS)}`, ...place() }))
  return { plan, places }
}

/** One meeting judged at one place, as the board asks while it is dragged: the best of several rounds, findings and all. */
export function oneEditLine(): BenchLine {
  const { plan, places } = board(randomOf(3))
  const judge = editJudge(prepare(plan))
  let best = Number.POSITIVE_INFINITY
  let found = 0
  for (let run = 0; run < RUNS; run += 1) {
    found = 0
    const before = performance.now()
    for (const place of places) found += judge(place).length
    best = Math.min(best, performance.now() - before)
  }
  return {
    ...{ name: "one meeting judged at one place", value: (best / PLACES) * 1000, unit: "µs", limit: 50 },
    note: `60 rooms × 7 days × 600 meetings; ${(found / PLACES).toFixed(1)} findings each`,
  }
}
