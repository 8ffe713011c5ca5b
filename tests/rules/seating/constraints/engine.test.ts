import { beforeAll, describe, expect, it } from "vitest"
import type { Participant } from "@/lib/people/schema"
import { checkSeating } from "@/lib/seating/rules/check"
import { defaultConstraints } from "@/lib/seating/rules/constraints/defaults"
import { judgeConstraints } from "@/lib/seating/rules/constraints/judge"
import { explainInfeasible } from "@/lib/seating/rules/feasible/explain"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import type { SeatHallInput } from "@/lib/seating/schema"
import type { Constraint } from "@/lib/seating/schema/constraint"
import { ask, person, sampleHall, sampleRoster } from "../sample"
import { meeting, member, randomOf, requirement, rows } from "./small"

const hall = sampleHall()
const seatOf = new Map(hall.seats.map((seat) => [seat.id, seat]))
const usual = defaultConstraints({ geometry: hall })
let roster: Participant[] = []
beforeAll(async () => {
  roster = await sampleRoster()
})

function seated(more: readonly Constraint[], over: Partial<SeatHallInput> = {}) {
  const input = { ...ask(hall, roster, { chairGroup: "一", ...over }), constraints: [...usual, ...more] }
  const result = seatHall(input)
  const seats = [...result.assignments, ...input.locked]
  const placeOf = new Map(seats.map((one) => [one.participationId, seatOf.get(one.seatId)]))
  const reasonOf = new Map(result.assignments.map((one) => [one.participationId, one.reason]))
  const findings = checkSeating({ ...input, seats, holds: result.holds, reserves: result.reserves })
  expect(new Set(seats.map((one) => one.seatId)).size).toBe(seats.length)
  expect(seats.length + result.unseated.length).toBe(roster.length)
  return { input, result, placeOf, reasonOf, findings, broken: result.verdicts.filter((one) => !one.holds) }
}
/** Deputies who sit in the hall, of the delegation at this place in the list. */
const deputies = (group: number): Participant[] =>
  roster.filter((one) => one.groupPosition === group && one.presidiumDuty === "" && !one.wheelchair && !one.nearExit)

describe("the sample session under the usual requirements", () => {
  it.each(["一", "二", "三"])("plenary %s: all hold, nothing is wrong, and its own judge agrees", (chairGroup) => {
    const { input, result, findings, broken } = seated([], { chairGroup })
    expect(broken).toEqual([])
    expect(findings).toEqual([])
    const again = judgeConstraints({ ...input, seats: result.assignments, holds: result.holds }, usual)
    expect(again).toEqual(result.verdicts)
  })
})

