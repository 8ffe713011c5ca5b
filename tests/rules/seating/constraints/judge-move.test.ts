import { describe, expect, it } from "vitest"
import { packBits, unpackBits } from "@/lib/seating/rules/constraints/bits"
import { judgeConstraints } from "@/lib/seating/rules/constraints/judge"
import { bindingsOf, brokenByMove } from "@/lib/seating/rules/constraints/judge-move"
import { sittingOf } from "@/lib/seating/rules/constraints/placed"
import { openRequirements, requirementsDto } from "@/lib/seating/rules/constraints/requirements"
import type { SeatingPerson, SeatMove, SeatTaken } from "@/lib/seating/schema"
import type { Constraint } from "@/lib/seating/schema/constraint"
import { person } from "../sample"
import { meeting, member, randomOf, requirement, rows, seatsFrom } from "./small"

const hall = rows([4, 4], [4, 4], [4, 4])
const people = [
  member("a1", "a", { duty: "团长" }),
  member("a2", "a"),
  member("a3", "a", { wheelchair: true }),
  member("b1", "b"),
  member("b2", "b", { nearExit: true }),
  person("o1", { category: "OBSERVER" }),
]

/** As the page gets it: through the packed form and back. */
function opened(constraints: readonly Constraint[], seats: readonly SeatTaken[]) {
  const dto = people.map((one): SeatingPerson => ({ ...one, shownName: one.name, searchKey: "", attends: true }))
  const packed = requirementsDto(meeting(hall, people, constraints), constraints, people)
  const requirements = openRequirements(JSON.parse(JSON.stringify(packed)), dto, hall)
  return { requirements, sitting: sittingOf({ geometry: hall, seats, holds: [] }, requirements.personOf) }
}
const at = (row: number, seat: number): string =>
  hall.seats.find((one) => one.rowIndex === row && one.seatIndex === seat)?.id ?? ""
const move = (seats: readonly SeatTaken[], id: string, to: string | null): SeatMove => ({
  participationId: id,
  from: seats.find((one) => one.participationId === id)?.seatId ?? null,
  to,
  reason: null,
})

const KINDS = {
  zone: { kind: "zone", who: { categories: ["OBSERVER"] }, where: { rows: [{ area: "0", from: 1, to: 2 }] } },
  keepOut: { kind: "keepOut", who: { people: ["b1"] }, where: { rows: [{ area: "0", from: 0, to: 0 }] } },
  near: { kind: "near", who: { traits: ["nearExit"] }, target: "aisle" },
  apart: { kind: "apart", people: ["a1", "b1"] },
  together: { kind: "together", people: ["a2", "b2"] },
  contiguous: { kind: "contiguous" },
  headsInFront: { kind: "headsInFront", groups: ["a"] },
  noLoneSeat: { kind: "noLoneSeat" },
  tellers: { kind: "tellers", people: ["b2"], candidates: ["a2"] },
} satisfies Record<string, object>

