import { expect, test } from "vitest"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { gathered } from "@/lib/occupancy/rules/gather"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { editJudge } from "@/lib/occupancy/rules/one-edit/judge"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { Finding } from "@/lib/occupancy/schema"
import { at, meeting, planOf } from "./plans"
import { samplePlan } from "./sample"

const heading = meeting("debates", "", "", "")
const debate = (id: string, room: string, person: string, span = "14:30-17:00") =>
  meeting(id, span, room, person, { parentId: "debates" })

const plan = planOf([
  heading,
  debate("one", "A", "p"),
  debate("two", "B", "q"),
  debate("three", "C", "r", "14:30-16:30"),
  meeting("alone", "16:00-17:00", "D", "s"),
  meeting("committee", "16:00-17:00", "", "p q r s"),
])

test("people wanted by one meeting and by several of one heading are told once, the others as they were", () => {
  const prepared = prepare(plan)
  const found = editJudge(prepared)({ meetingId: "committee", roomId: null, from: at("16:00"), to: at("17:00") })
  const twice = found.filter(({ kind }) => kind === "person_twice")
  expect(twice.map(({ people }) => people)).toHaveLength(4)
  const told = gathered(found, prepared).filter(({ kind }) => kind === "person_twice")
  const wholeDebates = told.find(({ a, b }) => a === "debates" || b === "debates")
  expect(wholeDebates?.people.slice().sort()).toEqual(["p", "q"])
  expect(wholeDebates?.pairs).toHaveLength(2)
  // Another stretch of time and a meeting of no heading are findings of their own.
  expect(told).toHaveLength(3)
  expect(gathered(found, prepared)).toHaveLength(found.length - 1)
})

test("the sample week's findings, gathered afterwards, are told as the whole plan's", async () => {
  const { plan: week } = await samplePlan()
  const prepared = prepare(week)
  const told = (list: readonly Finding[]) =>
    list.map(({ kind, a, b, from, to, severity, people }) =>
      JSON.stringify([kind, a, b, from, to, severity, [...people].sort()]),
    )
  const [whole, single] = [findConflicts(week, prepared), findConflicts(week, prepared, false)]
  expect(single.length).toBeGreaterThan(whole.length)
  const again = gathered(single, prepared)
  expect(told(again).sort()).toEqual(told(whole).sort())
  expect(new Set(again.flatMap((one) => [...meetingsIn(one)]))).toEqual(
    new Set(whole.flatMap((one) => [...meetingsIn(one)])),
  )
})