describe("one requirement more", () => {
  it("a zone for a category: all of them there, in their order, and the reason says so", () => {
    const where = { rows: [{ area: "0", from: 14, to: 17 }] }
    const { broken, placeOf, reasonOf } = seated([
      requirement({ kind: "zone", who: { categories: ["INVITED"] }, where }),
    ])
    expect(broken).toEqual([])
    const invited = roster.filter((one) => one.category === "INVITED" && !one.wheelchair && !one.nearExit)
    for (const { id } of invited) {
      expect(placeOf.get(id)?.rowIndex).toBeGreaterThanOrEqual(14)
      expect(reasonOf.get(id)).toMatchObject({ code: "required", kind: "zone", of: expect.any(Number) })
    }
  })

  it("one deputy in a given row: a change inside the delegation, the others in order again", () => {
    const [, , , one] = deputies(3)
    const where = { rows: [{ area: "0", from: 2, to: 2 }] }
    const list = [requirement({ kind: "zone", who: { people: [one?.id] }, where, note: "领导要求" })]
    const { broken, placeOf, reasonOf, findings } = seated(list)
    expect(broken).toEqual([])
    expect(placeOf.get(one?.id ?? "")?.rowIndex).toBe(2)
    expect(reasonOf.get(one?.id ?? "")?.code).toBe("required")
    expect(findings).toEqual([])
  })

  it("not in front: the person goes, the block stays whole", () => {
    const before = seated([])
    const front = deputies(5).find(({ id }) => before.placeOf.get(id)?.rowIndex === 1)
    const where = { rows: [{ area: "0", from: 0, to: 3 }] }
    const { broken, placeOf, findings } = seated([
      requirement({ kind: "keepOut", who: { people: [front?.id] }, where }),
    ])
    expect(broken).toEqual([])
    expect(placeOf.get(front?.id ?? "")?.rowIndex).toBeGreaterThan(3)
    expect(findings).toEqual([])
  })

  it("speakers at an aisle where their block has one; the others are named", () => {
    const speakerIds = [2, 4, 6].flatMap((group) => deputies(group).slice(7, 9)).map(({ id }) => id)
    const constraints = defaultConstraints({ geometry: hall, speakerIds })
    const { broken, placeOf, findings } = seated([constraints.at(-1) as Constraint], { speakerIds })
    const groupOf = new Map(roster.map((one) => [one.id, one.groupPosition]))
    const aisleIn = (group: number | undefined): boolean =>
      roster.some(
        (one) => one.groupPosition === group && placeOf.get(one.id)?.area === "0" && placeOf.get(one.id)?.aisle,
      )
    const without = speakerIds.filter((id) => !placeOf.get(id)?.aisle)
    expect(without.filter((id) => aisleIn(groupOf.get(id)))).toEqual([])
    expect(broken.flatMap((one) => one.participationIds)).toEqual(without)
    expect(without.length).toBeLessThan(speakerIds.length)
    expect(findings.filter(({ code }) => code !== "constraint_broken")).toEqual([])
  })

  it("side by side, and kept apart, each by name in the reason", () => {
    const [a, , , , b, , , c] = deputies(2)
    const names = [a, b].map((one) => one?.id)
    const together = seated([requirement({ kind: "together", people: names })])
    expect(together.broken).toEqual([])
    const [left, right] = names.map((id) => together.placeOf.get(id ?? ""))
    expect(left?.rowIndex).toBe(right?.rowIndex)
    expect(Math.abs((left?.seatIndex ?? 0) - (right?.seatIndex ?? 9))).toBe(1)
    expect(names.some((id) => together.reasonOf.get(id ?? "")?.code === "required")).toBe(true)

    const neighbours = [a, b, c].map((one) => one?.id)
    const apart = seated([requirement({ kind: "apart", people: neighbours, distance: 2 })])
    expect(apart.broken).toEqual([])
    expect(apart.findings).toEqual([])
  })

  it("two seats kept for every delegation, empty and in its block", () => {
    const { result, broken, findings } = seated([requirement({ kind: "reserve", seats: 2 })])
    expect(broken).toEqual([])
    expect(findings).toEqual([])
    expect(result.reserves).toHaveLength(18)
    const taken = new Set(result.assignments.map((one) => one.seatId))
    expect(result.reserves.some((one) => taken.has(one.seatId))).toBe(false)
  })

  it("locks that fit: nothing else is disturbed", () => {
    const free = seated([])
    const locked = free.result.assignments.filter((_, index) => index % 23 === 0)
    const { findings } = seated([], { locked })
    expect(findings.filter((one) => one.severity === "error")).toEqual([])
  })

  it("a guest is called to the stage, a member of the presidium is kept off it", () => {
    const guest = roster.find((one) => one.category === "INVITED" && !one.wheelchair)
    const member = roster.find((one) => one.presidiumDuty === "成员" && one.executiveGroup === "三")
    const { broken, placeOf } = seated([
      requirement({ id: "up", kind: "zone", who: { people: [guest?.id] }, where: { areas: ["stage"] } }),
      requirement({ id: "down", kind: "keepOut", who: { people: [member?.id] }, where: { areas: ["stage"] } }),
    ])
    expect(broken).toEqual([])
    expect(placeOf.get(guest?.id ?? "")?.area).toBe("stage")
    expect(placeOf.get(member?.id ?? "")?.area).toBe("0")
  })

  it("what cannot hold is named, everybody sits all the same", () => {
    const where = { rows: [{ area: "0", from: 17, to: 17 }] }
    const impossible = requirement({ kind: "zone", who: { categories: ["OBSERVER"] }, where })
    const { result, broken } = seated([impossible])
    expect(result.unseated).toEqual([])
    expect(broken.map((one) => one.constraintId)).toEqual([impossible.id])
  })
})

