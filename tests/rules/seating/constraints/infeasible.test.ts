import { describe, expect, it } from "vitest"
import { judgeConstraints } from "@/lib/seating/rules/constraints/judge"
import { explainInfeasible } from "@/lib/seating/rules/feasible/explain"
import type { SeatHallInput, SeatTaken } from "@/lib/seating/schema"
import type { Constraint } from "@/lib/seating/schema/constraint"
import { person, sampleHall, sampleRoster } from "../sample"
import { meeting, member, randomOf, requirement, rows } from "./small"

/** Every way to put people on seats, judged by the judge alone: knows nothing of the engine's proofs. */
function possible(input: SeatHallInput, constraints: readonly Constraint[], locks: readonly SeatTaken[]): boolean {
  const usable = input.geometry.seats.filter((seat) => !seat.blocked)
  const people = input.participants.map(({ id }) => id)
  const lockOf = new Map(locks.map((one) => [one.participationId, one.seatId]))
  const taken = new Set<string>()
  const seats: SeatTaken[] = []
  const sit = (at: number): boolean => {
    const id = people[at]
    if (id === undefined) return judgeConstraints({ ...input, seats, holds: [] }, constraints).every((one) => one.holds)
    return usable.some((seat) => {
      const lock = lockOf.get(id)
      if (taken.has(seat.id) || (lock !== undefined && lock !== seat.id)) return false
      taken.add(seat.id)
      seats.push({ participationId: id, seatId: seat.id })
      const found = sit(at + 1)
      seats.pop()
      taken.delete(seat.id)
      return found
    })
  }
  return sit(0)
}

/** The size of the smallest impossible set, by trying all sets; null when everything can hold. */
function smallestSize(input: SeatHallInput): number | null {
  const constraints = input.constraints ?? []
  const count = constraints.length + input.locked.length
  const sets = Array.from({ length: 2 ** count }, (_, bits) => bits).sort((a, b) => ones(a) - ones(b))
  for (const bits of sets) {
    const some = constraints.filter((_, index) => bits & (1 << index))
    const locks = input.locked.filter((_, index) => bits & (1 << (constraints.length + index)))
    if (!possible(input, some, locks)) return ones(bits)
  }
  return null
}
const ones = (bits: number): number => [...bits.toString(2)].filter((bit) => bit === "1").length

function randomCase(seed: number): SeatHallInput {
  const random = randomOf(seed)
  const geometry = rows([2 + random(2)], [2 + random(2)])
  const count = 3 + random(3)
  const people = Array.from({ length: count }, (_, index) =>
    random(4) === 0
      ? person(`p${index}`, { category: "OBSERVER" })
      : member(`p${index}`, "ab"[random(2)] ?? "a", { duty: random(4) === 0 ? "团长" : "", nearExit: random(4) === 0 }),
  )
  const one = (): string => `p${random(count)}`
  const row = random(2)
  const where = { rows: [{ area: "0", from: row, to: row }], seats: [geometry.seats[random(4)]?.id ?? ""] }
  const kinds: (() => object)[] = [
    () => ({ kind: "zone", who: { people: [one(), one(), one()] }, where }),
    () => ({ kind: "keepOut", who: { groups: ["a"] }, where }),
    () => ({ kind: "near", who: { traits: ["nearExit"] }, target: "aisle" }),
    () => ({ kind: "near", who: { people: [one(), one()] }, target: "door", within: 1 }),
    () => {
      const first = random(count)
      return { kind: "together", people: [`p${first}`, `p${(first + 1 + random(count - 1)) % count}`] }
    },
    () => ({ kind: "apart", people: ["p0", "p1", "p2"].slice(random(2)) }),
    () => ({ kind: "contiguous" }),
    () => ({ kind: "headsInFront" }),
    () => ({ kind: "noLoneSeat" }),
    () => ({ kind: "reserve", groups: ["a"], seats: 1 }),
  ]
  const constraints = Array.from({ length: 2 + random(3) }, (_, index) =>
    requirement({ id: `c${index}`, ...(kinds[random(kinds.length)] as () => object)() }),
  )
  const free = [...geometry.seats]
  const locked = people.slice(0, random(3)).map(({ id }) => {
    const [seat] = free.splice(random(free.length), 1)
    return { participationId: id, seatId: seat?.id ?? "" }
  })
  return meeting(geometry, people, constraints, locked)
}

describe("against trying everything", () => {
  it("the core is the smallest there is, in 150 random small halls", () => {
    const sizes: Record<string, number> = {}
    for (let seed = 1; seed <= 150; seed++) {
      const input = randomCase(seed)
      const size = smallestSize(input)
      const found = explainInfeasible(input)
      const told = found && found.constraintIds.length + found.lockedIds.length
      expect({ seed, size: told }).toEqual({ seed, size })
      sizes[String(size)] = (sizes[String(size)] ?? 0) + 1
      if (!found) continue
      expect(found.smallest).toBe(true)
      const core = (input.constraints ?? []).filter(({ id }) => found.constraintIds.includes(id))
      const locks = input.locked.filter((lock) => found.lockedIds.includes(lock.participationId))
      expect(possible(input, core, locks)).toBe(false)
    }
    // The cases are worth something: some possible, some impossible for one, two, three reasons at once.
    expect(Object.keys(sizes).sort()).toEqual(expect.arrayContaining(["1", "2", "3", "null"]))
  }, 60_000)
})

