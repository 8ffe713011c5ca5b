import { expect, test } from "vitest"
import { arrangementDesk } from "@/lib/arrangement/queries/desk"
import { applyArrangement } from "@/lib/arrangement/store/apply"
import { undoArrangement } from "@/lib/arrangement/store/undo"
import type { UserActor } from "@/lib/kernel/actor"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting } from "@/lib/meetings/store/move"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask, event, ledger, minutesAt, organiser, room } from "../meetings/stage"

freshDatabase()

async function made(actor: UserActor, eventId: string, title: string, span: string, roomId: string | null) {
  const outcome = await createMeeting(actor, ask(eventId, title, span, roomId))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}
const place = (meetingId: string, span: string, roomId: string | null, revision = 0) => {
  const [from = 0, to = 0] = span.split("-").map((time) => minutesAt(time))
  return { meetingId, revision, roomId, from, to }
}
const actionsOf = async (eventId: string) =>
  (await db().auditEntry.findMany({ where: { eventId }, orderBy: { id: "asc" } })).map((row) => row.action)

/** Two meetings side by side in two rooms. */
async function pair() {
  const [one, two] = [await room(), await room()]
  const { eventId, actor } = await event()
  const a = await made(actor, eventId, "甲", "09:00-10:00", one)
  const b = await made(actor, eventId, "乙", "09:00-10:00", two)
  return { one, two, eventId, actor, a, b, swap: [place(a, "09:00-10:00", two), place(b, "09:00-10:00", one)] }
}

test("two meetings change rooms in one step, and go back in one", async () => {
  const { one, two, eventId, actor, swap } = await pair()
  expect(await applyArrangement(actor, { eventId, moves: swap })).toEqual({ ok: true, value: { meetings: 2 } })
  expect([await ledger(one), await ledger(two)]).toEqual([["乙 540-600"], ["甲 540-600"]])
  expect((await actionsOf(eventId)).slice(-3)).toEqual(["meeting.move", "meeting.move", "arrangement.apply"])
  expect((await arrangementDesk(actor, eventId))?.undoable).toMatchObject({ meetings: 2, actorName: actor.name })

  expect(await undoArrangement(actor, { eventId })).toEqual({ ok: true, value: { meetings: 2 } })
  expect([await ledger(one), await ledger(two)]).toEqual([["甲 540-600"], ["乙 540-600"]])
  expect((await arrangementDesk(actor, eventId))?.undoable).toBeNull()
  expect(await undoArrangement(actor, { eventId })).toEqual({ ok: false, refusal: { code: "nothing_to_undo" } })
})

test("half of it is refused with by whom, and leaves nothing half done", async () => {
  const { one, two, eventId, actor, a, swap } = await pair()
  const third = await made(actor, eventId, "丙", "11:00-12:00", one)
  const before = await actionsOf(eventId)
  const half = [place(third, "14:00-15:00", one), ...swap.slice(0, 1)]
  expect(await applyArrangement(actor, { eventId, moves: half })).toMatchObject({
    ok: false,
    refusal: { code: "room_taken", by: "乙", from: "09:00", until: "10:00" },
  })
  expect([await ledger(one), await ledger(two)]).toEqual([["甲 540-600", "丙 660-720"], ["乙 540-600"]])
  expect(await db().meeting.findUnique({ where: { id: a }, select: { revision: true } })).toEqual({ revision: 0 })
  expect(await actionsOf(eventId)).toEqual(before)
})

test("a meeting changed since the proposal, or since the acceptance, refuses with what it is now", async () => {
  const { one, two, eventId, actor, a, swap } = await pair()
  const change = { eventId, meetingId: a, from: minutesAt("15:00"), to: minutesAt("16:00"), family: false }
  await moveMeeting(actor, { ...change, revision: 0, roomId: one })
  const stale = await applyArrangement(actor, { eventId, moves: swap })
  expect(stale).toMatchObject({ ok: false, refusal: { code: "meeting_changed_meanwhile", title: "甲" } })
  const fresh = swap.map((one) => (one.meetingId === a ? { ...one, revision: 1 } : one))
  expect((await applyArrangement(actor, { eventId, moves: fresh })).ok).toBe(true)
  await moveMeeting(actor, { ...change, revision: 2, roomId: two })
  expect((await arrangementDesk(actor, eventId))?.undoable).toBeNull()
  expect(await undoArrangement(actor, { eventId })).toMatchObject({
    ok: false,
    refusal: { code: "meeting_changed_meanwhile", title: "甲" },
  })
})

test("what was not scheduled goes back to being so; a place it has already is no change", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  const open = await made(actor, eventId, "待定", "", null)
  const fixed = await made(actor, eventId, "不动", "09:00-10:00", roomId)
  const moves = [place(open, "10:00-11:00", roomId), place(fixed, "09:00-10:00", roomId)]
  expect(await applyArrangement(actor, { eventId, moves })).toEqual({ ok: true, value: { meetings: 1 } })
  expect(await ledger(roomId)).toEqual(["不动 540-600", "待定 600-660"])
  await undoArrangement(actor, { eventId })
  expect(await ledger(roomId)).toEqual(["不动 540-600"])
  expect(await db().meeting.findUnique({ where: { id: open } })).toMatchObject({ startsAt: null, roomId: null })
})

test.each([
  ["ends before it starts", { from: minutesAt("10:00"), to: minutesAt("09:00") }, "ends_before_start"],
  ["40 hours", { from: minutesAt("09:00"), to: minutesAt("09:00") + 2400 }, "meeting_too_long"],
  ["a room that does not exist", { roomId: "nowhere" }, "no_such_room"],
  ["a meeting of another event", { meetingId: "elsewhere" }, "no_such_meeting"],
])("bad input: %s", async (_, more, code) => {
  const { eventId, actor, swap } = await pair()
  const moves = swap.map((one) => ({ ...one, ...more }))
  expect(await applyArrangement(actor, { eventId, moves })).toMatchObject({ ok: false, refusal: { code } })
})

test("another event's organiser finds nothing; a checker may look elsewhere", async () => {
  const { eventId, swap } = await pair()
  const stranger = await organiser((await event()).eventId)
  expect(await applyArrangement(stranger, { eventId, moves: swap })).toMatchObject({
    ok: false,
    refusal: { code: "no_such_event" },
  })
  expect(await undoArrangement(stranger, { eventId })).toMatchObject({ ok: false, refusal: { code: "no_such_event" } })
  expect(await arrangementDesk(stranger, eventId)).toBeNull()
})

test("two acceptances of one proposal at once: one wins, the other is told", async () => {
  const { eventId, actor, swap } = await pair()
  const outcomes = await Promise.all([1, 2].map(() => applyArrangement(actor, { eventId, moves: swap })))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: "meeting_changed_meanwhile" } })
})
