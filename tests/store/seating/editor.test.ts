import { beforeAll, describe, expect, it } from "vitest"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { seatingPlanFor } from "@/lib/seating/queries/plan"
import { planRevisionFor } from "@/lib/seating/queries/revision"
import { seatsOfPlan } from "@/lib/seating/queries/versions"
import { openRequirements } from "@/lib/seating/rules/constraints/requirements"
import { geometryOf, type SentPlan, sentPlan, unpacked } from "@/lib/seating/rules/sent-plan"
import { setLocked } from "@/lib/seating/store/lock"
import { applyMoves } from "@/lib/seating/store/move"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { moveToHall } from "@/lib/seating/store/rehall"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let own: Session
let colleague: UserActor
let planId = ""
const page = async () => {
  const found = await seatingPlanFor(own.organiser, own.eventId, own.plenary)
  if (!found?.plan) throw new Error("no plan")
  return found.plan
}
beforeAll(async () => {
  own = await session()
  colleague = await user("colleague", "CLERK")
  await db().eventMember.create({ data: { eventId: own.eventId, userId: colleague.id, areas: ["seating"] } })
  const made = await createAndArrangePlan(own.organiser, own.eventId, own.plenary)
  if (!made.ok) throw new Error(made.refusal.code)
  planId = made.value.planId
})

describe("what others did meanwhile", () => {
  const heard = async (since: string) => {
    const found = await planRevisionFor(own.organiser, own.eventId, planId, BigInt(since))
    if (!found) throw new Error("no plan")
    return found
  }

  it("own steps raise the revision and are not told; a colleague's are, once, with how many", async () => {
    const before = await page()
    const [one, two] = before.seats.filter((seat) => seat.seatId.startsWith("0/5/"))
    if (!one || !two) throw new Error("row 6 is empty")
    const ask = { eventId: own.eventId, planId }
    const locked = await setLocked(own.organiser, { ...ask, participationIds: [one.participationId], locked: true })
    expect(locked).toEqual({ ok: true, value: { changed: 1, revision: before.revision + 1 } })
    await setLocked(own.organiser, { ...ask, participationIds: [one.participationId], locked: false })
    const quiet = await heard(before.cursor)
    expect(quiet).toMatchObject({ revision: before.revision + 2, others: [] })

    const moves = [
      { participationId: one.participationId, from: one.seatId, to: two.seatId, reason: null },
      { participationId: two.participationId, from: two.seatId, to: one.seatId, reason: null },
    ]
    expect(await applyMoves(colleague, { ...ask, moves })).toEqual({
      ok: true,
      value: { moved: 2, revision: before.revision + 3 },
    })
    const told = await heard(quiet.cursor)
    expect(told).toMatchObject({ revision: before.revision + 3, others: [{ name: "colleague", changes: 2 }] })
    expect((await heard(told.cursor)).others).toEqual([])
    expect((await page()).cursor).toBe(told.cursor)
    expect(await seatsOfPlan(own.organiser, own.eventId, planId)).toHaveLength(before.seats.length)
  })

  it("a plan of others reads as not found", async () => {
    const stranger = await user("stranger", "ORGANISER")
    expect(await planRevisionFor(stranger, own.eventId, planId, 0n)).toBeNull()
    expect(await planRevisionFor(own.organiser, "nothing", planId, 0n)).toBeNull()
    expect(await planRevisionFor(own.organiser, own.eventId, "nothing", 0n)).toBeNull()
    expect(await seatsOfPlan(stranger, own.eventId, planId)).toBeNull()
  })
})

it("a plan goes along to another hall: both are named, whose seat exists there keeps it, the rest is in the tray", async () => {
  expect((await page()).newHall).toBeNull()
  const venue = await db().venue.create({ data: { name: "文化馆" } })
  const room = await db().room.create({
    data: { venueId: venue.id, name: "小剧场", layouts: [{ layout: "剧院式", capacity: 40 }] },
  })
  const description = {
    name: "小剧场",
    sections: [
      {
        name: "一楼",
        rows: Array.from({ length: 4 }, (_, row) => ({ label: String(row + 1), blocks: [10] })),
        numbering: { scheme: "center-out" as const, oddSide: "left" as const },
      },
    ],
  }
  const hall = await db().hall.create({ data: { roomId: room.id, name: description.name, description } })
  await db().meeting.update({ where: { id: own.plenary }, data: { roomId: room.id } })
  const before = await page()
  expect(before).toMatchObject({ hallIsMeetings: false, hallName: "人民会堂大礼堂" })
  expect(before.newHall?.name).toBe("小剧场")
  expect(before.newHall?.kept).toBeGreaterThan(20)
  const done = await moveToHall(own.organiser, { eventId: own.eventId, planId })
  expect(done).toEqual({ ok: true, value: { kept: before.newHall?.kept, unseated: before.newHall?.lost } })
  const after = await page()
  expect(after).toMatchObject({ hallId: hall.id, hallIsMeetings: true, newHall: null })
  expect(after.seats).toHaveLength(before.newHall?.kept ?? 0)
  expect(after.unseatedIds).toHaveLength(before.newHall?.lost ?? 0)
  await db().meeting.update({ where: { id: own.plenary }, data: { roomId: null } })
  expect(code(await moveToHall(own.organiser, { eventId: own.eventId, planId }))).toBe("meeting_without_hall")
})

describe("what is sent to the editor", () => {
  it("the requirements to whoever may edit, packed; nothing of them to a reader", async () => {
    const plan = await page()
    const opened = plan.requirements && openRequirements(plan.requirements, plan.people, plan.geometry)
    expect(opened?.constraints.map(({ kind }) => kind)).toContain("contiguous")
    const deputies = plan.people.filter((one) => one.category === "DEPUTY" && one.attends).length
    expect([...(opened?.membersOf.deputies.values() ?? [])].reduce((sum, one) => sum + one.length, 0)).toBe(deputies)
    const reader = await user("reader", "CLERK")
    await db().eventMember.create({ data: { eventId: own.eventId, userId: reader.id, areas: ["people"] } })
    const read = await seatingPlanFor(reader, own.eventId, own.plenary)
    expect(read?.mayEdit).toBe(false)
    expect(read?.plan?.seats.length).toBe(plan.seats.length)
    expect(read?.plan?.requirements).toBeNull()
  })

  it("no places, people and seats packed: the browser has the same plan, closed seats out of use", async () => {
    const [seat] = (await page()).geometry.seats
    const { settings } = await db().seatingPlan.findUniqueOrThrow({ where: { id: planId } })
    const closed = { ...(settings as Prisma.JsonObject), closed: [seat?.id ?? ""] }
    await db().seatingPlan.update({ where: { id: planId }, data: { settings: closed } })
    const plan = await page()
    const sent = JSON.parse(JSON.stringify(sentPlan(plan))) as SentPlan
    expect(sent).not.toHaveProperty("geometry")
    expect(geometryOf(sent)).toEqual(plan.geometry)
    expect(unpacked(sent.packed)).toEqual({ people: plan.people, seats: plan.seats })
    expect(geometryOf(sent).seats[0]?.blocked).toBe(true)
    await db().seatingPlan.update({ where: { id: planId }, data: { settings: settings as Prisma.JsonObject } })
  })
})
