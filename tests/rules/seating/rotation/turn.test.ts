import { describe, expect, it } from "vitest"
import { blockOrder, blockShift, memberShift, rotatedOrder, turnOf } from "@/lib/seating/rules/rotation/turn"

const sessions = [1, 2, 3, 4, 5]

describe("the National People's Congress: 35 delegations, five sessions, a step of seven", () => {
  it("brings every delegation into the central block exactly once", () => {
    const central = sessions.map((session) => blockOrder(35, session, 5, 7).slice(0, 7))
    expect(central[0]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(central[1]).toEqual([7, 8, 9, 10, 11, 12, 13])
    expect(central.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 35 }, (_, index) => index))
  })

  it("sends the middle to the sides, and brings the sides back", () => {
    const place = (delegation: number, session: number) => blockOrder(35, session, 5, 7).indexOf(delegation)
    expect(sessions.map((session) => place(0, session))).toEqual([0, 28, 21, 14, 7])
  })

  it("needs no step of its own: a T-th part is the same seven", () => {
    for (const session of sessions) expect(blockOrder(35, session, 5, null)).toEqual(blockOrder(35, session, 5, 7))
  })
})

describe.each([1, 2, 3, 5, 7, 19, 20, 63, 166])("a delegation of %i", (members) => {
  it("seats every deputy in front once in five sessions, and moves the same part to the back each year", () => {
    const front = sessions.flatMap((session) => {
      const next = session === 5 ? members : memberShift(members, { session: session + 1, sessionsInTerm: 5 })
      const size = next - memberShift(members, { session, sessionsInTerm: 5 })
      return rotatedOrder(members, session, 5).slice(0, size)
    })
    expect(front.sort((a, b) => a - b)).toEqual(Array.from({ length: members }, (_, index) => index))
  })
})

it.each([
  ["the first session leaves the list as it is", 10, 1, 5, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ["a fifth goes to the back", 10, 2, 5, [2, 3, 4, 5, 6, 7, 8, 9, 0, 1]],
  ["the last session", 10, 5, 5, [8, 9, 0, 1, 2, 3, 4, 5, 6, 7]],
  ["a term of three", 6, 2, 3, [2, 3, 4, 5, 0, 1]],
  ["beyond the term it begins anew", 4, 6, 5, [0, 1, 2, 3]],
  ["a term of one session does not rotate", 4, 1, 1, [0, 1, 2, 3]],
  ["nobody", 0, 3, 5, []],
])("%s", (_, members, session, sessionsInTerm, expected) => {
  expect(rotatedOrder(members, session, sessionsInTerm)).toEqual(expected)
})

it.each([
  [11, 2, null, 2],
  [11, 3, null, 4],
  [2, 2, null, 0],
  [2, 4, null, 1],
  [3, 3, 7, 2],
  [0, 3, 7, 0],
])("%i delegations at session %i with the step %s move on by %i", (delegations, session, step, shift) => {
  expect(blockShift(delegations, { session, sessionsInTerm: 5 }, step)).toBe(shift)
})

it("an event that says nothing is in the first session of five", () => {
  expect(turnOf({})).toEqual({ session: 1, sessionsInTerm: 5 })
})
