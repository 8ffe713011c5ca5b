import { expect, test } from "vitest"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { scheduleCursor, scheduleRevisionFor } from "@/lib/meetings/queries/revision"
import { copyMeeting } from "@/lib/meetings/store/copy"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting, moveMeetings } from "@/lib/meetings/store/move"
import { updateMeeting } from "@/lib/meetings/store/update"
import { boundOf } from "@/lib/occupancy/queries/bound"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask, deputy, event, ledger, minutesAt, organiser, room } from "./stage"

freshDatabase()

async function made(outcome: ReturnType<typeof createMeeting>): Promise<string> {
  const result = await outcome
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}
const meeting = (id: string) => db().meeting.findUniqueOrThrow({ where: { id } })
const at = (from: string, to: string) => ({ from: minutesAt(from), to: minutesAt(to) })

test("several meetings are moved in one go: they may change places, and a stale or taken one stops all", async () => {
  const { eventId, actor } = await event()
  const [one, other, third] = [await room(), await room(), await room()]
  const a = await made(createMeeting(actor, ask(eventId, "甲", "09:00-10:00", one)))
  const b = await made(createMeeting(actor, ask(eventId, "乙", "09:00-10:00", other)))
  const swap = [
    { meetingId: a, revision: 0, ...at("09:00", "10:00"), roomId: other },
    { meetingId: b, revision: 0, ...at("09:00", "10:00"), roomId: one },
  ]
  expect(await moveMeetings(actor, { eventId, moves: swap })).toEqual({
    ok: true,
    value: { revisions: { [a]: 1, [b]: 1 } },
  })
  expect([await ledger(one), await ledger(other)]).toEqual([["乙 540-600"], ["甲 540-600"]])
  const audit = await db().auditEntry.count({ where: { eventId, action: "meeting.move" } })
  expect(audit).toBe(2)

  const stale = await moveMeetings(actor, {
    eventId,
    moves: [
      { meetingId: a, revision: 1, ...at("11:00", "12:00"), roomId: third },
      { meetingId: b, revision: 0, ...at("11:00", "12:00"), roomId: one },
    ],
  })
  expect(stale).toMatchObject({ ok: false, refusal: { code: "meeting_changed_meanwhile", title: "乙" } })
  await made(createMeeting(actor, ask(eventId, "丙", "11:30-12:00", one)))
  const taken = await moveMeetings(actor, {
    eventId,
    moves: [
      { meetingId: a, revision: 1, ...at("11:00", "12:00"), roomId: third },
      { meetingId: b, revision: 1, ...at("11:00", "12:00"), roomId: one },
    ],
  })
  expect(taken).toMatchObject({ ok: false, refusal: { code: "room_taken", by: "丙" } })
  expect((await meeting(a)).startsAt?.toISOString()).toBe("2027-01-12T01:00:00.000Z")
  expect(await ledger(third)).toEqual([])

  const stranger = await organiser((await event()).eventId)
  expect(await moveMeetings(stranger, { eventId, moves: swap })).toMatchObject({ refusal: { code: "no_such_event" } })
})

test("back in the tray a meeting holds nothing and keeps its length; out of it again it is as it was", async () => {
  const { eventId, actor } = await event()
  const roomId = await room()
  const id = await made(createMeeting(actor, ask(eventId, "甲", "09:00-10:30", roomId)))
  const tray = { eventId, meetingId: id, revision: 0, from: null, to: null, roomId, family: false }
  expect((await moveMeeting(actor, tray)).ok).toBe(true)
  expect(await meeting(id)).toMatchObject({ startsAt: null, endsAt: null, roomId, minutes: 90 })
  expect(await ledger(roomId)).toEqual([])
  const back = { eventId, moves: [{ meetingId: id, revision: 1, ...at("09:00", "10:30"), roomId }] }
  expect((await moveMeetings(actor, back)).ok).toBe(true)
  expect(await ledger(roomId)).toEqual(["甲 540-630"])
})

