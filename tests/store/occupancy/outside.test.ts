import { expect, test } from "vitest"
import { fromMinutes } from "@/lib/kernel/interval"
import { createMeeting } from "@/lib/meetings/store/create"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { previewMove } from "@/lib/occupancy/queries/preview-move"
import { db } from "@/lib/platform/db"
import { isExclusionViolation } from "@/lib/platform/db-errors"
import { freshDatabase } from "../../support/database"
import { ask, deputy, event, minutesAt, room } from "../meetings/stage"

freshDatabase()

test("a person wanted by two events at once is told in both, by title only", async () => {
  const [one, other] = [await event(), await event()]
  const [mine, theirs] = [await room(), await room()]
  const person = await deputy(one.eventId)
  await deputy(other.eventId, person.personId)
  expect(
    (await createMeeting(one.actor, ask(one.eventId, "本会", "09:00-10:00", mine, { scopeText: "全体代表" }))).ok,
  ).toBe(true)
  expect(
    (await createMeeting(other.actor, ask(other.eventId, "别会", "09:30-11:00", theirs, { scopeText: "全体代表" }))).ok,
  ).toBe(true)
  const here = (await findingsFor(one.actor, one.eventId))?.findings.map(({ finding }) => finding)
  expect(here?.map(({ kind, outsideTitle, minutes, people }) => [kind, outsideTitle, minutes, people])).toEqual([
    ["person_twice", "别会", 30, [person.id]],
  ])
  const there = (await findingsFor(other.actor, other.eventId))?.findings.map(({ finding }) => [
    finding.kind,
    finding.outsideTitle,
  ])
  expect(there).toEqual([["person_twice", "本会"]])
  expect(await findingsFor(other.actor, one.eventId)).toBeNull()
})

test("outside appointments and rooms that another event holds count, with their margins", async () => {
  const { eventId, actor } = await event()
  const neighbour = await event()
  const hall = await room({ setUpMinutes: 10, clearAwayMinutes: 20 })
  const person = await deputy(eventId)
  await db().occupancy.create({
    data: {
      subjectKind: "PERSON",
      subjectId: person.personId,
      from: fromMinutes(minutesAt("14:00")),
      to: fromMinutes(minutesAt("15:00")),
      cause: "APPOINTMENT",
      causeId: "x",
      title: "调研",
      exclusive: false,
    },
  })
  expect((await createMeeting(neighbour.actor, ask(neighbour.eventId, "邻会", "10:00-11:00", hall))).ok).toBe(true)
  const made = await createMeeting(actor, ask(eventId, "会", "14:30-15:30", hall, { scopeText: "全体代表" }))
  if (!made.ok) throw new Error(made.refusal.code)
  expect(
    (await findingsFor(actor, eventId))?.findings.map(({ finding }) => [finding.kind, finding.outsideTitle]),
  ).toEqual([["person_twice", "调研"]])
  const move = {
    eventId,
    meetingId: made.value.id,
    from: minutesAt("11:10"),
    to: minutesAt("12:00"),
    roomId: hall,
    family: false,
  }
  const effect = await previewMove(actor, move)
  if (!effect.ok) throw new Error(effect.refusal.code)
  expect(effect.value.solved.map(({ kind }) => kind)).toEqual(["person_twice"])
  expect(
    effect.value.arising.map((one) => [one.kind, one.outsideTitle, one.kind === "room_taken" && one.marginOnly]),
  ).toEqual([["room_taken", "邻会", true]])
  expect(await previewMove(neighbour.actor, move)).toEqual({ ok: false, refusal: { code: "no_such_event" } })
})

test("bookings of the ordinary week count: a confidential one without its title, a request for people as not certain", async () => {
  const { eventId, actor } = await event()
  const [hall, far] = [await room({ setUpMinutes: 10, clearAwayMinutes: 20 }), await room()]
  const person = await deputy(eventId)
  const { venueId } = await db().room.findUniqueOrThrow({ where: { id: hall } })
  const row = (subjectKind: string, subjectId: string, [from, to]: [string, string], causeId: string, more = {}) => ({
    ...{ subjectKind, subjectId, cause: "BOOKING", causeId, title: "人事谈话", venueId, ...more },
    ...{ from: fromMinutes(minutesAt(from)), to: fromMinutes(minutesAt(to)), exclusive: subjectKind === "ROOM" },
  })
  await db().occupancy.createMany({
    data: [
      // 09:00–10:00, asked for, not yet allowed: the room is held all the same.
      row("ROOM", hall, ["08:50", "10:20"], "b1", { confidential: true, tentative: true }),
      row("PERSON", person.personId, ["09:00", "10:00"], "b1", { confidential: true, tentative: true }),
      row("PERSON", person.personId, ["15:00", "16:00"], "b2"),
    ],
  })
  const make = (title: string, span: string, roomId: string) =>
    createMeeting(actor, ask(eventId, title, span, roomId, { scopeText: "全体代表" }))
  expect((await make("一", "09:30-10:30", far)).ok).toBe(true)
  expect((await make("二", "15:30-16:30", far)).ok).toBe(true)
  // An import takes in what the ledger would refuse.
  await db().meeting.updateMany({ where: { eventId, title: "一" }, data: { roomId: hall } })
  const found = (await findingsFor(actor, eventId))?.findings.map(({ finding }) => finding)
  expect(
    found?.map((one) => [one.kind, one.b, one.outsideTitle, one.minutes, one.severity, one.people.length]),
  ).toEqual([
    ["room_taken", "b1", "", 30, "refuse", 0],
    ["person_twice", "b2", "人事谈话", 30, "block", 1],
  ])
  expect(found?.[0]).toMatchObject({ marginOnly: false, from: minutesAt("09:30"), to: minutesAt("10:00") })
})

test("the database itself refuses overlapping exclusive holds, and lets contested and touching ones be", async () => {
  const roomId = await room()
  const row = (from: string, to: string, exclusive = true) =>
    db().occupancy.create({
      data: {
        subjectKind: "ROOM",
        subjectId: roomId,
        from: fromMinutes(minutesAt(from)),
        to: fromMinutes(minutesAt(to)),
        cause: "MEETING",
        causeId: "x",
        title: from,
        exclusive,
      },
    })
  await row("09:00", "10:00")
  await row("10:00", "11:00")
  await row("09:30", "10:30", false)
  const refused = await row("09:59", "10:01").then(
    () => null,
    (error: unknown) => error,
  )
  expect(isExclusionViolation(refused)).toBe(true)
})
