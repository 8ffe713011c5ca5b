import { expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { at, meeting, person, planOf, room, who } from "./plans"
import { generator } from "./random-plan"

const rooms = [
  room("A", { setUpMinutes: 10, clearAwayMinutes: 5 }),
  room("B"),
  room("C", { venueId: "hotel", setUpMinutes: 5 }),
  room("D", { venueId: "school" }),
]
const travel = { "hall>hotel": 15, "hotel>hall": 20, "hall>school": 5, "school>hall": 5 }

function randomPlan(seed: number): ConflictPlan {
  const next = generator(seed)
  const people = Array.from({ length: 12 }, (_, i) => person(`p${i}`))
  const meetings = Array.from({ length: 2 + next(25) }, (_, i): MeetingPlan => {
    const from = at("06:00") + 5 * next(120)
    const inRoom = next(10) === 0 ? null : (rooms[next(4)]?.id ?? null)
    const chosen = people.filter(() => next(4) === 0).map(({ id }) => id)
    const scopes = [...who(chosen.join(" ")), ...who(`p${next(12)}`, "CHAIR")]
    return meeting(`m${i}`, "", "", "", {
      from,
      to: from + 5 * (1 + next(20)),
      roomId: inRoom,
      scopes,
      cancelled: next(12) === 0,
    })
  })
  return planOf(meetings, { participants: people, rooms, travel })
}

/** Every pair asked, nothing clever. */
function bruteForce(plan: ConflictPlan): Set<string> {
  const found = new Set<string>()
  const venueOf = new Map(rooms.map(({ id, venueId }) => [id, venueId]))
  const live = plan.meetings
    .filter((one) => !one.cancelled)
    .map((one) => ({
      id: one.id,
      from: one.from ?? 0,
      to: one.to ?? 0,
      roomId: one.roomId,
      people: new Set(one.scopes.map((item) => item.participationId ?? "")),
    }))
    .sort((x, y) => x.from - y.from || x.to - y.to)
  live.forEach((x, i) => {
    for (const y of live.slice(i + 1)) {
      const place = rooms.find(({ id }) => id === x.roomId)
      const margins = place && x.roomId === y.roomId ? place.setUpMinutes + place.clearAwayMinutes : -1
      const pair = [x.id, y.id].sort().join("/")
      if (margins >= 0 && x.from < y.to + margins && y.from < x.to + margins) found.add(`room ${pair}`)
      if (y.from < x.to) for (const who of x.people) if (y.people.has(who)) found.add(`both ${pair} ${who}`)
    }
  })
  for (const { id } of plan.participants) {
    const mine = live.filter(({ people }) => people.has(id))
    for (const y of mine) {
      const before = mine.filter((x) => x !== y && x.to <= y.from && x.roomId !== null).sort((x, z) => x.to - z.to)
      const last = before.at(-1)
      if (!last || y.roomId === null) continue
      const way = `${venueOf.get(last.roomId ?? "")}>${venueOf.get(y.roomId)}` as keyof typeof travel
      if (y.from - last.to < (travel[way] ?? 0)) found.add(`way ${last.id}/${y.id} ${id}`)
    }
  }
  return found
}

function engine(plan: ConflictPlan): Set<string> {
  const found = new Set<string>()
  for (const one of findConflicts(plan)) {
    if (one.kind === "room_taken") found.add(`room ${[one.a, one.b].sort().join("/")}`)
    for (const { a, b, people } of one.pairs)
      for (const who of people) {
        if (one.kind === "travel_too_short") found.add(`way ${a}/${b} ${who}`)
        else if (one.kind === "room_taken" || one.kind === "person_twice")
          found.add(`both ${[a, b].sort().join("/")} ${who}`)
      }
  }
  return found
}

test("the sweep finds what asking every pair finds, in 200 random plans", () => {
  let total = 0
  for (let seed = 1; seed <= 200; seed += 1) {
    const plan = randomPlan(seed)
    const expected = bruteForce(plan)
    total += expected.size
    expect([seed, [...engine(plan)].sort()]).toEqual([seed, [...expected].sort()])
  }
  expect(total).toBeGreaterThan(2500)
}, 60_000)

test("every alternative that is offered really is free", async () => {
  const { alternatives, firstAlternative } = await import("@/lib/occupancy/rules/alternatives")
  const { planWith } = await import("@/lib/occupancy/rules/move-effect")
  const { prepare } = await import("@/lib/occupancy/rules/prepare")
  let offered = 0
  for (let seed = 500; seed < 530; seed += 1) {
    const plan = randomPlan(seed)
    const prepared = prepare(plan)
    for (const finding of findConflicts(plan, prepared)) {
      expect(firstAlternative(finding, prepared)).toEqual(alternatives(finding, prepared)[0] ?? null)
      for (const offer of alternatives(finding, prepared)) {
        const moving = plan.meetings.find(({ id }) => id === offer.meetingId)
        if (!moving) throw new Error("no meeting")
        const shift = offer.kind === "room" ? offer.wait : offer.shift
        const moved = {
          ...moving,
          roomId: offer.roomId,
          from: (moving.from ?? 0) + shift,
          to: (moving.to ?? 0) + shift,
        }
        const then = findConflicts(planWith(plan, [moved]))
        const mine = then.filter(({ a, b }) => a === moved.id || b === moved.id)
        offered += 1
        const bad = mine.filter(
          ({ kind }) =>
            kind === "room_taken" || (offer.kind === "time" && ["person_twice", "travel_too_short"].includes(kind)),
        )
        expect([seed, finding.id, offer, bad.map(({ id }) => id)]).toEqual([seed, finding.id, offer, []])
      }
    }
  }
  expect(offered).toBeGreaterThan(100)
}, 60_000)
