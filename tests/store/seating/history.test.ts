import { beforeAll, describe, expect, it } from "vitest"
import { eventSettings } from "@/lib/events/schema"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { previewHistory } from "@/lib/seating/queries/history-import"
import { seatingStates } from "@/lib/seating/queries/overview"
import { rotationFor } from "@/lib/seating/queries/rotation"
import { seatingSettings } from "@/lib/seating/schema"
import { arrange } from "@/lib/seating/store/arrange"
import { keepHistory } from "@/lib/seating/store/history"
import { confirmHistory } from "@/lib/seating/store/history-import"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { freshDatabase } from "@/tests/support/database"
import { code, type Session, session, user } from "./session"

freshDatabase()

let at: Session
let planId: string
let stranger: UserActor
let otherEvent: Session["eventId"]

const setTerm = (eventId: string, term: string, sessionOfTerm: number) =>
  db().event.update({
    where: { id: eventId },
    data: { settings: eventSettings.parse({ term, sessionOfTerm, sessionsInTerm: 5 }) },
  })
const kept = (sessionOfTerm: number) => db().seatHistory.count({ where: { term: "第十九届", session: sessionOfTerm } })
const page = async () => {
  const found = await rotationFor(at.organiser, at.eventId, at.plenary)
  if (!found) throw new Error("no page")
  return found
}
const csv = (...lines: string[]) => ({ name: "第一次.csv", bytes: new TextEncoder().encode(lines.join("\n")) })

beforeAll(async () => {
  at = await session()
  stranger = await user("stranger", "ORGANISER")
  const made = await createAndArrangePlan(at.organiser, at.eventId, at.plenary)
  if (!made.ok) throw new Error(made.refusal.code)
  planId = made.value.planId
  const other = await db().event.create({
    data: { title: "乡镇", shortTitle: "乡镇", startsOn: "2027-01-12", endsOn: "2027-01-15" },
  })
  otherEvent = other.id
  await db().eventMember.create({ data: { eventId: otherEvent, userId: stranger.id } })
  const outsider = await db().person.create({ data: { id: "outsider", name: "外人" } })
  await db().seatHistory.create({ data: { personId: outsider.id, term: "第十九届", session: 1, row: 9, rows: 9 } })
})

describe("keeping where people sat", () => {
  it("asks for the term first", async () => {
    expect(code(await keepHistory(at.organiser, { eventId: at.eventId, planId }))).toBe("term_missing")
    expect((await page()).kept.people).toBe(0)
  })

  it("keeps every deputy with a row once, however often it is asked, and says so in the records once", async () => {
    await setTerm(at.eventId, "第十九届", 1)
    const first = await keepHistory(at.organiser, { eventId: at.eventId, planId })
    expect(first.ok && first.value.changed).toBe(true)
    const again = await keepHistory(at.organiser, { eventId: at.eventId, planId })
    expect(again).toMatchObject({ ok: true, value: { changed: false } })
    const count = first.ok ? first.value.kept : 0
    expect(count).toBeGreaterThan(150)
    expect(await kept(1)).toBe(count + 1)
    expect(await db().auditEntry.count({ where: { action: "seating.keep_history" } })).toBe(1)
    expect(await page()).toMatchObject({ kept: { people: count, same: true } })
  })

  it("leaves people of other events alone when it replaces", async () => {
    await arrange(at.organiser, {
      eventId: at.eventId,
      planId,
      settings: seatingSettings.parse({ insideOrder: "rows", delegationOrder: "centreOut" }),
    })
    expect((await page()).kept.same).toBe(false)
    const before = await kept(1)
    expect(await keepHistory(at.organiser, { eventId: at.eventId, planId })).toMatchObject({
      ok: true,
      value: { changed: true },
    })
    expect(await kept(1)).toBe(before)
    expect(await db().seatHistory.findFirst({ where: { personId: "outsider" } })).toMatchObject({ row: 9 })
  })

  it("is not for strangers, nor for a plan of another event", async () => {
    expect(code(await keepHistory(stranger, { eventId: at.eventId, planId }))).toBe("no_such_event")
    expect(code(await keepHistory(stranger, { eventId: otherEvent, planId }))).toBe("no_such_plan")
    expect(await rotationFor(stranger, at.eventId, "")).toBeNull()
  })
})

