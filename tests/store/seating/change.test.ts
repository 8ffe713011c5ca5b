import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { db } from "@/lib/platform/db"
import { lateChangeFor } from "@/lib/seating/queries/change"
import { seatingPlanFor } from "@/lib/seating/queries/plan"
import { type ChangeMethod, type LateChange, lateChange } from "@/lib/seating/schema/change"
import { applyChange } from "@/lib/seating/store/change"
import { setLocked } from "@/lib/seating/store/lock"
import { applyMoves } from "@/lib/seating/store/move"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let own: Session
let planId: string
beforeAll(async () => {
  own = await session()
})
beforeEach(async () => {
  await db().seatingPlan.deleteMany({ where: { eventId: own.eventId } })
  const made = await createAndArrangePlan(own.organiser, own.eventId, own.plenary)
  if (!made.ok) throw new Error(made.refusal.code)
  planId = made.value.planId
})

const plan = async () => {
  const page = await seatingPlanFor(own.organiser, own.eventId, own.plenary)
  if (!page?.plan) throw new Error("no plan")
  return page.plan
}
const at = async () => new Map((await plan()).seats.map((one) => [one.participationId, one.seatId]))
const on = async (seatId: string): Promise<string> => {
  const found = (await plan()).seats.find((one) => one.seatId === seatId)
  if (!found) throw new Error(`nobody on ${seatId}`)
  return found.participationId
}
const view = async (change: LateChange) => {
  const found = await lateChangeFor(own.organiser, own.eventId, own.plenary, change)
  if (!found) throw new Error("no view")
  return found
}
const ask = async (change: LateChange, method: ChangeMethod) => {
  const shown = (await view(change)).proposals.find((one) => one.method === method)?.cards ?? []
  return { eventId: own.eventId, planId, change, method, shown: [...shown] }
}

describe("a late change from the proposals to the plan", () => {
  it("does exactly what was shown, stores it with method and counts, and leaves the absent in the tray", async () => {
    const absent = [await on("stage/0/6"), await on("0/4/10")]
    const change = lateChange.parse({ absent })
    const before = await at()
    const asked = await ask(change, "recommended")
    const done = await applyChange(own.organiser, asked)
    expect(done.ok && [done.value.moved, done.value.removed]).toEqual([
      asked.shown.filter((card) => card.to !== null && card.from !== null).length,
      2,
    ])
    const after = await at()
    for (const card of asked.shown) before.set(card.participationId, card.to ?? "")
    expect([...after].sort()).toEqual([...before].filter(([, seatId]) => seatId !== "").sort())
    expect((await plan()).unseatedIds.sort()).toEqual([...absent].sort())
    const entry = await db().auditEntry.findFirst({ where: { action: "seating.change" }, orderBy: { id: "desc" } })
    expect(entry?.after).toMatchObject({ method: "recommended", cards: { removed: 2 } })
  })

  it("refuses what was shown of a plan that has changed, with how many cards differ, and does nothing", async () => {
    const change = lateChange.parse({ absent: [await on("0/4/10")] })
    const asked = await ask(change, "closeUp")
    const moving = asked.shown.find((card) => card.to !== null)
    if (!moving) throw new Error("nothing moves")
    await applyMoves(own.organiser, {
      eventId: own.eventId,
      planId,
      moves: [{ participationId: moving.participationId, from: moving.from, to: null, reason: null }],
    })
    const before = await at()
    const done = await applyChange(own.organiser, asked)
    expect(done.ok ? null : done.refusal).toMatchObject({ code: "plan_changed_meanwhile" })
    expect(done.ok || Number("count" in done.refusal && done.refusal.count)).toBeGreaterThan(0)
    expect([...(await at())].sort()).toEqual([...before].sort())
  })

  it("two people decide at once: one is done, the other is told", async () => {
    const [a, b] = [await on("0/4/10"), await on("0/5/10")]
    const asks = await Promise.all([
      ask(lateChange.parse({ absent: [a] }), "closeUp"),
      ask(lateChange.parse({ absent: [a, b] }), "closeUp"),
    ])
    const codes = (await Promise.all(asks.map((one) => applyChange(own.organiser, one)))).map(code).sort()
    expect(codes).toEqual(["ok", "plan_changed_meanwhile"])
  })

  it("a broken seat stays closed at this meeting, also when all is arranged anew", async () => {
    const change = lateChange.parse({ broken: ["0/4/10"] })
    expect(code(await applyChange(own.organiser, await ask(change, "closeUp")))).toBe("ok")
    const now = await plan()
    expect(now.geometry.seats.find((seat) => seat.id === "0/4/10")?.blocked).toBe(true)
    expect(now.seats.map((one) => one.seatId)).not.toContain("0/4/10")
    const anew = await ask(lateChange.parse({}), "reseat")
    expect(anew.shown.map((card) => card.to)).not.toContain("0/4/10")
  })

  it("a new rank is stored with the roster, which needs the right to it", async () => {
    const last = await on("stage/0/0")
    const change = lateChange.parse({ ranks: [{ participationId: last, rank: 2 }] })
    const asked = await ask(change, "recommended")
    const clerk = await user(`seats-${own.eventId}`, "CLERK")
    await db().eventMember.create({ data: { eventId: own.eventId, userId: clerk.id, areas: ["seating"] } })
    expect(code(await applyChange(clerk, asked))).toBe("not_allowed")
    expect(code(await applyChange(own.organiser, asked))).toBe("ok")
    expect((await db().participation.findUnique({ where: { id: last } }))?.rank).toBe(2)
    expect((await plan()).findings.filter((one) => one.code === "rostrum_order")).toEqual([])
  })

  it("a locked person who drops out leaves, everybody else who is locked stays", async () => {
    const [goes, stays] = [await on("0/4/10"), await on("0/5/10")]
    const locking = { eventId: own.eventId, planId, participationIds: [goes, stays], locked: true }
    expect(code(await setLocked(own.organiser, locking))).toBe("ok")
    const change = lateChange.parse({ absent: [goes] })
    expect(code(await applyChange(own.organiser, await ask(change, "closeUp")))).toBe("ok")
    expect((await at()).get(stays)).toBe("0/5/10")
    expect((await at()).has(goes)).toBe(false)
  })

  it("is not there for strangers, and nothing to change for those who only look", async () => {
    const change = lateChange.parse({ absent: [await on("0/4/10")] })
    const asked = await ask(change, "closeUp")
    const stranger = await user(`stranger-${own.eventId}`, "ORGANISER")
    expect(code(await applyChange(stranger, asked))).toBe("no_such_event")
    expect(await lateChangeFor(stranger, own.eventId, own.plenary, change)).toBeNull()
    expect(code(await applyChange(own.organiser, { ...asked, planId: "nothing" }))).toBe("no_such_plan")
  })
})
