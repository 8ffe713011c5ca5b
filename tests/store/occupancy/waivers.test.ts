import { expect, test } from "vitest"
import { eventFor } from "@/lib/events/queries/access"
import { draftPlan } from "@/lib/itineraries/queries/draft-plan"
import { draftReadiness } from "@/lib/itineraries/queries/readiness"
import { waiveBlockerAsk } from "@/lib/itineraries/schema"
import { waiveBlocker } from "@/lib/itineraries/store/waive"
import { fromMinutes } from "@/lib/kernel/interval"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting } from "@/lib/meetings/store/move"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { waiversInForce } from "@/lib/occupancy/queries/waivers"
import { waiveAsk } from "@/lib/occupancy/schema/waiver"
import { unwaiveFinding, waiveFinding } from "@/lib/occupancy/store/waivers"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask, deputy, event, minutesAt, room } from "../meetings/stage"

freshDatabase()

/** Noon of 1 January 2027 in the event's zone. */
const NOW = new Date("2027-01-01T04:00:00Z")

async function clash() {
  const { eventId, actor } = await event()
  const [one, other] = [await room(), await room()]
  await deputy(eventId)
  const all = { scopeText: "全体代表" }
  expect((await createMeeting(actor, ask(eventId, "一", "09:00-10:00", one, all))).ok).toBe(true)
  const second = await createMeeting(actor, ask(eventId, "二", "09:30-10:30", other, all))
  if (!second.ok) throw new Error(second.refusal.code)
  const found = async () => (await findingsFor(actor, eventId))?.findings ?? []
  const key = (await found())[0]?.finding.key ?? ""
  const waive = (until: string) =>
    waiveFinding(actor, waiveAsk.parse({ eventId, findingKey: key, reason: "已商定", until }), NOW)
  return { eventId, actor, key, other, meetingId: second.value.id, waive, found }
}

test.each([
  ["", null],
  ["2027-01-02", "2027-01-02T16:00:00Z"],
  // Today still holds, to its last minute.
  ["2027-01-01", "2027-01-01T16:00:00Z"],
  // The event's last day is 15 January.
  ["event", "2027-01-15T16:00:00Z"],
])("a decision until %j holds until %s", async (until, instant) => {
  const { eventId, actor, key, waive, found } = await clash()
  expect((await waive(until)).ok).toBe(true)
  const end = instant === null ? null : new Date(instant)
  expect((await found())[0]?.waived).toMatchObject({ reason: "已商定", userName: actor.name, until: end })
  const holds = async (at: Date) => (await waiversInForce(eventId, db(), at)).has(key)
  expect(await holds(new Date((end ?? NOW).getTime() - 1))).toBe(true)
  expect(await holds(end ?? new Date("2099-01-01T00:00:00Z"))).toBe(end === null)
})

test("an end that has passed is refused, and leaves what was decided before", async () => {
  const { waive, found } = await clash()
  expect(await waive("2026-12-31")).toEqual({ ok: false, refusal: { code: "waiver_end_passed" } })
  expect((await found())[0]?.waived).toBeNull()
  expect(waiveAsk.safeParse({ eventId: "e", findingKey: "k", reason: "因为", until: "2027-02-30" }).success).toBe(false)
})

test("past its end the finding is open again for everybody who asks: the schedule and what stands in the way of publishing", async () => {
  const { eventId, actor, key, waive, found } = await clash()
  expect((await waive("event")).ok).toBe(true)
  const blocking = async () => {
    const access = await eventFor(actor, eventId)
    if (!access) throw new Error("no event")
    const readiness = await draftReadiness(db(), access.event, await draftPlan(db(), access.event))
    return readiness.blockers.some((item) => item.key === key)
  }
  expect([(await findingsFor(actor, eventId))?.open, await blocking()]).toEqual([0, false])
  await db().waiver.updateMany({ where: { eventId }, data: { until: new Date("2020-01-01T00:00:00Z") } })
  expect([(await found())[0]?.waived, await blocking()]).toEqual([null, true])
  // Decided anew it holds again; taken back it is gone.
  expect((await waive("")).ok).toBe(true)
  expect(await blocking()).toBe(false)
  expect((await unwaiveFinding(actor, { eventId, findingKey: key })).ok).toBe(true)
  expect(await blocking()).toBe(true)
})

test("it dies with the first change of what it covers, whatever its end", async () => {
  const { eventId, actor, other, meetingId, waive, found } = await clash()
  expect((await waive("event")).ok).toBe(true)
  const at = { from: minutesAt("09:40"), to: minutesAt("10:30"), roomId: other }
  expect((await moveMeeting(actor, { eventId, meetingId, revision: 0, family: false, ...at })).ok).toBe(true)
  expect((await found()).map((one) => one.waived)).toEqual([null])
  expect(fromMinutes(at.from).toISOString()).toBe("2027-01-12T01:40:00.000Z")
})

test("where the plan is published the same may be decided, with the same ends, and the schedule knows of it", async () => {
  const { eventId, actor, key, found } = await clash()
  const waive = (until: string, by = actor, of = key) =>
    waiveBlocker(by, waiveBlockerAsk.parse({ eventId, key: of, reason: "已商定", until }), NOW)
  expect(await waive("2026-12-31")).toEqual({ ok: false, refusal: { code: "waiver_end_passed" } })
  expect(await waive("", actor, "something else")).toEqual({ ok: false, refusal: { code: "no_such_finding" } })
  expect(await waive("", { ...actor, role: "CLERK" })).toEqual({ ok: false, refusal: { code: "not_allowed" } })
  expect((await found())[0]?.waived).toBeNull()
  expect((await waive("2027-01-02")).ok).toBe(true)
  expect((await found())[0]?.waived).toMatchObject({ until: new Date("2027-01-02T16:00:00Z"), userName: actor.name })
  expect((await waive("event")).ok).toBe(true)
  expect((await found())[0]?.waived).toMatchObject({ until: new Date("2027-01-15T16:00:00Z") })
  const audit = await db().auditEntry.findMany({ where: { eventId, action: "finding.waive" }, orderBy: { at: "asc" } })
  expect(audit.map((one) => one.after)).toEqual([
    { reason: "已商定", until: "2027-01-02" },
    { reason: "已商定", until: "event" },
  ])
})