describe("the next session", () => {
  it("shows who sat where, and that rotation is more even than the same plan again", async () => {
    await setTerm(at.eventId, "第十九届", 2)
    const found = await page()
    expect(found.sessions).toEqual([1, 2])
    expect(found.people.some(({ personId }) => personId === "outsider")).toBe(false)
    expect(found.past.spread).toBeNull()
    expect(found.now.twiceAtBack.length).toBeGreaterThan(0)
    expect(found.rotated.twiceAtBack.length).toBeLessThan(found.now.twiceAtBack.length)
    expect(found.rotated.deviation ?? 1).toBeLessThan(found.now.deviation ?? 0)
    expect(found.shift).toEqual({ places: 2, delegations: 9 })
  })

  it("warns in the checks of who would sit at the back again", async () => {
    const event = { ...(await page()).event }
    const [state] = (await seatingStates(event)).filter(({ plan }) => plan?.id === planId)
    expect(state?.plan?.findings.map((finding) => finding.code)).toContain("last_rows_again")
  })

  it("another term knows nothing of this one", async () => {
    await setTerm(at.eventId, "第二十届", 2)
    const found = await page()
    expect(found.sessions).toEqual([2])
    expect(found.now.twiceAtBack).toEqual([])
    await setTerm(at.eventId, "第十九届", 2)
  })
})

describe("seats of earlier sessions from a spreadsheet", () => {
  const [first, second] = [
    csv("姓名,代表团,第几次会议,第几排,共几排", "崔毅,,1,3,12"),
    csv("姓名,第几排", "不在名单,3"),
  ]
  const preview = async (file = first) => {
    const shown = await previewHistory(at.organiser, at.eventId, file, null)
    if (!shown.ok) throw new Error(shown.refusal.code)
    return shown.value
  }

  it("are shown first, written as shown, and change nothing the second time", async () => {
    await db().seatHistory.deleteMany({ where: { term: "第十九届" } })
    const shown = await preview()
    expect(shown.rows.map(({ status }) => status)).toEqual(["create"])
    const ask = { eventId: at.eventId, file: first, choices: null, digest: shown.digest }
    expect(await confirmHistory(at.organiser, ask)).toMatchObject({ ok: true, value: { written: 1, errors: 0 } })
    expect(await db().seatHistory.findMany({ select: { row: true, rows: true, fromCentre: true } })).toEqual([
      { row: 3, rows: 12, fromCentre: -1 },
    ])
    expect(code(await confirmHistory(at.organiser, ask))).toBe("import_changed_meanwhile")
    const again = await preview()
    expect(again.rows.map(({ status }) => status)).toEqual(["unchanged"])
    expect(code(await confirmHistory(at.organiser, { ...ask, digest: again.digest }))).toBe("nothing_to_import")
    expect(await db().auditEntry.count({ where: { action: "seating.import_history" } })).toBe(1)
  })

  it("are refused where they cannot belong", async () => {
    const shown = await preview(second)
    expect(shown.rows[0]).toMatchObject({ status: "error", problems: [{ code: "not_on_list" }] })
    expect(code(await previewHistory(stranger, at.eventId, first, null))).toBe("no_such_event")
    await setTerm(at.eventId, "第十九届", 1)
    expect(code(await previewHistory(at.organiser, at.eventId, first, null))).toBe("no_earlier_session")
    await setTerm(at.eventId, "", 2)
    expect(code(await previewHistory(at.organiser, at.eventId, first, null))).toBe("term_missing")
  })
})