describe("bad input is named and the rest kept", () => {
  const notesOf = (over: Partial<SeatHallInput>, constraints: Constraint[] = []) =>
    seatHall({ ...ask(hall, roster, { chairGroup: "一", ...over }), constraints }).notes
  it("two heads of one delegation", () => {
    const people = roster.map((one) => (one === deputies(4)[0] ? { ...one, duty: "团长" } : one))
    const note = notesOf({ participants: people }).find(({ code }) => code === "two_heads")
    expect(note).toMatchObject({ count: 2, delegation: deputies(4)[0]?.groupName })
  })
  it("locks: on a broken seat, in another hall, of somebody who does not come", () => {
    const [a, b, c] = deputies(1)
    const geometry = {
      ...hall,
      seats: hall.seats.map((seat) => ({ ...seat, blocked: seat.blocked || seat.id === "0/3/3" })),
    }
    const locked = [
      { participationId: a?.id ?? "", seatId: "0/3/3" },
      { participationId: b?.id ?? "", seatId: "7/0/0" },
      { participationId: c?.id ?? "", seatId: "0/4/4" },
    ]
    const attendIds = roster.flatMap(({ id }) => (id === c?.id ? [] : [id]))
    const result = seatHall(ask(geometry, roster, { chairGroup: "一", locked, attendIds }))
    const told = result.notes.filter(({ code }) => code.startsWith("lock_"))
    expect(told).toEqual(
      expect.arrayContaining([
        { code: "lock_on_blocked", name: a?.name },
        { code: "lock_of_other_hall", name: b?.name },
        { code: "lock_not_attending", name: c?.name },
      ]),
    )
    expect([...result.voidLocks].sort()).toEqual([b?.id, c?.id].sort())
    expect(result.assignments.some((one) => one.participationId === b?.id)).toBe(true)
    expect(result.assignments.some((one) => one.seatId === "0/4/4")).toBe(true)
  })
  it("more people than seats; requirements about what is not there", () => {
    const small = { ...hall, seats: hall.seats.filter((seat) => seat.rowIndex < 2), doors: [] }
    const list = [
      requirement({ id: "a", kind: "zone", who: { people: ["nobody"] }, where: { seats: ["9/9/9", "0/0/0"] } }),
      requirement({ id: "b", kind: "reserve", groups: ["no-such-group"], seats: 1 }),
      requirement({ id: "c", kind: "near", who: { traits: ["woman"] }, target: "ballotBox" }),
      requirement({ id: "d", kind: "keepOut", who: {}, where: {}, active: false }),
    ]
    const notes = notesOf({ geometry: small }, list)
    expect(notes).toEqual(
      expect.arrayContaining([
        { code: "too_many_people", people: roster.length, seats: small.seats.filter((seat) => !seat.blocked).length },
        { code: "constraint_lost", number: 1, what: "people", count: 1 },
        { code: "constraint_lost", number: 1, what: "places", count: 1 },
        { code: "constraint_lost", number: 2, what: "groups", count: 1 },
        { code: "constraint_without_target", number: 3, target: "ballotBox" },
      ]),
    )
  })
})

function randomMeeting(seed: number): SeatHallInput {
  const random = randomOf(seed)
  const geometry = rows([2 + random(3), 2], [2 + random(3), 2], [3])
  const count = 4 + random(5)
  const people = Array.from({ length: count }, (_, index) =>
    random(4) === 0
      ? person(`p${index}`, { category: "OBSERVER" })
      : member(`p${index}`, "ab"[random(2)] ?? "a", { duty: index < 2 ? "团长" : "", nearExit: random(5) === 0 }),
  )
  const row = random(3)
  const where = { rows: [{ area: "0", from: row, to: row }] }
  const first = random(count)
  const kinds = [
    { kind: "zone", who: { people: [`p${first}`] }, where },
    { kind: "keepOut", who: { categories: ["OBSERVER"] }, where },
    { kind: "near", who: { traits: ["nearExit"] }, target: "aisle" },
    { kind: "together", people: [`p${first}`, `p${(first + 1) % count}`] },
    { kind: "apart", people: [`p${(first + 2) % count}`, `p${(first + 3) % count}`] },
    { kind: "contiguous" },
    { kind: "headsInFront" },
    { kind: "noLoneSeat" },
  ]
  const constraints = kinds
    .filter(() => random(2) === 0)
    .map((one, index) => requirement({ id: `c${index}`, weight: random(4) === 0 ? 20 : "hard", ...one }))
  return meeting(geometry, people, constraints)
}

describe("random small meetings", () => {
  it("whenever all that is hard can hold, it holds; everybody sits once", () => {
    let possible = 0
    for (let seed = 1; seed <= 150; seed++) {
      const input = randomMeeting(seed)
      const { assignments, unseated, verdicts } = seatHall(input)
      expect(assignments.length + unseated.length).toBe(input.participants.length)
      expect(new Set(assignments.map((one) => one.seatId)).size).toBe(assignments.length)
      if (explainInfeasible(input) !== null) continue
      possible++
      expect({ seed, broken: verdicts.filter((one) => one.hard && !one.holds) }).toEqual({ seed, broken: [] })
    }
    expect(possible).toBeGreaterThan(80)
  }, 60_000)

  it("the order of people, attendance and locks given makes no difference", () => {
    const told = (input: SeatHallInput) =>
      seatHall(input)
        .assignments.map((one) => `${one.participationId}@${one.seatId}`)
        .sort()
    for (let seed = 1; seed <= 60; seed++) {
      const input = randomMeeting(seed)
      const turned = {
        ...input,
        participants: [...input.participants].reverse(),
        attendIds: [...input.attendIds].reverse(),
        locked: [...input.locked].reverse(),
      }
      expect({ seed, plan: told(turned) }).toEqual({ seed, plan: told(input) })
    }
    const large = seated([requirement({ kind: "together", people: [deputies(2)[1]?.id, deputies(2)[6]?.id] })])
    expect(told({ ...large.input, participants: [...roster].reverse() })).toEqual(told(large.input))
  }, 60_000)
})
