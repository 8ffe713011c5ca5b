import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { db } from "@/lib/platform/db"
import { lateChangeFor } from "@/lib/seating/queries/change"
import { seatingPlanFor } from "@/lib/seating/queries/plan"
import { type SeatMove, seatingSettings } from "@/lib/seating/schema"
import { lateChange } from "@/lib/seating/schema/change"
import { arrange } from "@/lib/seating/store/arrange"
import { applyChange } from "@/lib/seating/store/change"
import { clearPlan } from "@/lib/seating/store/clear"
import { applyMoves } from "@/lib/seating/store/move"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { reopenSeats } from "@/lib/seating/store/reopen"
import { shareHall, unshareHall } from "@/lib/seating/store/share"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let own: Session
let base: string
let follower: string
beforeAll(async () => {
  own = await session()
})
beforeEach(async () => {
  await db().seatingPlan.deleteMany({ where: { eventId: own.eventId } })
  const made = []
  for (const meetingId of [own.plenary, own.second]) {
    const plan = await createAndArrangePlan(own.organiser, own.eventId, meetingId)
    if (!plan.ok) throw new Error(plan.refusal.code)
    made.push(plan.value.planId)
  }
  ;[base = "", follower = ""] = made
})

const plan = async (meetingId: string) => {
  const page = await seatingPlanFor(own.organiser, own.eventId, meetingId)
  if (!page?.plan) throw new Error("no plan")
  return page.plan
}
const seats = async (meetingId: string) =>
  new Map((await plan(meetingId)).seats.map((one) => [one.participationId, one.seatId]))
const onStage = (seatId: string | undefined): boolean => seatId?.startsWith("stage/") ?? false
const share = () => shareHall(own.organiser, { eventId: own.eventId, planId: follower, fromPlanId: base })
const move = (planId: string, participationId: string, from: string | null, to: string | null) => {
  const moves: SeatMove[] = [{ participationId, from, to, reason: null }]
  return applyMoves(own.organiser, { eventId: own.eventId, planId, moves })
}

/** Seats of a part of the hall nobody has in either plan. */
const free = async (area: string): Promise<string[]> => {
  const taken = new Set([...(await seats(own.plenary)).values(), ...(await seats(own.second)).values()])
  const { geometry } = await plan(own.second)
  return geometry.seats.filter((seat) => seat.area === area && !seat.blocked && !taken.has(seat.id)).map(({ id }) => id)
}

/** Whoever is in both halls sits on the same seat; nobody of the base's hall sits elsewhere in the follower's. */
async function expectShared() {
  const [there, here] = [await seats(own.plenary), await seats(own.second)]
  const apart = [...there].filter(([id, seatId]) => {
    const mine = here.get(id)
    return !onStage(seatId) && !onStage(mine) && mine !== seatId
  })
  expect(apart).toEqual([])
}

