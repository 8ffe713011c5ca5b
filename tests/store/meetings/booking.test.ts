import { expect, test } from "vitest"
import { cancelMeeting, restoreMeeting } from "@/lib/meetings/store/cancel"
import { copyMeeting } from "@/lib/meetings/store/copy"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting } from "@/lib/meetings/store/move"
import { placeMeeting } from "@/lib/meetings/store/place"
import { deleteMeeting } from "@/lib/meetings/store/remove"
import { updateMeeting } from "@/lib/meetings/store/update"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask, deputy, event, ledger, minutesAt, room } from "./stage"

freshDatabase()
const NOW = new Date("2027-01-01T00:00:00Z")

async function made(outcome: Promise<{ ok: boolean; value?: { id: string }; refusal?: unknown }>): Promise<string> {
  const result = await outcome
  if (!result.ok || !result.value) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}

test("50 simultaneous bookings of one room, in many events: one winner, every loser is told by whom", async () => {
  const roomId = await room({ setUpMinutes: 10, clearAwayMinutes: 5 })
  const events = await Promise.all(Array.from({ length: 10 }, event))
  const asks = Array.from({ length: 50 }, (_, index) => {
    const { eventId, actor } = events[index % 10] as (typeof events)[number]
    return createMeeting(actor, ask(eventId, `订${index}`, "09:00-10:00", roomId))
  })
  const outcomes = await Promise.all(asks)
  const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [`订${index}`] : []))
  expect(winners).toHaveLength(1)
  const roomName = (await db().room.findUniqueOrThrow({ where: { id: roomId } })).name
  for (const outcome of outcomes)
    if (!outcome.ok)
      expect(outcome.refusal).toEqual({
        code: "room_taken",
        room: `会堂·${roomName}`,
        by: winners[0],
        from: "08:50",
        until: "10:05",
      })
  expect(await ledger(roomId)).toEqual([`${winners[0]} 530-605`])
  expect(await db().meeting.count({ where: { roomId } })).toBe(1)
})

