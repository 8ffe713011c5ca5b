import { expect, test } from "vitest"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { at } from "./plans"
import { samplePlan } from "./sample"

test("the sample session has exactly its five planted faults", async () => {
  const { plan, read } = await samplePlan()
  expect(read.problems).toEqual([])
  expect(plan.meetings).toHaveLength(41)
  const found = findConflicts(plan).map(({ kind, a, b, from, to, minutes, people }) => ({
    kind,
    a,
    b,
    from,
    to,
    minutes,
    people: people.length,
  }))
  const on = (day: number, time: string) => at(`2027-01-${day} ${time}`)
  expect(found).toEqual([
    { kind: "travel_too_short", a: "4", b: "5.4", from: on(13, "10:30"), to: on(13, "10:35"), minutes: 10, people: 29 },
    { kind: "room_taken", a: "8.6", b: "8.7", from: on(14, "14:30"), to: on(14, "17:00"), minutes: 150, people: 0 },
    { kind: "person_twice", a: "8", b: "9", from: on(14, "16:00"), to: on(14, "17:00"), minutes: 60, people: 9 },
    { kind: "room_taken", a: "9", b: "10", from: on(14, "17:20"), to: on(14, "17:30"), minutes: 10, people: 8 },
    { kind: "room_too_small", a: "11.1", b: null, from: on(15, "10:20"), to: on(15, "10:40"), minutes: 20, people: 43 },
  ])
})

test("parents without a row of their own become headings", async () => {
  const { plan } = await samplePlan()
  const headings = plan.meetings
    .filter((meeting) => meeting.from === null)
    .map(({ code, title, kind }) => [code, title, kind])
  expect(headings).toEqual([
    ["3", "各代表团会议：推选团长、讨论草案", "代表团会议"],
    ["5", "各代表团审议政府工作报告", "代表团会议"],
    ["8", "各代表团审议三个报告、酝酿候选人", "代表团会议"],
  ])
})
