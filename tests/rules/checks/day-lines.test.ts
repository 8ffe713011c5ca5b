import { expect, it } from "vitest"
import { dayLines } from "@/lib/checks/rules/day-lines"
import type { MeetingPlan } from "@/lib/meetings/schema"

const meeting = (
  id: string,
  from: number | null,
  to: number | null,
  parentId: string | null = null,
  more: Partial<MeetingPlan> = {},
): MeetingPlan => ({
  id,
  eventId: "e",
  parentId,
  code: id,
  title: id,
  kind: "",
  from,
  to,
  roomId: null,
  layout: "",
  scopes: [],
  scopeText: "",
  chairText: "",
  note: "",
  dress: "",
  position: 0,
  cancelled: false,
  revision: 0,
  agenda: [],
  ...more,
})

const day = [
  meeting("heading", null, null),
  meeting("a", 100, 200, "heading"),
  meeting("b", 100, 200, "heading"),
  meeting("c", 100, 200, "heading"),
  meeting("d", 50, 90, "heading"),
  meeting("plenary", 300, 400),
  meeting("inside", 350, 360, "plenary"),
  meeting("gone", 10, 20, null, { cancelled: true }),
  meeting("tomorrow", 1440, 1500),
]

it.each([
  ["sisters at one time are one line", [], ["d×1@0", "heading×3@0", "plenary×1@0", "inside×1@1"]],
  ["one with a conflict stands alone", ["b"], ["d×1@0", "heading×2@0", "b×1@0!", "plenary×1@0", "inside×1@1"]],
  ["many with a conflict are one line again", ["a", "b", "c"], ["d×1@0", "heading×3@0!", "plenary×1@0", "inside×1@1"]],
])("%s", (_, blocked, expected) => {
  const lines = dayLines(day, new Set(blocked), 0, 1440)
  expect(lines.map((line) => `${line.title}×${line.count}@${line.depth}${line.blocked ? "!" : ""}`)).toEqual(expected)
})
