import { beforeAll, expect, it } from "vitest"
import { db } from "@/lib/platform/db"
import { ordersFor } from "@/lib/seating/queries/orders"
import { seatingPlanFor } from "@/lib/seating/queries/plan"
import { seatingSettings } from "@/lib/seating/schema"
import { arrange } from "@/lib/seating/store/arrange"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let own: Session
let planId = ""
beforeAll(async () => {
  own = await session()
  const made = await createAndArrangePlan(own.organiser, own.eventId, own.plenary)
  if (!made.ok) throw new Error(made.refusal.code)
  planId = made.value.planId
})

it("which orders an event uses: by its customs and its plans, for those who may see it", async () => {
  const title = (await db().meeting.findUniqueOrThrow({ where: { id: own.plenary } })).title
  const found = await ordersFor(own.organiser, own.eventId)
  expect(found?.mayRun).toBe(true)
  expect(found?.uses.rostrumE1).toEqual({ custom: true, titles: [] })
  expect(found?.uses.columns).toEqual({ custom: false, titles: [title] })
  expect(found?.uses.snakeColumns).toBeUndefined()

  const settings = seatingSettings.parse({ insideOrder: "snakeColumns", deputyLayout: "snakeRows" })
  expect(code(await arrange(own.organiser, { eventId: own.eventId, planId, settings }))).toBe("ok")
  const again = await ordersFor(own.organiser, own.eventId)
  expect(again?.uses.snakeColumns?.titles).toEqual([title])
  expect(again?.uses.bandsSnake?.titles).toEqual([title])
  expect(again?.uses.columns).toBeUndefined()

  const clerk = await user("orders-clerk", "CLERK")
  await db().eventMember.create({ data: { eventId: own.eventId, userId: clerk.id, areas: ["seating"] } })
  expect((await ordersFor(clerk, own.eventId))?.mayRun).toBe(false)
  expect(await ordersFor(await user("orders-stranger", "ORGANISER"), own.eventId)).toBeNull()
  expect(await ordersFor(own.organiser, "nothing")).toBeNull()
})

it("a plan stored before there were ten orders keeps its walk", async () => {
  const before = {
    rostrum: "byKind",
    behindOrder: "rank",
    delegationOrder: "centreOut",
    insideOrder: "rows",
    gapRows: 2,
  }
  await db().seatingPlan.update({ where: { id: planId }, data: { settings: before } })
  const page = await seatingPlanFor(own.organiser, own.eventId, own.plenary)
  expect(page?.plan?.settings).toMatchObject({ ...before, deputyLayout: "strips", zoneOrder: "rows" })
})
