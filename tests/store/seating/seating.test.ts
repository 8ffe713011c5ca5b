import { beforeAll, describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { seatingOverviewFor } from "@/lib/seating/queries/overview"
import { arrangePreview, seatingPlanFor } from "@/lib/seating/queries/plan"
import { inverseMoves } from "@/lib/seating/rules/moves"
import { type SeatMove, seatingSettings } from "@/lib/seating/schema"
import { arrange } from "@/lib/seating/store/arrange"
import { clearPlan, deletePlan } from "@/lib/seating/store/clear"
import { copyPlan } from "@/lib/seating/store/copy"
import { setLocked } from "@/lib/seating/store/lock"
import { applyMoves } from "@/lib/seating/store/move"
import { createAndArrangePlan, createPlan } from "@/lib/seating/store/plan"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

const usual = seatingSettings.parse({})
let own: Session
let clerk: UserActor
let stranger: UserActor
beforeAll(async () => {
  own = await session()
  clerk = await user("clerk", "CLERK")
  stranger = await user("stranger", "ORGANISER")
  await db().eventMember.create({ data: { eventId: own.eventId, userId: clerk.id, areas: ["people"] } })
})

const move = (participationId: string, from: string | null, to: string | null): SeatMove => ({
  participationId,
  from,
  to,
  reason: null,
})
const planOf = async (meetingId: string) => {
  const page = await seatingPlanFor(own.organiser, own.eventId, meetingId)
  if (!page?.plan) throw new Error("no plan")
  return page.plan
}
const seatsOf = async (meetingId: string) =>
  (await planOf(meetingId)).seats.map((seat) => `${seat.participationId}@${seat.seatId}`).sort()

describe("a plan from the first step to the last", () => {
  let planId = ""
  const ask = (moves: SeatMove[]) => ({ eventId: own.eventId, planId, moves })

  it("is created once, in the hall of the meeting's room", async () => {
    expect(code(await createPlan(own.organiser, { eventId: own.eventId, meetingId: own.elsewhere }))).toBe(
      "meeting_without_hall",
    )
    expect(code(await createPlan(own.organiser, { eventId: own.eventId, meetingId: "nothing" }))).toBe(
      "no_such_meeting",
    )
    const made = await Promise.all([
      createPlan(own.organiser, { eventId: own.eventId, meetingId: own.plenary }),
      createPlan(own.organiser, { eventId: own.eventId, meetingId: own.plenary }),
    ])
    expect(made.map(code).sort()).toEqual(["ok", "plan_exists"])
    planId = (await planOf(own.plenary)).id
  })

  it("says what arranging would do, and then does exactly that", async () => {
    const preview = await arrangePreview(own.organiser, own.eventId, own.plenary, usual)
    expect(preview?.moves).toHaveLength(300)
    expect(preview?.unseated).toEqual([])
    const done = await arrange(own.organiser, { eventId: own.eventId, planId, settings: usual })
    expect(done).toEqual({ ok: true, value: { seated: 300, unseated: 0 } })
    const plan = await planOf(own.plenary)
    expect(plan.unseatedIds).toEqual([])
    expect(plan.findings).toEqual([])
    expect(await seatsOf(own.plenary)).toEqual(preview?.moves.map((one) => `${one.participationId}@${one.to}`).sort())
    expect((await arrangePreview(own.organiser, own.eventId, own.plenary, usual))?.moves).toEqual([])
  })

  it("moves, swaps, unseats, and undoes each by the inverse, with the reason back", async () => {
    const before = (await planOf(own.plenary)).seats
    const [a, b] = before.filter((seat) => seat.seatId.startsWith("0/1/"))
    if (!a || !b) throw new Error("row 2 is empty")
    const gestures: SeatMove[][] = [
      [move(a.participationId, a.seatId, "1/0/0")],
      [move(a.participationId, a.seatId, b.seatId), move(b.participationId, b.seatId, a.seatId)],
      [move(a.participationId, a.seatId, null)],
    ]
    for (const moves of gestures) {
      expect(code(await applyMoves(own.organiser, ask(moves)))).toBe("ok")
      expect((await planOf(own.plenary)).seats).not.toEqual(before)
      expect(code(await applyMoves(own.organiser, ask(inverseMoves(moves, before))))).toBe("ok")
      expect((await planOf(own.plenary)).seats).toEqual(before)
    }
    const entry = await db().auditEntry.findFirst({
      where: { subjectId: planId, action: "seating.move" },
      orderBy: { id: "desc" },
    })
    expect(entry?.subjectTitle).toBe("第一次全体会议")
    expect(JSON.stringify(entry?.after)).toMatch(/2排\d+座/)
  })

  it("refuses with the reason and changes nothing", async () => {
    const before = await seatsOf(own.plenary)
    const seats = (await planOf(own.plenary)).seats
    const [a, b] = seats.filter((seat) => seat.seatId.startsWith("0/1/"))
    if (!a || !b) throw new Error("row 2 is empty")
    const cases: [SeatMove[], string][] = [
      [[move(a.participationId, a.seatId, b.seatId)], "seat_taken"],
      [[move(a.participationId, "0/9/9", "1/0/0")], "seated_elsewhere_meanwhile"],
      [[move(a.participationId, null, "1/0/0")], "seated_elsewhere_meanwhile"],
      [[move(a.participationId, a.seatId, "0/19/15")], "seat_blocked"],
      [[move(a.participationId, a.seatId, "7/7/7")], "no_such_seat"],
      [[move("nobody", null, "1/0/0")], "no_such_person"],
      [[move("INVITED-305", null, "1/0/0")], "not_at_this_meeting"],
      [[move(a.participationId, a.seatId, "1/0/0"), move(b.participationId, b.seatId, "1/0/0")], "seat_taken"],
    ]
    for (const [moves, expected] of cases) expect(code(await applyMoves(own.organiser, ask(moves)))).toBe(expected)
    expect(await seatsOf(own.plenary)).toEqual(before)
  })

  it("of 20 who want one seat at once one gets it, the others are told who sits there and who was faster", async () => {
    const people = (await planOf(own.plenary)).seats.filter((seat) => seat.seatId.startsWith("0/")).slice(0, 20)
    const outcomes = await Promise.all(
      people.map((one) => applyMoves(own.organiser, ask([move(one.participationId, one.seatId, "1/3/3")]))),
    )
    const winners = people.filter((_, index) => outcomes[index]?.ok)
    expect(winners).toHaveLength(1)
    const plan = await planOf(own.plenary)
    const name = plan.people.find((one) => one.id === winners[0]?.participationId)?.name
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusal))
    expect(refusals).toHaveLength(19)
    const told = {
      code: "seat_taken",
      by: name,
      user: own.organiser.name,
      known: "yes",
      section: "二楼",
      row: "4",
      label: "4",
      at: "row",
    }
    for (const refusal of refusals) expect(refusal).toEqual(told)
    expect(plan.seats).toHaveLength(300)
  })

  it("locks hold against the hand and the engine", async () => {
    const seat = (await planOf(own.plenary)).seats.find((one) => one.seatId === "1/3/3")
    if (!seat) throw new Error("seat 1/3/3 is empty")
    const lock = (locked: boolean) =>
      setLocked(own.organiser, { eventId: own.eventId, planId, participationIds: [seat.participationId], locked })
    expect(await lock(true)).toMatchObject({ ok: true, value: { changed: 1 } })
    expect(code(await applyMoves(own.organiser, ask([move(seat.participationId, seat.seatId, null)])))).toBe(
      "person_locked",
    )
    expect(code(await arrange(own.organiser, { eventId: own.eventId, planId, settings: usual }))).toBe("ok")
    expect(await seatsOf(own.plenary)).toContain(`${seat.participationId}@1/3/3`)
    expect(await clearPlan(own.organiser, { eventId: own.eventId, planId })).toEqual({
      ok: true,
      value: { unseated: 299 },
    })
    expect(await lock(false)).toMatchObject({ ok: true, value: { changed: 1 } })
    expect(code(await arrange(own.organiser, { eventId: own.eventId, planId, settings: usual }))).toBe("ok")
    expect((await planOf(own.plenary)).findings).toEqual([])
  })

  it("is copied to another plenary; the checks then say what is not right there", async () => {
    const second = await createPlan(own.organiser, { eventId: own.eventId, meetingId: own.second })
    if (!second.ok) throw new Error(second.refusal.code)
    const copied = await copyPlan(own.organiser, {
      eventId: own.eventId,
      planId: second.value.planId,
      fromPlanId: planId,
    })
    expect(copied).toEqual({ ok: true, value: { copied: 300, skipped: 0 } })
    expect(await seatsOf(own.second)).toEqual(await seatsOf(own.plenary))
    const overview = await seatingOverviewFor(own.organiser, own.eventId)
    const states = new Map(overview?.states.map((state) => [state.meetingId, state.plan]))
    expect([...states.keys()].sort()).toEqual([own.plenary, own.second].sort())
    expect(states.get(own.plenary)?.findings).toEqual([])
    // Another group of executive chairpersons: the first row of the stage is not theirs.
    expect(states.get(own.second)?.findings.map((finding) => finding.code)).toContain("rostrum_order")
  })

  it("nobody is seated at registration, unless somebody made a plan of it", async () => {
    const { roomId } = await db().meeting.findUniqueOrThrow({ where: { id: own.plenary } })
    const registration = await db().meeting.create({
      data: { eventId: own.eventId, title: "报到", kind: "报到", roomId },
    })
    const listed = async () =>
      (await seatingOverviewFor(own.organiser, own.eventId))?.states.map(({ meetingId }) => meetingId)
    expect(await listed()).not.toContain(registration.id)
    const made = await createPlan(own.organiser, { eventId: own.eventId, meetingId: registration.id })
    expect(code(made)).toBe("ok")
    expect(await listed()).toContain(registration.id)
    await db().meeting.delete({ where: { id: registration.id } })
  })

  it("is shown without needs and phones", async () => {
    const text = JSON.stringify((await planOf(own.plenary)).people)
    expect(text).not.toMatch(/wheelchair|nearExit|phone|diet/)
  })

  it("is deleted with its seats", async () => {
    expect(code(await deletePlan(own.organiser, { eventId: own.eventId, planId }))).toBe("ok")
    expect((await seatingPlanFor(own.organiser, own.eventId, own.plenary))?.plan).toBeNull()
    expect(code(await arrange(own.organiser, { eventId: own.eventId, planId, settings: usual }))).toBe("no_such_plan")
    const made = await createAndArrangePlan(own.organiser, own.eventId, own.plenary)
    expect(made).toMatchObject({ ok: true, value: { seated: 300, unseated: 0 } })
  })
})

