import { describe, expect, it } from "vitest"
import { awayAfter, awayNow, type HallFrom, sharedMoves, sharedSeats } from "@/lib/seating/rules/shared-hall"
import type { SeatingSeat } from "@/lib/seating/schema"
import { sampleHall } from "../sample"

const geometry = sampleHall()
const sits = (participationId: string, seatId: string): SeatingSeat => ({
  participationId,
  seatId,
  locked: false,
  reason: null,
})
const move = (participationId: string, from: string | null, to: string | null) => ({ participationId, from, to })
const hallFrom: HallFrom = {
  planId: "base",
  title: "第一次全体会议",
  seats: [sits("a", "0/4/10"), sits("b", "0/4/11")],
}
const shared = (away: readonly string[]) => ({ hallFrom, away })

describe("a seat of a shared hall left empty at one meeting", () => {
  it.each([
    ["from the hall to the tray", [], [move("a", "0/4/10", null)], ["a"]],
    ["and back again", ["a"], [move("a", null, "0/4/10")], []],
    ["from the stage to the tray: the hall seat is taken again", [], [move("a", "stage/0/0", null)], []],
    ["to the stage", ["a"], [move("a", null, "stage/0/0")], []],
    ["somebody the other hall does not have", [], [move("c", "0/9/9", null)], []],
  ])("%s", (_, away, moves, after) => {
    expect(awayAfter(shared(away), geometry, moves)).toEqual(after)
  })

  it("is nothing in a hall of its own, and over when the other plan has them no more or they sit here", () => {
    expect(awayAfter({ hallFrom: null, away: ["a"] }, geometry, [])).toEqual([])
    expect(awayNow(["a", "c"], hallFrom, [])).toEqual(["a"])
    expect(awayNow(["a"], hallFrom, [sits("a", "stage/0/0")])).toEqual([])
    expect(awayNow(["a"], null, [])).toEqual([])
  })

  it("is not followed, and somebody else of this meeting alone may sit there", () => {
    const seats = [sits("b", "0/4/11"), sits("c", "0/4/10")]
    const plan = { seats, attendIds: ["a", "b", "c"], geometry }
    expect(sharedSeats(hallFrom, { ...plan, away: ["a"] })).toEqual([sits("b", "0/4/11"), sits("c", "0/4/10")])
    expect(sharedSeats(hallFrom, plan).map((one) => one.participationId)).toEqual(["a", "b"])
    const substitute = [move("a", "0/4/10", null), move("c", null, "0/4/10")]
    expect(sharedMoves(shared([]), geometry, substitute)).toBeNull()
    expect(sharedMoves(shared(["a"]), geometry, [move("c", null, "0/4/10")])).toBeNull()
    expect(sharedMoves(shared([]), geometry, [move("c", null, "0/4/10")])).toMatchObject({ code: "hall_shared" })
  })

  it("does not let anybody of the other hall sit elsewhere in this one", () => {
    const away = [move("a", null, "0/9/9")]
    expect(sharedMoves(shared(["a"]), geometry, away)).toEqual({ code: "hall_shared", title: "第一次全体会议" })
    expect(sharedMoves(shared([]), geometry, [move("a", "0/4/10", "0/9/9")])).toMatchObject({ code: "hall_shared" })
    expect(sharedMoves(shared([]), geometry, [move("a", "0/4/10", null)])).toBeNull()
  })
})