describe("a move is judged before it is made", () => {
  it.each<[string, keyof typeof KINDS, string, string, [number, number] | null, boolean]>([
    ["out of the zone", "zone", ". / o1", "o1", [0, 0], true],
    ["inside of the zone", "zone", ". / o1", "o1", [2, 0], false],
    ["from the tray against the zone", "zone", ".", "o1", [0, 3], true],
    ["back to the tray", "zone", "o1", "o1", null, false],
    ["not for this person", "keepOut", ". / b1", "b1", [0, 1], true],
    ["for another person", "keepOut", ". / b2", "b2", [0, 1], false],
    ["away from the aisle", "near", ". . . b2", "b2", [0, 1], true],
    ["beside whom one must not sit", "apart", "a1 . . b1", "b1", [0, 1], true],
    ["away from them", "apart", "a1 . . b1", "b1", [2, 3], false],
    ["away from one's company", "together", "a2 b2", "b2", [2, 0], true],
    ["out of the block", "contiguous", "a1 a2 a3", "a2", [2, 3], true],
    ["along the block", "contiguous", "a1 a2 a3", "a3", [1, 0], false],
    ["the head behind the others", "headsInFront", "a1 a2", "a1", [1, 0], true],
    ["a lone seat left", "noLoneSeat", "a1 a2 a3", "a2", [2, 3], true],
  ])("%s", (_, kind, drawing, id, to, breaks) => {
    const one = requirement(KINDS[kind])
    const seats = seatsFrom(hall, drawing)
    const { requirements, sitting } = opened([one], seats)
    const moves = [move(seats, id, to && at(...to))]
    expect(brokenByMove(sitting, requirements, moves).map(({ number }) => number)).toEqual(breaks ? [1] : [])
  })

  it("says nothing of an inactive requirement, and counts the places in the whole list", () => {
    const list = [
      requirement({ ...KINDS.keepOut, id: "off", active: false }),
      requirement({ ...KINDS.keepOut, id: "on" }),
    ]
    const seats = seatsFrom(hall, ". / b1")
    const { requirements, sitting } = opened(list, seats)
    expect(brokenByMove(sitting, requirements, [move(seats, "b1", at(0, 0))])).toMatchObject([{ number: 2 }])
    expect(bindingsOf(sitting, requirements, "b1")).toMatchObject([{ number: 2, holds: true }])
  })

  it("agrees with the judgement of the whole plan, whatever moves", () => {
    const list = Object.entries(KINDS).map(([id, kind]) => requirement({ ...kind, id }))
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomOf(seed)
      const free = hall.seats.map(({ id }) => id)
      const draw = (): string => free.splice(random(free.length), 1)[0] ?? ""
      const seats = people.flatMap(({ id }) => (random(5) === 0 ? [] : [{ seatId: draw(), participationId: id }]))
      const mover = people[random(people.length)]?.id ?? ""
      const moves = [move(seats, mover, draw())]
      const after = [...seats.filter((one) => one.participationId !== mover)]
      after.push({ participationId: mover, seatId: moves[0]?.to ?? "" })
      const costs = (taken: readonly SeatTaken[]) =>
        judgeConstraints({ ...meeting(hall, people, list), seats: taken, holds: [] }, list).map(({ cost }) => cost)
      const [before, then] = [costs(seats), costs(after)]
      const { requirements, sitting } = opened(list, seats)
      const said = brokenByMove(sitting, requirements, moves).map(({ constraint }) => constraint.kind)
      const worse = list.filter((_, place) => (then[place] ?? 0) > (before[place] ?? 0)).map(({ kind }) => kind)
      expect(said, `seed ${seed}`).toEqual(worse)
    }
  })
})

describe("what binds a person", () => {
  it("is said with whether it holds, and nothing else", () => {
    const list = Object.entries(KINDS).map(([id, kind]) => requirement({ ...kind, id }))
    const { requirements, sitting } = opened(list, seatsFrom(hall, "a2 b1 / a1"))
    const bound = (id: string) =>
      bindingsOf(sitting, requirements, id).map(({ constraint, holds }) => `${constraint.kind} ${holds}`)
    expect(bound("a1")).toEqual(["apart false", "contiguous true", "headsInFront false"])
    expect(bound("b1")).toEqual(["keepOut false", "apart false", "contiguous true"])
    expect(bound("b2")).toEqual(["near null", "together null", "contiguous null", "tellers null"])
    expect(bound("o1")).toEqual(["zone null"])
    expect(bound("nobody")).toEqual([])
  })

  it("tells no needs: only who is meant", () => {
    const packed = requirementsDto(meeting(hall, people, []), [requirement(KINDS.near)], people)
    expect(packed.wheelchairs).toEqual([])
    expect(unpackBits(packed.rules[0]?.people ?? "", people.length)).toEqual(Uint8Array.from([0, 0, 0, 0, 1, 0]))
  })
})

it.each([0, 1, 7, 8, 9, 64, 3001])("%i flags survive being packed", (length) => {
  const flags = Uint8Array.from({ length }, (_, index) => ((index * 7) % 3 === 0 ? 1 : 0))
  expect(unpackBits(packBits(flags), length)).toEqual(flags)
})
