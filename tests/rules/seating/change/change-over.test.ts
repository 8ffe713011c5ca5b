import { describe, expect, it } from "vitest"
import { changeOver, changeOverTime } from "@/lib/seating/rules/change/change-over"
import { sampleHall } from "../sample"

const plan = (seats: Record<string, string>) =>
  Object.entries(seats).map(([participationId, seatId]) => ({ participationId, seatId }))

describe("换场", () => {
  it("says for every seat whose card goes and whose comes, in walking order", () => {
    const before = plan({ a: "0/0/0", b: "0/0/1", c: "stage/0/3", d: "0/1/0" })
    const after = plan({ a: "0/0/0", b: "stage/0/3", e: "0/0/1" })
    expect(changeOver(before, after, sampleHall())).toEqual({
      seats: [
        {
          seatId: "stage/0/3",
          area: "stage",
          away: { participationId: "c", to: null },
          put: { participationId: "b", from: "0/0/1" },
        },
        {
          seatId: "0/0/1",
          area: "0",
          away: { participationId: "b", to: "stage/0/3" },
          put: { participationId: "e", from: null },
        },
        { seatId: "0/1/0", area: "0", away: { participationId: "d", to: null }, put: null },
      ],
      counts: { away: 2, moved: 1, placed: 1, kept: 1 },
    })
    expect(changeOver(before, before, sampleHall()).seats).toEqual([])
  })

  const cards = { away: 10, moved: 20, placed: 30, kept: 5 }
  it.each([
    ["an hour", 0, 60, 15, cards, { gap: 60, clear: 15, usable: 45, people: 1 }],
    ["little time", 0, 17, 15, cards, { gap: 17, clear: 15, usable: 2, people: 5 }],
    ["none", 0, 10, 15, cards, { gap: 10, clear: 15, usable: 0, people: null }],
    [
      "nothing to do",
      0,
      10,
      15,
      { ...cards, away: 0, moved: 0, placed: 0 },
      { gap: 10, clear: 15, usable: 0, people: 0 },
    ],
    ["no time yet", null, 10, 15, cards, null],
  ] as const)("%s between two meetings", (_, ends, starts, clear, counts, wanted) => {
    expect(changeOverTime(ends, starts, clear, counts, 6)).toEqual(wanted)
  })
})