test("what the form says besides time and room is kept, audited in words, and copied", async () => {
  const { eventId, actor } = await event()
  const [driver, guest] = [await deputy(eventId), await deputy(eventId)]
  const first = await made(createMeeting(actor, ask(eventId, "预备会议", "09:00-10:00", null)))
  const fields = {
    minutes: 90,
    equipment: ["投影", "话筒", "投影"],
    allowedDays: ["2027-01-14", "2027-01-13"],
    waitsFor: [{ meetingId: first, minutes: 30, days: 1 }],
    pinned: true,
    people: [
      { role: "DRIVE" as const, participationId: driver.id },
      { role: "ATTEND" as const, participationId: guest.id, optional: true },
    ],
  }
  const id = await made(createMeeting(actor, ask(eventId, "主席团会议", "", null, fields)))
  const stored = (await meetingPlansOf(eventId)).find((one) => one.id === id)
  expect(stored).toMatchObject({
    minutes: 90,
    equipment: ["投影", "话筒"],
    allowedDays: ["2027-01-13", "2027-01-14"],
    waitsFor: fields.waitsFor,
    pinned: true,
    scopes: [
      { role: "DRIVE", kind: "PERSON", participationId: driver.id },
      { role: "ATTEND", kind: "PERSON", participationId: guest.id, optional: true },
    ],
  })
  const plain = ask(eventId, "主席团会议", "", null)
  expect((await updateMeeting(actor, { ...plain, meetingId: id, revision: 0 })).ok).toBe(true)
  const record = await db().auditEntry.findFirstOrThrow({ where: { subjectId: id, action: "meeting.update" } })
  expect(record.before).toEqual({
    minutes: 90,
    equipment: "投影、话筒",
    allowedDays: "2027-01-13、2027-01-14",
    waitsFor: "预备会议 +1d +30′",
    pinned: true,
  })
  expect(record.after).toEqual({ minutes: null, equipment: "", allowedDays: "", waitsFor: "", pinned: false })

  const waits = ask(eventId, "预备会议", "09:00-10:00", null, { waitsFor: [{ meetingId: id, minutes: 0, days: 0 }] })
  await updateMeeting(actor, { ...plain, meetingId: id, revision: 1, waitsFor: fields.waitsFor, equipment: ["话筒"] })
  const ring = await updateMeeting(actor, { ...waits, meetingId: first, revision: 0 })
  expect(ring).toEqual({ ok: false, refusal: { code: "meeting_waits_ring" } })
  const nobody = ask(eventId, "丙", "", null, { waitsFor: [{ meetingId: "nobody", minutes: 0, days: 0 }] })
  expect(await createMeeting(actor, nobody)).toMatchObject({ refusal: { code: "no_such_meeting" } })
  const copy = await copyMeeting(actor, { eventId, meetingId: first, title: "副本", day: "", keepRoom: false })
  expect(copy.ok && (await meeting(copy.value.id)).minutes).toBe(60)
})

test("an open board hears what others did to the schedule, and nothing of another office", async () => {
  const { eventId, actor } = await event()
  const colleague = await organiser(eventId)
  const id = await made(createMeeting(actor, ask(eventId, "甲", "09:00-10:00", null)))
  const since = BigInt(await scheduleCursor(eventId))
  expect(await scheduleRevisionFor(actor, eventId, since)).toMatchObject({ others: [], cursor: String(since) })
  const move = { eventId, meetingId: id, ...at("10:00", "11:00"), roomId: null, family: false }
  await moveMeeting(colleague, { ...move, revision: 0 })
  await moveMeeting(actor, { ...move, revision: 1, ...at("11:00", "12:00") })
  const heard = await scheduleRevisionFor(actor, eventId, since)
  expect(heard?.others).toEqual([{ name: colleague.name, meetings: [{ id, title: "甲" }] }])
  expect(BigInt(heard?.cursor ?? 0) > since).toBe(true)
  expect((await scheduleRevisionFor(actor, eventId, BigInt(heard?.cursor ?? 0)))?.others).toEqual([])
  const stranger = await organiser((await event()).eventId)
  expect(await scheduleRevisionFor(stranger, eventId, 0n)).toBeNull()
})

test("what hangs on a meeting is told from all that refers to it", async () => {
  const { eventId, actor } = await event()
  const roomId = await room()
  const id = await made(createMeeting(actor, ask(eventId, "甲", "09:00-10:00", roomId)))
  const free = await made(createMeeting(actor, ask(eventId, "乙", "11:00-12:00", roomId)))
  const task = { eventId, meetingId: id, kind: "布置", dueAt: new Date("2027-01-11T00:00:00Z") }
  await db().task.createMany({
    data: [
      { ...task, title: "布置" },
      { ...task, title: "做完了", status: "DONE" },
    ],
  })
  await db().printRecord.create({
    data: { eventId, kind: "name-cards", meetingId: id, userId: actor.id, userName: actor.name },
  })
  const [startsAt, endsAt] = [new Date("2027-01-12T01:00:00Z"), new Date("2027-01-12T02:00:00Z")]
  await db().roomConfirmation.create({ data: { meetingId: id, roomId, startsAt, endsAt, status: "CONFIRMED" } })
  const version = {
    eventId,
    draftRevision: 1,
    authorId: actor.id,
    authorName: actor.name,
    status: "PUBLISHED" as const,
  }
  await db().planVersion.create({ data: { ...version, number: 1, snapshot: { meetings: [{ id: free }] } } })
  await db().planVersion.create({ data: { ...version, number: 2, snapshot: { meetings: [{ id }] } } })
  const { bound, publishedVersion } = await boundOf(eventId)
  expect(publishedVersion).toBe(2)
  expect(bound).toEqual({
    [id]: {
      seats: 0,
      tasks: ["布置"],
      notices: 0,
      prints: 1,
      published: true,
      confirmed: { roomId, ...at("09:00", "10:00") },
    },
  })
})
