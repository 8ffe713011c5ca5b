import { describe, expect, it } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { NOTHING, touchesNobody, touchesOf } from "@/lib/occupancy/rules/touches"
import { meeting } from "./plans"

const NOW = meeting("a", "", "r", "p", { from: 540, to: 600 })
const before = (id: string): MeetingPlan | undefined => (id === "a" ? NOW : undefined)
const later = { ...NOW, from: 570, to: 630 }
const elsewhere = { ...NOW, roomId: "s" }
const seated = { ...NOTHING, seats: 40 }
const confirmed = { ...NOTHING, confirmed: { roomId: "r", from: 540, to: 600 } }

describe("what a move touches", () => {
  it.each([
    ["nothing hangs on it", {}, later, {}, true],
    ["tasks move along", { a: { ...NOTHING, tasks: ["布置"] } }, later, { tasks: ["布置"] }, true],
    ["seats stay good at another time", { a: seated }, later, { seats: 40, otherRoom: false }, true],
    ["seats are lost in another room", { a: seated }, elsewhere, { seats: 40, otherRoom: true }, false],
    ["it is published", { a: { ...NOTHING, published: true } }, later, { published: 1 }, false],
    ["people were told", { a: { ...NOTHING, notices: 2 } }, later, { notices: 2 }, false],
    ["papers are out", { a: { ...NOTHING, prints: 3 } }, elsewhere, { prints: 3 }, false],
    ["the room's yes lapses", { a: confirmed }, later, { lapsing: 1 }, false],
    [
      "the room's yes is for where it goes",
      { a: { ...NOTHING, confirmed: { roomId: "s", from: 540, to: 600 } } },
      elsewhere,
      { lapsing: 0 },
      true,
    ],
    ["it goes back to the tray", { a: confirmed }, { ...NOW, from: null, to: null }, { lapsing: 1 }, false],
    [
      "it stays where it is",
      { a: { ...seated, published: true, notices: 1 } },
      NOW,
      { seats: 0, published: 0, notices: 0 },
      true,
    ],
  ])("%s", (_, bound, moved, expected, quiet) => {
    const touches = touchesOf(bound, before, [moved])
    expect(touches).toMatchObject(expected)
    expect(touchesNobody(touches)).toBe(quiet)
  })
})