test("simultaneous bookings across several rooms and times never overlap and never deadlock", async () => {
  const rooms = await Promise.all([room(), room(), room()])
  const events = await Promise.all(Array.from({ length: 6 }, event))
  const spans = ["09:00-10:00", "09:30-10:30", "10:00-11:00", "10:30-11:30"]
  const first = await Promise.all(
    events.map(({ eventId, actor }, index) =>
      made(createMeeting(actor, ask(eventId, `甲${index}`, "", null))).then((id) => ({ eventId, actor, id })),
    ),
  )
  const outcomes = await Promise.all(
    Array.from({ length: 48 }, (_, index) => {
      const { eventId, actor, id } = first[index % 6] as (typeof first)[number]
      const roomId = rooms[index % 3] as string
      const [from, to] = (spans[index % 4] as string).split("-").map((time) => minutesAt(time))
      if (index % 2 === 0) return createMeeting(actor, ask(eventId, `乙${index}`, spans[index % 4] as string, roomId))
      return moveMeeting(actor, {
        eventId,
        meetingId: id,
        revision: 0,
        from: from ?? 0,
        to: to ?? 0,
        roomId,
        family: false,
      })
    }),
  )
  for (const outcome of outcomes)
    if (!outcome.ok) expect(["room_taken", "meeting_changed_meanwhile"]).toContain(outcome.refusal.code)
  const overlapping = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Occupancy" x JOIN "Occupancy" y ON x."subjectId" = y."subjectId" AND x.id < y.id AND x."from" < y."to" AND y."from" < x."to"
    WHERE x.exclusive AND y.exclusive`
  expect(overlapping).toEqual([])
  expect(await db().occupancy.count({ where: { exclusive: false } })).toBe(0)
})

test("back-to-back is no clash; margins are", async () => {
  const plain = await room()
  const slow = await room({ setUpMinutes: 15, clearAwayMinutes: 15 })
  const { eventId, actor } = await event()
  await made(createMeeting(actor, ask(eventId, "早", "08:00-09:00", plain)))
  await made(createMeeting(actor, ask(eventId, "晚", "09:00-10:00", plain)))
  await made(createMeeting(actor, ask(eventId, "慢", "08:00-09:00", slow)))
  const close = await createMeeting(actor, ask(eventId, "紧", "09:29-10:00", slow))
  expect(close).toMatchObject({ ok: false, refusal: { code: "room_taken", by: "慢", from: "07:45", until: "09:15" } })
  await made(createMeeting(actor, ask(eventId, "松", "09:30-10:00", slow)))
  expect(await ledger(slow)).toEqual(["慢 465-555", "松 555-615"])
})

test("a stale move is refused with what the meeting is now; a moved one frees its room", async () => {
  const [one, two] = [await room(), await room()]
  const { eventId, actor } = await event()
  const id = await made(createMeeting(actor, ask(eventId, "会", "08:00-09:00", one)))
  const move = { eventId, meetingId: id, from: minutesAt("10:00"), to: minutesAt("11:00"), roomId: two, family: false }
  expect(await moveMeeting(actor, { ...move, revision: 0 })).toEqual({ ok: true, value: { revision: 1 } })
  const stale = await moveMeeting(actor, { ...move, revision: 0, roomId: one })
  expect(stale).toMatchObject({ ok: false, refusal: { code: "meeting_changed_meanwhile", title: "会" } })
  if (!stale.ok && stale.refusal.code === "meeting_changed_meanwhile")
    expect(stale.refusal.now).toContain("2027-01-12 10:00–11:00 会堂·")
  expect([await ledger(one), await ledger(two)]).toEqual([[], ["会 600-660"]])
})

test("a child in its parent's room rides on the parent's hold, moves with it and holds alone when taken out", async () => {
  const [one, two] = [await room({ setUpMinutes: 10, clearAwayMinutes: 10 }), await room()]
  const { eventId, actor } = await event()
  await deputy(eventId)
  const parentId = await made(createMeeting(actor, ask(eventId, "大会", "09:00-10:00", one, { scopeText: "全体代表" })))
  const child = await made(
    createMeeting(actor, ask(eventId, "主席团", "10:00-10:30", one, { scopeText: "主席团", parentId })),
  )
  expect(await ledger(one)).toEqual(["大会 530-640"])
  const moved = await moveMeeting(actor, {
    eventId,
    meetingId: parentId,
    revision: 0,
    from: minutesAt("14:00"),
    to: minutesAt("15:00"),
    roomId: two,
    family: true,
  })
  expect(moved.ok).toBe(true)
  expect([await ledger(one), await ledger(two)]).toEqual([[], ["大会 840-930"]])
  expect((await placeMeeting(actor, { eventId, meetingId: child, parentId: null, beforeId: null })).ok).toBe(true)
  expect(await ledger(two)).toEqual(["大会 840-900", "主席团 900-930"])
})

test("cancelling frees the room, taking up again books it strictly; deleting says what hangs on it", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  const id = await made(createMeeting(actor, ask(eventId, "甲", "08:00-09:00", roomId)))
  expect(await cancelMeeting(actor, { eventId, meetingId: id, revision: 0 }, NOW)).toEqual({
    ok: true,
    value: { revision: 1 },
  })
  expect(await ledger(roomId)).toEqual([])
  const other = await made(createMeeting(actor, ask(eventId, "乙", "08:30-09:30", roomId)))
  expect(await restoreMeeting(actor, { eventId, meetingId: id, revision: 1 })).toMatchObject({
    ok: false,
    refusal: { code: "room_taken", by: "乙" },
  })
  const below = await made(createMeeting(actor, ask(eventId, "下", "", null, { parentId: other })))
  expect(await deleteMeeting(actor, { eventId, meetingId: other, confirmed: false })).toMatchObject({
    ok: false,
    refusal: { code: "meeting_has_more", children: 1 },
  })
  expect((await deleteMeeting(actor, { eventId, meetingId: other, confirmed: true })).ok).toBe(true)
  expect((await db().meeting.findUniqueOrThrow({ where: { id: below } })).parentId).toBeNull()
  expect((await restoreMeeting(actor, { eventId, meetingId: id, revision: 1 })).ok).toBe(true)
  expect(await ledger(roomId)).toEqual(["甲 480-540"])
})

test("a form changes everything it says; rings, foreign rooms and people, and taken codes are refused", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  const who = await deputy(eventId)
  const stranger = await deputy((await event()).eventId)
  const id = await made(
    createMeeting(actor, ask(eventId, "甲", "08:00-09:00", roomId, { code: "1", scopeText: who.name })),
  )
  const below = await made(createMeeting(actor, ask(eventId, "乙", "", null, { code: "2", parentId: id })))
  const change = (more: object) =>
    updateMeeting(actor, {
      ...ask(eventId, "甲改", "08:00-09:30", roomId, { code: "1" }),
      meetingId: id,
      revision: 0,
      ...more,
    })
  expect(await change({ parentId: below })).toMatchObject({ refusal: { code: "meeting_ring" } })
  expect(await change({ roomId: "none" })).toMatchObject({ refusal: { code: "no_such_room" } })
  expect(await change({ code: "2" })).toMatchObject({ refusal: { code: "code_taken", title: "乙" } })
  expect(await change({ people: [{ role: "SPEAK", participationId: stranger.id }] })).toMatchObject({
    refusal: { code: "no_such_person" },
  })
  expect(await change({ to: "07:00" })).toMatchObject({ refusal: { code: "ends_before_start" } })
  expect(await change({ people: [{ role: "SPEAK", participationId: who.id }] })).toEqual({
    ok: true,
    value: { revision: 1 },
  })
  expect(await ledger(roomId)).toEqual(["甲改 480-570"])
  const scopes = await db().meetingScope.findMany({
    where: { meetingId: id },
    select: { role: true, participationId: true },
  })
  expect(scopes).toEqual([{ role: "SPEAK", participationId: who.id }])
  const audit = await db().auditEntry.findFirst({ where: { action: "meeting.update", subjectId: id } })
  expect(audit?.after).toMatchObject({ title: "甲改", time: "2027-01-12 08:00–09:30" })
})

test("a copy keeps scope and clock times; strangers find nothing", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  const id = await made(
    createMeeting(actor, ask(eventId, "甲", "08:00-09:00", roomId, { code: "1", scopeText: "全体代表" })),
  )
  const copy = await made(
    copyMeeting(actor, { eventId, meetingId: id, title: "甲二", day: "2027-01-13", keepRoom: true }),
  )
  const row = await db().meeting.findUniqueOrThrow({ where: { id: copy }, include: { scopes: true } })
  expect([row.startsAt?.toISOString(), row.code, row.scopes.map((scope) => scope.ref)]).toEqual([
    "2027-01-13T00:00:00.000Z",
    "",
    ["DEPUTY"],
  ])
  const { actor: stranger } = await event()
  expect(await createMeeting(stranger, ask(eventId, "丙", "", null))).toEqual({
    ok: false,
    refusal: { code: "no_such_event" },
  })
  const clerk = { ...actor, role: "CLERK" } as const
  expect(await deleteMeeting(clerk, { eventId, meetingId: id, confirmed: true })).toEqual({
    ok: false,
    refusal: { code: "not_allowed" },
  })
})