describe("two plenaries that share their hall", () => {
  it("have each its own stage and one hall; what is done in the one is done in the other", async () => {
    const stage = [...(await seats(own.second))].filter(([, seatId]) => onStage(seatId)).sort()
    expect(code(await share())).toBe("ok")
    await expectShared()
    expect([...(await seats(own.second))].filter(([, seatId]) => onStage(seatId)).sort()).toEqual(stage)
    const there = await seats(own.plenary)
    const here = await seats(own.second)
    const both = [...there].find(([id, seatId]) => !onStage(seatId) && here.get(id) === seatId)
    if (!both) throw new Error("nobody in both halls")
    const [id, seatId] = both
    expect(code(await move(base, id, seatId, "0/19/20"))).toBe("ok")
    expect((await seats(own.second)).get(id)).toBe("0/19/20")
    expect(code(await move(base, id, "0/19/20", null))).toBe("ok")
    expect((await seats(own.second)).has(id)).toBe(false)
    expect(await db().auditEntry.count({ where: { action: "seating.follow", subjectId: follower } })).toBeGreaterThan(0)
  })

  it("who is on this stage leaves their hall seat empty, and goes back to it; who is on the other stage sits here", async () => {
    await share()
    const there = await seats(own.plenary)
    const here = await seats(own.second)
    const [id, seatId] = [...there].find(([one, at]) => !onStage(at) && here.get(one) === at) ?? ["", ""]
    const [stage = ""] = await free("stage")
    const [empty = "", other = ""] = await free("0")
    expect(code(await move(follower, id, seatId, stage))).toBe("ok")
    expect([...(await seats(own.second)).values()]).not.toContain(seatId)
    expect(code(await move(follower, id, stage, empty))).toBe("hall_shared")
    expect(code(await move(follower, id, stage, seatId))).toBe("ok")
    const [guest, hall] = [...there].find(([one, at]) => one !== id && !onStage(at) && here.get(one) === at) ?? ["", ""]
    expect(code(await move(base, guest, hall, stage))).toBe("ok")
    expect((await seats(own.second)).get(guest)).toBe(hall)
    expect(code(await move(follower, guest, hall, other))).toBe("ok")
    await expectShared()
  })

  it("refuses moves of shared seats with the name of the other meeting", async () => {
    await share()
    const there = await seats(own.plenary)
    const [id, seatId] = [...there].find(([, at]) => !onStage(at)) ?? ["", ""]
    const done = await move(follower, id, seatId, "0/19/20")
    expect(done.ok ? null : done.refusal).toEqual({ code: "hall_shared", title: "第一次全体会议" })
    const change = lateChange.parse({ broken: [seatId] })
    const view = await lateChangeFor(own.organiser, own.eventId, own.second, change)
    expect(view?.sharedWith).toBe("第一次全体会议")
    expect(view?.proposals).toEqual([])
    const ask = { eventId: own.eventId, planId: follower, change, method: "closeUp" as const, shown: [] }
    expect(code(await applyChange(own.organiser, ask))).toBe("hall_shared")
  })

  it("who does not come to this meeting alone leaves their seat empty here, whatever happens there, and comes back", async () => {
    await share()
    const [there, here] = [await seats(own.plenary), await seats(own.second)]
    const [id, seatId] = [...there].find(([one, at]) => !onStage(at) && here.get(one) === at) ?? ["", ""]
    const change = lateChange.parse({ absent: [id] })
    const view = await lateChangeFor(own.organiser, own.eventId, own.second, change)
    expect(view?.sharedWith).toBeNull()
    expect(view?.emptyHere).toBe("第一次全体会议")
    const [best] = view?.proposals ?? []
    expect(best?.cards).toEqual([{ participationId: id, from: seatId, to: null }])
    const shown = [...(best?.cards ?? [])]
    const ask = { eventId: own.eventId, planId: follower, change, method: "recommended" as const, shown }
    expect(code(await applyChange(own.organiser, ask))).toBe("ok")
    expect((await seats(own.plenary)).get(id)).toBe(seatId)
    expect((await seats(own.second)).has(id)).toBe(false)
    expect((await plan(own.second)).away).toEqual([id])
    expect((await plan(own.second)).findings.filter((one) => one.code === "without_seat")).toEqual([])

    const [rear = ""] = await free("0")
    expect(code(await move(base, id, seatId, rear))).toBe("ok")
    const settings = seatingSettings.parse({})
    expect(code(await arrange(own.organiser, { eventId: own.eventId, planId: follower, settings }))).toBe("ok")
    expect((await seats(own.second)).has(id)).toBe(false)
    expect(code(await move(follower, id, null, seatId))).toBe("hall_shared")
    expect(code(await move(follower, id, null, rear))).toBe("ok")
    expect((await plan(own.second)).away).toEqual([])
    await expectShared()

    expect(code(await move(follower, id, rear, null))).toBe("ok")
    expect(code(await unshareHall(own.organiser, { eventId: own.eventId, planId: follower }))).toBe("ok")
    expect(code(await share())).toBe("ok")
    expect((await seats(own.second)).get(id)).toBe(rear)
  })

  it("a seat that is closed here is not followed, and is again when it was mended", async () => {
    await share()
    const [there, here] = [await seats(own.plenary), await seats(own.second)]
    const [id, seatId] = [...there].find(([one, at]) => !onStage(at) && here.get(one) === at) ?? ["", ""]
    const change = lateChange.parse({ absent: [id], broken: [seatId] })
    const view = await lateChangeFor(own.organiser, own.eventId, own.second, change)
    const shown = [...(view?.proposals.find((one) => one.method === "leaveGap")?.cards ?? [])]
    const ask = { eventId: own.eventId, planId: follower, change, method: "leaveGap" as const, shown }
    expect(code(await applyChange(own.organiser, ask))).toBe("ok")
    const state = await plan(own.second)
    expect(state.closed).toEqual([seatId])
    expect(code(await move(follower, id, null, seatId))).toBe("seat_blocked")
    const mend = { eventId: own.eventId, planId: follower, seatIds: [seatId, "0/19/20"] }
    const stranger = await user(`stranger-${follower}`, "ORGANISER")
    expect(code(await reopenSeats(stranger, mend))).toBe("no_such_event")
    const done = await reopenSeats(own.organiser, mend)
    expect(done.ok && done.value).toEqual({ opened: 1, revision: state.revision + 1 })
    expect((await plan(own.second)).closed).toEqual([])
    expect(code(await move(follower, id, null, seatId))).toBe("ok")
    await expectShared()
  })

  it("arranging or clearing the one that follows touches its stage only; arranging the base moves both", async () => {
    await share()
    const settings = seatingSettings.parse({})
    const before = await seats(own.second)
    expect(code(await arrange(own.organiser, { eventId: own.eventId, planId: follower, settings }))).toBe("ok")
    await expectShared()
    expect([...(await seats(own.second))].sort()).toEqual([...before].sort())
    expect(code(await clearPlan(own.organiser, { eventId: own.eventId, planId: follower }))).toBe("ok")
    await expectShared()
    expect([...(await seats(own.second)).values()].some(onStage)).toBe(false)
    const turned = { ...settings, insideOrder: "rows" as const }
    expect(code(await arrange(own.organiser, { eventId: own.eventId, planId: base, settings: turned }))).toBe("ok")
    await expectShared()
  })

  it("goes its own way again with the seats it has", async () => {
    await share()
    const before = await seats(own.second)
    expect(code(await unshareHall(own.organiser, { eventId: own.eventId, planId: follower }))).toBe("ok")
    const [id, seatId] = [...before].find(([, at]) => !onStage(at)) ?? ["", ""]
    expect(code(await move(follower, id, seatId, "0/19/20"))).toBe("ok")
    expect((await seats(own.plenary)).get(id)).not.toBe("0/19/20")
  })

  it("makes no chains and no circles, also when two ask at once", async () => {
    const back = () => shareHall(own.organiser, { eventId: own.eventId, planId: base, fromPlanId: follower })
    const codes = (await Promise.all([share(), back()])).map(code)
    expect(codes.filter((one) => one === "ok")).toHaveLength(1)
    expect(codes.filter((one) => one === "base_shares_itself" || one === "plan_is_shared")).toHaveLength(1)
    const self = { eventId: own.eventId, planId: base, fromPlanId: base }
    expect(code(await shareHall(own.organiser, self))).toBe("no_such_plan")
  })

  it("stays one hall when both plans are written at once", async () => {
    await share()
    const there = [...(await seats(own.plenary))].filter(([, at]) => at.startsWith("0/"))
    const here = await seats(own.second)
    const stage = await free("stage")
    const rear = (await free("0")).slice(-6)
    const movable = there.filter(([id, at]) => here.get(id) === at).slice(0, 6)
    const done = await Promise.all(
      movable.flatMap(([id, at], index) => [
        move(base, id, at, rear[index] ?? ""),
        move(follower, id, at, stage[index] ?? ""),
      ]),
    )
    expect(done.map(code).filter((one) => one === "ok").length).toBeGreaterThanOrEqual(movable.length)
    await expectShared()
  })
})