describe("what is said of an impossible set", () => {
  const people = [member("a1", "a", { duty: "团长" }), member("a2", "a"), member("b1", "b"), member("b2", "b")]
  const hall = rows([3], [3])
  const front = { rows: [{ area: "0", from: 0, to: 0 }] }
  it.each([
    [
      "four people in three seats",
      [{ kind: "zone", who: { categories: ["DEPUTY"] }, where: front }],
      [],
      { code: "too_few_seats", people: 4, seats: 3 },
      ["c0"],
    ],
    [
      "a zone nobody of the delegation may enter",
      [
        { kind: "zone", who: { people: ["a1"] }, where: front },
        { kind: "noLoneSeat" },
        { kind: "keepOut", who: { groups: ["a"] }, where: front },
      ],
      [],
      { code: "too_few_seats", people: 1, seats: 0 },
      ["c0", "c2"],
    ],
    [
      "a lock outside the zone",
      [{ kind: "zone", who: { people: ["a2"] }, where: front }],
      [["a2", "0/1/0"]],
      { code: "lock_not_allowed", ids: ["a2"] },
      ["c0", "a2"],
    ],
    [
      "four side by side where rows have three",
      [{ kind: "together", people: ["a1", "a2", "b1", "b2"] }],
      [],
      { code: "no_run", people: 4, seats: 3 },
      ["c0"],
    ],
    [
      "side by side and kept apart",
      [
        { kind: "together", people: ["a1", "b1"] },
        { kind: "apart", people: ["b1", "a1"] },
      ],
      [],
      { code: "no_arrangement" },
      ["c0", "c1"],
    ],
    [
      "a head locked behind a locked member",
      [{ kind: "headsInFront" }],
      [
        ["a1", "0/1/0"],
        ["a2", "0/0/0"],
      ],
      { code: "head_behind", ids: ["a1", "a2"] },
      ["c0", "a1", "a2"],
    ],
    [
      "a block of two with its people at both ends",
      [{ kind: "contiguous", groups: ["b"] }],
      [
        ["b1", "0/0/0"],
        ["b2", "0/0/2"],
      ],
      { code: "block_too_long", people: 2, steps: 2 },
      ["c0", "b1", "b2"],
    ],
    [
      "a candidate counting the votes",
      [{ kind: "tellers", people: ["a2"], candidates: ["a2"], within: 40 }],
      [],
      { code: "too_few_seats", people: 1, seats: 0 },
      ["c0"],
    ],
  ] as const)("%s", (_, constraints, locks, fact, core) => {
    const list = constraints.map((one, index) => requirement({ id: `c${index}`, ...one }))
    const locked = locks.map(([participationId, seatId]) => ({ participationId, seatId }))
    const found = explainInfeasible(meeting(hall, people, list, locked))
    expect(found).toMatchObject({ fact, smallest: true })
    expect([...(found?.constraintIds ?? []), ...(found?.lockedIds ?? [])]).toEqual(core)
  })

  it("more people than seats needs no requirement at all", () => {
    const crowd = Array.from({ length: 7 }, (_, index) => member(`m${index}`, "a"))
    expect(explainInfeasible(meeting(hall, crowd, [requirement({ kind: "contiguous" })]))).toMatchObject({
      constraintIds: [],
      lockedIds: [],
      fact: { code: "too_many_people", people: 7, seats: 6 },
      smallest: true,
    })
  })

  it("a lock on a broken seat is impossible by itself", () => {
    const broken = { ...hall, seats: hall.seats.map((seat) => ({ ...seat, blocked: seat.id === "0/0/1" })) }
    const locked = [{ participationId: "a1", seatId: "0/0/1" }]
    expect(explainInfeasible(meeting(broken, people, [], locked))).toMatchObject({
      lockedIds: ["a1"],
      fact: { code: "lock_on_blocked" },
    })
  })

  it("in the sample hall: nine delegations, 67 observers and a zone of 24 seats", async () => {
    const roster = await sampleRoster()
    const list = [
      requirement({ id: "blocks", kind: "contiguous" }),
      requirement({
        id: "one",
        kind: "zone",
        who: { categories: ["OBSERVER"] },
        where: { rows: [{ area: "0", from: 9, to: 11 }] },
      }),
      requirement({
        id: "two",
        kind: "keepOut",
        who: { categories: ["OBSERVER"] },
        where: { rows: [{ area: "0", from: 9, to: 9 }] },
      }),
      requirement({ id: "heads", kind: "headsInFront" }),
    ]
    const found = explainInfeasible(meeting(sampleHall(), roster, list))
    expect(found).toMatchObject({
      constraintIds: ["one", "two"],
      smallest: true,
      fact: { code: "too_few_seats", people: 67 },
    })
  })
})
