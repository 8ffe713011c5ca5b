import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { askOfMeeting } from "@/lib/occupancy/rules/finder/ask"
import { dayGrades, stretchesOf } from "@/lib/occupancy/rules/finder/day-grades"
import { finderFor } from "@/lib/occupancy/rules/finder/finder"
import { freeTimes, timeOffer } from "@/lib/occupancy/rules/finder/free-times"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { at, meeting, planOf, room } from "./plans"

const DAY = { iso: "2027-01-12", from: at("00:00"), to: at("2027-01-13 00:00") }
const clock = (minutes: number): string =>
  `${String(Math.floor((minutes - DAY.from) / 60)).padStart(2, "0")}:${String((minutes - DAY.from) % 60).padStart(2, "0")}`

describe("times when everybody and a room are free", () => {
  const free = (meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}) => {
    const prepared = prepare(planOf(meetings, more))
    const own = prepared.meetings.get("x") as MeetingPlan
    return freeTimes(finderFor(askOfMeeting(own, prepared), prepared), [DAY], 30)
  }
  const spans = (meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}): string[] =>
    stretchesOf(free(meetings, more), 30).map(
      ({ from, latest, best }) =>
        `${best.grade} ${clock(from)}-${clock(latest)}${best.optionalBusy > 0 ? ` −${best.optionalBusy}` : ""}`,
    )
  const x = (more: Partial<MeetingPlan> = {}): MeetingPlan => meeting("x", "", "", "p q", { minutes: 60, ...more })
  const noMeals: Partial<ConflictPlan> = { settings: { meals: [] } }

  test("around what people have, in office hours good, else fair", () =>
    expect(spans([x(), meeting("y", "09:00-16:00", "A", "p")], noMeals)).toEqual([
      "fair 07:00-07:30",
      "good 08:00-08:00",
      "good 16:00-17:00",
      "fair 17:30-20:00",
    ]))

  test("nobody's lunch is taken: of 11:30–14:30 an hour stays", () => {
    const meals = [{ name: "午餐", from: 690, to: 870, minutes: 60 }]
    const taken = [x(), meeting("y", "08:00-12:30", "A", "p"), meeting("z", "13:30-18:00", "A", "p")]
    expect(spans(taken, { settings: { meals } })).not.toContain("good 12:30-12:30")
    expect(spans(taken, noMeals)).toContain("good 12:30-12:30")
    expect(free(taken, { settings: { meals } }).find((one) => one.from === at("12:30"))?.reasons).toEqual([
      { code: "meal", name: "午餐" },
    ])
  })

  test("a meal of the plan is the meal", () => {
    const meals = [{ name: "午餐", from: 690, to: 870, minutes: 60 }]
    const taken = [
      x(),
      meeting("y", "08:00-11:30", "A", "p"),
      meeting("lunch", "11:30-12:30", "", "p q", { kind: "用餐" }),
      meeting("z", "13:30-18:00", "A", "p"),
    ]
    expect(spans(taken, { settings: { meals } })).toContain("good 12:30-12:30")
  })

  test("who may stay away only counts", () => {
    const scopes = [
      ...x().scopes,
      { role: "ATTEND", kind: "PERSON", ref: "", participationId: "r", optional: true } as const,
    ]
    const told = spans([x({ scopes }), meeting("y", "08:00-12:00", "A", "r")], noMeals)
    expect(told).toContain("good 12:00-17:00")
    expect(told).toContain("fair 07:30-11:30 −1")
  })

  test("it waits for what it waits for, and comes before what waits for it", () => {
    const told = spans(
      [
        x({ waitsFor: [{ meetingId: "y", minutes: 30, days: 0 }] }),
        meeting("y", "08:00-09:00", "A", "r"),
        meeting("z", "14:00-15:00", "A", "s", { waitsFor: [{ meetingId: "x", minutes: 0, days: 0 }] }),
      ],
      noMeals,
    )
    expect(told).toEqual(["good 09:30-13:00"])
  })

  test("days it may not be on have no times", () => expect(spans([x({ allowedDays: ["2027-01-13"] })])).toEqual([]))

  test("only where the way can be made in time", () => {
    const plan = planOf([x(), meeting("y", "09:00-10:00", "far", "p")], {
      ...noMeals,
      rooms: [room("A"), room("far", { venueId: "hotel", capacity: 1, layouts: [{ layout: "", capacity: 1 }] })],
    })
    const prepared = prepare(plan)
    const finder = finderFor(askOfMeeting(prepared.meetings.get("x") as MeetingPlan, prepared), prepared)
    const grade = (time: string): string =>
      timeOffer(finder, at(time), at(time) + 60)
        .reasons.map((one) => one.code)
        .join()
    expect([grade("10:00"), grade("10:10"), grade("10:15")]).toEqual(["too_far", "too_far", ""])
  })

  test("days are good, fair or poor, with the reason", () => {
    const days = [12, 13, 14].map((day) => ({
      iso: `2027-01-${day}`,
      from: at(`2027-01-${day} 00:00`),
      to: at(`2027-01-${day + 1} 00:00`),
    }))
    const whole = (day: number, people: string, id: string) =>
      meeting(id, `2027/01/${day} 06:00-2027/01/${day} 22:00`, "A", people)
    const scopes = [
      ...x().scopes,
      { role: "ATTEND", kind: "PERSON", ref: "", participationId: "r", optional: true } as const,
    ]
    const prepared = prepare(planOf([x({ scopes }), whole(13, "r", "away"), whole(14, "p", "busy")], noMeals))
    const finder = finderFor(askOfMeeting(prepared.meetings.get("x") as MeetingPlan, prepared), prepared)
    const grades = dayGrades(days, freeTimes(finder, days))
    expect(grades.map(({ grade, reason }) => [grade, reason?.code ?? ""])).toEqual([
      ["good", ""],
      ["fair", "optional_busy"],
      ["poor", "required_busy"],
    ])
    expect(grades[2]?.reason).toMatchObject({ people: 1, title: "busy" })
  })

  test("equal asks give equal answers", () => expect(free([x()])).toEqual(free([x()])))
})