describe("who may", () => {
  it.each([
    ["an organiser of another event", () => stranger, "no_such_event"],
    ["a clerk without the area", () => clerk, "not_allowed"],
  ])("%s", async (_, who, expected) => {
    const { id } = await planOf(own.plenary)
    const plan = { eventId: own.eventId, planId: id }
    const revision = async () => (await db().event.findUniqueOrThrow({ where: { id: own.eventId } })).draftRevision
    const before = await revision()
    expect(code(await createPlan(who(), { eventId: own.eventId, meetingId: own.second }))).toBe(expected)
    expect(code(await arrange(who(), { ...plan, settings: usual }))).toBe(expected)
    expect(code(await applyMoves(who(), { ...plan, moves: [move("x", null, "0/0/0")] }))).toBe(expected)
    expect(code(await setLocked(who(), { ...plan, participationIds: ["x"], locked: true }))).toBe(expected)
    expect(code(await clearPlan(who(), plan))).toBe(expected)
    expect(code(await copyPlan(who(), { ...plan, fromPlanId: id }))).toBe(expected)
    expect(code(await deletePlan(who(), plan))).toBe(expected)
    expect(await revision()).toBe(before)
  })

  it("a plan of another event is not found, and nothing of it is read", async () => {
    const made = await db().event.create({
      data: { title: "别的会", shortTitle: "别的会", startsOn: "2027-01-12", endsOn: "2027-01-15" },
    })
    await db().eventMember.create({ data: { eventId: made.id, userId: stranger.id } })
    const other = { organiser: stranger, eventId: made.id }
    const { id } = await planOf(own.plenary)
    expect(code(await clearPlan(other.organiser, { eventId: other.eventId, planId: id }))).toBe("no_such_plan")
    expect(await seatingPlanFor(other.organiser, own.eventId, own.plenary)).toBeNull()
    expect(await seatingPlanFor(other.organiser, other.eventId, own.plenary)).toBeNull()
    expect(await seatingOverviewFor(other.organiser, own.eventId)).toBeNull()
    expect(await arrangePreview(other.organiser, own.eventId, own.plenary, usual)).toBeNull()
  })
})
