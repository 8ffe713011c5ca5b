import { beforeAll, describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { constraintsFor } from "@/lib/seating/queries/constraints"
import { arrangePreview, seatingPlanFor } from "@/lib/seating/queries/plan"
import { seatingSettings } from "@/lib/seating/schema"
import { constraint } from "@/lib/seating/schema/constraint"
import { arrange } from "@/lib/seating/store/arrange"
import { clearPlan } from "@/lib/seating/store/clear"
import { setConstraints } from "@/lib/seating/store/constraints"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let own: Session
let stranger: UserActor
let planId = ""
beforeAll(async () => {
  own = await session()
  stranger = await user("stranger", "ORGANISER")
  const made = await createAndArrangePlan(own.organiser, own.eventId, own.plenary)
  planId = made.ok ? made.value.planId : ""
})
const pageOf = async () => {
  const page = await constraintsFor(own.organiser, own.eventId, own.plenary)
  if (!page?.plan) throw new Error("no plan")
  return page.plan
}
const again = () => arrange(own.organiser, { eventId: own.eventId, planId, settings: seatingSettings.parse({}) })

describe("requirements of a plan", () => {
  it("a new plan starts with the usual ones, and all of them hold", async () => {
    const plan = await pageOf()
    expect(plan.constraints.map((one) => one.kind)).toEqual(
      expect.arrayContaining(["contiguous", "headsInFront", "noLoneSeat"]),
    )
    expect(plan.usual).toEqual([])
    expect(plan.verdicts.every((one) => one.holds)).toBe(true)
    expect(plan.infeasible).toBeNull()
  })

  it("are kept, audited, found by the check, and obeyed when the hall is arranged again", async () => {
    const { constraints, taken, digest } = await pageOf()
    const observer = (
      await db().participation.findFirst({
        where: { eventId: own.eventId, category: "OBSERVER", nearExit: false, wheelchair: false },
        orderBy: { listNumber: "asc" },
      })
    )?.id
    const seat = taken.find((one) => one.participationId === observer)?.seatId ?? ""
    const where = { seats: [seat] }
    const away = constraint.parse({ id: "away", kind: "keepOut", who: { people: [observer] }, where, note: "正对立柱" })
    const ask = { eventId: own.eventId, planId, seen: digest, constraints: [...constraints, away] }
    expect(code(await setConstraints(stranger, ask))).toBe("no_such_event")
    expect(code(await setConstraints(own.organiser, { ...ask, planId: "nothing" }))).toBe("no_such_plan")
    expect(code(await setConstraints(own.organiser, ask))).toBe("ok")
    const entry = await db().auditEntry.findFirst({ where: { action: "seating.constraints" } })
    expect(JSON.stringify(entry?.after)).toContain("正对立柱")

    const page = await seatingPlanFor(own.organiser, own.eventId, own.plenary)
    const broken = page?.plan?.findings.filter((one) => one.code === "constraint_broken")
    expect(broken).toMatchObject([{ severity: "error", number: ask.constraints.length, kind: "keepOut", people: 1 }])
    expect(code(await again())).toBe("ok")
    const after = await pageOf()
    expect(after.verdicts.every((one) => one.holds)).toBe(true)
    expect(after.taken.find((one) => one.participationId === observer)?.seatId).not.toBe(seat)
  })

  it("whoever changes a list somebody else has changed meanwhile is told, and nothing is lost", async () => {
    const { constraints, digest } = await pageOf()
    const lone = constraint.parse({ id: "lone-9", kind: "noLoneSeat", note: "甲" })
    const voting = constraint.parse({ id: "voting-9", kind: "votingSeats", note: "乙" })
    const ask = { eventId: own.eventId, planId, seen: digest }
    const both = await Promise.all([
      setConstraints(own.organiser, { ...ask, constraints: [...constraints, lone] }),
      setConstraints(own.organiser, { ...ask, constraints: [...constraints, voting] }),
    ])
    expect(both.map(code).sort()).toEqual(["constraints_changed_meanwhile", "ok"])
    const after = await pageOf()
    expect(after.constraints.slice(0, -1)).toEqual(constraints)
    const late = both[0]?.ok ? voting : lone
    const again = { ...ask, seen: after.digest, constraints: [...after.constraints, late] }
    expect(code(await setConstraints(own.organiser, again))).toBe("ok")
    expect((await pageOf()).constraints.map(({ note }) => note)).toEqual(expect.arrayContaining(["甲", "乙"]))
  })

  it("a lock of somebody who no longer takes part gives the seat back when the hall is arranged", async () => {
    const outsider = await db().participation.findFirst({ where: { eventId: own.eventId, category: "INVITED" } })
    const { taken } = await pageOf()
    const seat = taken.find((one) => one.seatId.startsWith("0/2/"))
    await db().seatAssignment.deleteMany({ where: { planId, seatId: seat?.seatId ?? "" } })
    const lock = { planId, seatId: seat?.seatId ?? "", participationId: outsider?.id ?? "", locked: true }
    await db().seatAssignment.create({ data: lock })
    expect(code(await again())).toBe("ok")
    const after = await pageOf()
    expect(after.taken.some((one) => one.participationId === outsider?.id)).toBe(false)
    expect(after.taken.some((one) => one.seatId === seat?.seatId)).toBe(true)
  })

  it("the preview says what arranging would leave broken, and why it cannot hold", async () => {
    const { constraints, seats, digest } = await pageOf()
    const preview = () => arrangePreview(own.organiser, own.eventId, own.plenary, seatingSettings.parse({}))
    const before = await preview()
    expect(before?.verdicts.map((one) => one.constraintId)).toEqual(constraints.map((one) => one.id))
    expect(before?.verdicts.every((one) => one.holds)).toBe(true)
    expect(before?.infeasible).toBeNull()
    const [free] = seats.filter((one) => one.area !== "stage" && !one.blocked && !one.accessible)
    const tight = constraint.parse({
      id: "tight",
      kind: "zone",
      who: { categories: ["OBSERVER"] },
      where: { seats: [free?.id] },
    })
    const ask = { eventId: own.eventId, planId, seen: digest, constraints: [...constraints, tight] }
    expect(code(await setConstraints(own.organiser, ask))).toBe("ok")
    const after = await preview()
    expect(after?.verdicts.filter((one) => !one.holds)).toMatchObject([{ constraintId: "tight", hard: true }])
    expect(after?.infeasible).toMatchObject({ constraintIds: ["tight"], fact: { code: "too_few_seats", seats: 1 } })
    expect(await preview()).toEqual(after)
    const restored = await setConstraints(own.organiser, { ...ask, seen: (await pageOf()).digest, constraints })
    expect(code(restored)).toBe("ok")
  })

  it("clearing the plan gives up the reserves as well", async () => {
    const { constraints, digest } = await pageOf()
    const kept = constraint.parse({ id: "kept", kind: "reserve", seats: 1 })
    const ask = { eventId: own.eventId, planId, seen: digest, constraints: [...constraints, kept] }
    expect(code(await setConstraints(own.organiser, ask))).toBe("ok")
    expect(code(await again())).toBe("ok")
    const plan = async () => (await seatingPlanFor(own.organiser, own.eventId, own.plenary))?.plan
    expect((await plan())?.reserves.length).toBeGreaterThan(0)
    expect(code(await clearPlan(own.organiser, { eventId: own.eventId, planId }))).toBe("ok")
    expect(await plan()).toMatchObject({ seats: [], holds: [], reserves: [] })
  })
})
