import { expect, test } from "vitest"
import { setAgenda } from "@/lib/meetings/store/agenda"
import { cancelMeeting, restoreMeeting } from "@/lib/meetings/store/cancel"
import { copyMeeting } from "@/lib/meetings/store/copy"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting } from "@/lib/meetings/store/move"
import { updateMeeting } from "@/lib/meetings/store/update"
import { savedByTheRules } from "@/lib/occupancy/store/judged-save"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask, deputy, event, ledger, minutesAt, room } from "../meetings/stage"

freshDatabase()

const all = { scopeText: "全体代表" }

async function stage(severities: Record<string, string>, more: Record<string, unknown> = {}) {
  const { eventId, actor } = await event()
  await db().event.update({ where: { id: eventId }, data: { settings: { severities, ...more } } })
  const [hall, other] = [await room(), await room()]
  const person = await deputy(eventId)
  const make = (title: string, span: string, roomId: string, fields = {}) => {
    const wanted = ask(eventId, title, span, roomId, fields)
    return savedByTheRules(actor, eventId, () => createMeeting(actor, wanted))
  }
  const made = async (title: string, span: string, roomId: string, fields = {}): Promise<string> => {
    const outcome = await make(title, span, roomId, fields)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value.id
  }
  return { eventId, actor, hall, other, person, make, made }
}

const refused = { ok: false, refusal: { code: "rule_refuses_saving", kind: "person_twice" } }

test("a person wanted twice is not saved where the rule refuses it, and nothing of the change stays", async () => {
  const { eventId, actor, hall, other, make, made } = await stage({ person_twice: "refuse" })
  await made("一", "09:00-10:00", hall, all)
  const before = await db().auditEntry.count({ where: { eventId } })
  expect(await make("二", "09:30-10:30", other, all)).toMatchObject({
    ...refused,
    refusal: { ...refused.refusal, a: "一", b: "二", minutes: 30, count: 1, more: 0, against: "other" },
  })
  expect(await db().meeting.count({ where: { eventId } })).toBe(1)
  expect(await db().auditEntry.count({ where: { eventId } })).toBe(before)
  expect(await ledger(other)).toEqual([])

  const id = await made("二", "10:00-11:00", other, all)
  const move = (span: [string, string], revision: number) =>
    savedByTheRules(actor, eventId, () =>
      moveMeeting(actor, {
        ...{ eventId, meetingId: id, revision, family: false, roomId: other },
        ...{ from: minutesAt(span[0]), to: minutesAt(span[1]) },
      }),
    )
  expect(await move(["09:59", "10:30"], 0)).toMatchObject(refused)
  expect(await move(["10:10", "10:30"], 0)).toMatchObject({ ok: true })
  const fields = { ...ask(eventId, "二", "09:10-10:30", other, all), meetingId: id, revision: 1 }
  expect(await savedByTheRules(actor, eventId, () => updateMeeting(actor, fields))).toMatchObject(refused)
  const copy = { eventId, meetingId: id, title: "再来一次", day: "2027-01-12", keepRoom: false }
  expect(await savedByTheRules(actor, eventId, () => copyMeeting(actor, copy))).toMatchObject(refused)
  const one = { eventId, meetingId: id }
  expect((await cancelMeeting(actor, { ...one, revision: 1 }, new Date())).ok).toBe(true)
  await made("三", "10:00-10:20", hall, all)
  expect(await savedByTheRules(actor, eventId, () => restoreMeeting(actor, { ...one, revision: 2 }))).toMatchObject(
    refused,
  )
})

test("with the rule set to block, warn or ignore the same is saved", async () => {
  for (const severity of ["block", "warn", "ignore"]) {
    const { hall, other, make, made } = await stage({ person_twice: severity })
    await made("一", "09:00-10:00", hall, all)
    expect(await make("二", "09:30-10:30", other, all)).toMatchObject({ ok: true })
  }
})

test("the office's word holds where the event says nothing, and the event's before it", async () => {
  await db().officeSettings.create({ data: { id: "office", settings: { severities: { no_room: "refuse" } } } })
  const strict = await stage({})
  const mild = await stage({ no_room: "warn" })
  const without = (place: Awaited<ReturnType<typeof stage>>) =>
    savedByTheRules(place.actor, place.eventId, () =>
      createMeeting(place.actor, ask(place.eventId, "无会场", "09:00-10:00", null, all)),
    )
  expect(await without(strict)).toMatchObject({ ok: false, refusal: { kind: "no_room", against: "none", b: "" } })
  expect(await without(mild)).toMatchObject({ ok: true })
  await db().officeSettings.deleteMany()
})

test("what stood before stops nobody from changing something else or making it better, only from making it worse", async () => {
  const { eventId, actor, hall, other, made } = await stage({ person_twice: "warn" })
  await made("一", "09:00-10:00", hall, all)
  const id = await made("二", "09:30-10:30", other, all)
  await db().event.update({ where: { id: eventId }, data: { settings: { severities: { person_twice: "refuse" } } } })
  const save = (title: string, span: string, revision: number) =>
    savedByTheRules(actor, eventId, () =>
      updateMeeting(actor, { ...ask(eventId, title, span, other, all), meetingId: id, revision }),
    )
  expect(await save("二（改名）", "09:30-10:30", 0)).toMatchObject({ ok: true })
  expect(await save("二", "09:40-10:30", 1)).toMatchObject({ ok: true })
  expect(await save("二", "09:20-10:30", 2)).toMatchObject(refused)
})

test("the ledger's own refusal comes through as it is; two in one room are saved by nobody's choice", async () => {
  const { hall, make, made } = await stage({ room_taken: "ignore" })
  await made("一", "09:00-10:00", hall)
  expect(await make("二", "09:30-10:30", hall)).toMatchObject({ ok: false, refusal: { code: "room_taken", by: "一" } })
})

test("two inside one meeting, side by side in its room, ride on one hold: the rule sees them all the same", async () => {
  const { hall, make, made } = await stage({})
  const parentId = await made("大会", "09:00-12:00", hall, all)
  await made("一组", "09:30-10:30", hall, { ...all, parentId })
  expect(await make("二组", "10:00-11:00", hall, { ...all, parentId })).toMatchObject({
    ok: false,
    refusal: { code: "rule_refuses_saving", kind: "room_taken" },
  })
})

test("an agenda that makes a meeting an election is judged as well", async () => {
  const { eventId, actor, hall, made } = await stage({ order_broken: "refuse" }, { termChanges: true })
  await made("酝酿候选人", "09:00-10:00", hall, all)
  const meetingId = await made("全体会议", "14:00-16:00", hall, all)
  const items = [{ title: "选举县长", minutes: null, speaker: "" }]
  expect(
    await savedByTheRules(actor, eventId, () => setAgenda(actor, { eventId, meetingId, revision: 0, items })),
  ).toMatchObject({ ok: false, refusal: { kind: "order_broken", a: "全体会议", b: "酝酿候选人" } })
})

test("whoever may not see the event, or not change it, is told as by the meetings themselves", async () => {
  const { eventId, hall } = await stage({})
  const stranger = (await event()).actor
  const save = savedByTheRules(stranger, eventId, () =>
    createMeeting(stranger, ask(eventId, "一", "09:00-10:00", hall)),
  )
  expect(await save).toEqual({ ok: false, refusal: { code: "no_such_event" } })
})

test("eight at once for one room: one is saved, seven are told by whom it is taken", async () => {
  const { hall, make } = await stage({})
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, i) => make(`会${i}`, "09:00-10:00", hall)))
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1)
  const codes = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
  expect(new Set(codes)).toEqual(new Set(["room_taken"]))
})
