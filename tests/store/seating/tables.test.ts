import { beforeAll, expect, it } from "vitest"
import { db } from "@/lib/platform/db"
import { meetingHasTables, tablesPageFor } from "@/lib/seating/queries/tables"
import { movesBetween } from "@/lib/seating/rules/moves"
import { compileTables } from "@/lib/seating/rules/tables/compile"
import { layTables } from "@/lib/seating/rules/tables/lay"
import { buildTables } from "@/lib/seating/rules/tables/problem"
import { advanceSearch, startSearch } from "@/lib/seating/rules/tables/search"
import { seatingSettings } from "@/lib/seating/schema"
import { tableSettings } from "@/lib/seating/schema/table"
import { arrange } from "@/lib/seating/store/arrange"
import { clearPlan } from "@/lib/seating/store/clear"
import { applyMoves } from "@/lib/seating/store/move"
import { createPlan } from "@/lib/seating/store/plan"
import { setTables } from "@/lib/seating/store/tables"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let own: Session
let planId = ""
const DESCRIPTION = {
  name: "宴会厅",
  sections: [
    {
      name: "宴会厅",
      layout: { kind: "round", columns: 3 },
      rows: Array.from({ length: 40 }, (_, n) => ({ label: String(n + 1), blocks: [10], main: n === 0 })),
      numbering: { scheme: "left-to-right" },
      doors: ["南门"],
    },
  ],
}
const page = async (actor = own.organiser) => {
  const found = await tablesPageFor(actor, own.eventId, own.elsewhere)
  if (!found) throw new Error("no page")
  return found
}

beforeAll(async () => {
  own = await session()
  const { roomId } = await db().meeting.findUniqueOrThrow({ where: { id: own.elsewhere } })
  expect(await meetingHasTables(own.organiser, own.eventId, own.elsewhere)).toBe(false)
  await db().hall.create({ data: { roomId: roomId ?? "", name: "宴会厅", description: DESCRIPTION } })
  const made = await createPlan(own.organiser, { eventId: own.eventId, meetingId: own.elsewhere })
  if (!made.ok) throw new Error(made.refusal.code)
  planId = made.value.planId
})

it("a hall with tables has a page of tables, for those who may see the event", async () => {
  const stranger = await user("tables-stranger", "ORGANISER")
  expect(await meetingHasTables(own.organiser, own.eventId, own.elsewhere)).toBe(true)
  expect(await meetingHasTables(own.organiser, own.eventId, own.plenary)).toBe(false)
  expect(await meetingHasTables(stranger, own.eventId, own.elsewhere)).toBe(false)
  expect(await tablesPageFor(stranger, own.eventId, own.elsewhere)).toBeNull()
})

it("what was decided about tables is kept, also when the plan is arranged or cleared, and is refused to those without a right", async () => {
  const { people } = (await page()).tables ?? { people: [] }
  const tables = tableSettings.parse({ host: people[0]?.id, guests: [people[1]?.id], least: 4 })
  expect(code(await setTables(own.organiser, { eventId: own.eventId, planId, tables }))).toBe("ok")
  const checker = await user("tables-checker", "CHECKER")
  await db().eventMember.create({ data: { eventId: own.eventId, userId: checker.id, areas: [] } })
  expect(code(await setTables(checker, { eventId: own.eventId, planId, tables: tableSettings.parse({}) }))).toBe(
    "not_allowed",
  )
  expect(code(await setTables(own.organiser, { eventId: own.eventId, planId: "none", tables }))).toBe("no_such_plan")
  await arrange(own.organiser, { eventId: own.eventId, planId, settings: seatingSettings.parse({}) })
  expect((await page()).tables?.settings).toEqual(tables)
  await clearPlan(own.organiser, { eventId: own.eventId, planId })
  expect((await page()).tables?.settings).toEqual(tables)
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "seating.tables" } })
  expect(JSON.stringify(entry.after)).toContain(people[0]?.id)
})

it("diets reach only those who may see needs", async () => {
  const [person] = (await page()).tables?.people ?? []
  await db().participation.update({ where: { id: person?.id }, data: { diet: "halal" } })
  const clerk = await user("tables-clerk", "CLERK")
  await db().eventMember.create({ data: { eventId: own.eventId, userId: clerk.id, areas: ["seating"] } })
  const seen = (await page()).tables
  expect(seen?.knowsDiets).toBe(true)
  expect(seen?.people.find(({ id }) => id === person?.id)?.diet).toBe("halal")
  const hidden = await page(clerk)
  expect(hidden.mayEdit).toBe(true)
  expect(hidden.tables?.knowsDiets).toBe(false)
  expect(JSON.stringify(hidden)).not.toContain("halal")
})

it("a plan that was found is taken as one gesture of moves, with the reasons", async () => {
  const { plan, tables } = await page()
  if (!plan || !tables) throw new Error("no plan")
  const built = buildTables({ geometry: plan.geometry, seats: plan.seats, ...tables })
  const found = advanceSearch(compileTables(built.problem), startSearch(built.problem, 1, built.now), 2000)
  const moves = movesBetween(plan.seats, layTables(built, plan.seats, found.best))
  expect(moves.length).toBe(tables.people.length)
  expect(code(await applyMoves(own.organiser, { eventId: own.eventId, planId, moves }))).toBe("ok")
  const after = (await page()).plan
  expect(after?.seats.length).toBe(tables.people.length)
  expect(new Set(after?.seats.map(({ reason }) => reason?.code))).toEqual(new Set(["table_place"]))
  const host = after?.seats.find(({ participationId }) => participationId === tables.settings.host)
  expect(host?.reason).toMatchObject({ as: "mainHost", table: "1" })
})
