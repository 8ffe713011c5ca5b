import { beforeEach, describe, expect, it } from "vitest"
import { eventFor } from "@/lib/events/queries/access"
import { eventsOf } from "@/lib/events/queries/list"
import { eventAdministration } from "@/lib/events/queries/settings"
import { eventSettings } from "@/lib/events/schema"
import { copyEvent, createEvent } from "@/lib/events/store/create"
import { openDraft } from "@/lib/events/store/draft"
import { putMember, removeMember } from "@/lib/events/store/members"
import { deleteEvent, setArchived } from "@/lib/events/store/remove"
import { updateEvent, updateSettings } from "@/lib/events/store/update"
import type { UserActor } from "@/lib/kernel/actor"
import type { Outcome } from "@/lib/kernel/outcome"
import { db, inTransaction } from "@/lib/platform/db"
import { ADMINISTRATOR, makeWorld, ORGANISER, VISITORS, WORLD } from "../../support/actions/world"
import { freshDatabase } from "../../support/database"

process.env.NEXTAUTH_SECRET = "a-secret-for-tests-that-is-long-enough"
freshDatabase()
beforeEach(makeWorld)

const { eventId } = WORLD
const actor = (id: string, role: UserActor["role"]): UserActor => ({ kind: "user", id, name: "某人", role })
const organiser = actor(ORGANISER, "ORGANISER")
const stranger = actor(WORLD.strangerId, "ORGANISER")
const days = { startsOn: "2027-02-01", endsOn: "2027-02-03" }
const details = { title: "第三次会议", shortTitle: "", ...days, zone: "Asia/Shanghai" }

const idOf = (outcome: Outcome<{ eventId: string }>): string => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.eventId
}

describe("making events", () => {
  it("makes the maker its first member, with the usual customs", async () => {
    const made = idOf(await createEvent(stranger, details))
    const access = await eventFor(stranger, made)
    expect(access).toMatchObject({
      event: { title: "第三次会议", shortTitle: "第三次会议" },
      membership: { areas: [] },
    })
    expect(access?.event.settings).toEqual(eventSettings.parse({}))
    expect(await eventFor(organiser, made)).toBeNull()
    expect((await eventsOf(stranger)).map((event) => event.id)).toEqual([made])
  })

  it("refuses days that run backwards, and clerks", async () => {
    expect(await createEvent(stranger, { ...details, endsOn: "2027-01-31" })).toMatchObject({
      refusal: { code: "event_ends_before_start" },
    })
    expect(await createEvent(actor(VISITORS.idle_clerk.id, "CLERK"), details)).toMatchObject({
      refusal: { code: "not_allowed" },
    })
  })

  it("copies customs and groups, but neither people nor meetings", async () => {
    await updateSettings(organiser, eventId, eventSettings.parse({ evenRule: "E2", contactName: "周海燕" }))
    const made = idOf(await copyEvent(organiser, { eventId, title: "第三次会议", ...days }))
    const found = await eventAdministration(organiser, made)
    expect(found?.event.settings).toMatchObject({ evenRule: "E2", contactName: "周海燕" })
    expect(found?.contents).toEqual({
      people: 0,
      groups: 1,
      meetings: 0,
      seatingPlans: 0,
      notices: 0,
      tasks: 0,
      versions: 0,
    })
    expect(await copyEvent(stranger, { eventId, title: "偷来的", ...days })).toMatchObject({
      refusal: { code: "no_such_event" },
    })
  })
})

describe("changing an event", () => {
  it("is a change of the draft, with old and new in the records", async () => {
    expect(await updateEvent(organiser, eventId, details)).toMatchObject({ ok: true })
    expect(await updateSettings(organiser, eventId, eventSettings.parse({ strokeRule: "surname" }))).toMatchObject({
      ok: true,
    })
    expect((await eventFor(organiser, eventId))?.event).toMatchObject({
      ...details,
      shortTitle: "第三次会议",
      draftRevision: 2,
    })
    const records = await db().auditEntry.findMany({ orderBy: { id: "asc" } })
    expect(records.map((row) => [row.action, row.actorId])).toEqual([
      ["event.update", ORGANISER],
      ["event.settings", ORGANISER],
    ])
    expect(records[1]).toMatchObject({ before: { strokeRule: "name" }, after: { strokeRule: "surname" } })
  })

  it("keeps the zone once meetings have times", async () => {
    const moved = { ...details, zone: "Asia/Urumqi" }
    expect(await updateEvent(organiser, eventId, moved)).toMatchObject({ refusal: { code: "zone_held_by_meetings" } })
    await db().meeting.updateMany({ data: { startsAt: null, endsAt: null } })
    expect(await updateEvent(organiser, eventId, moved)).toMatchObject({ ok: true })
  })

  it("stops while the event is archived", async () => {
    expect(await setArchived(organiser, eventId, true)).toMatchObject({ ok: true })
    expect(await updateEvent(organiser, eventId, details)).toMatchObject({ refusal: { code: "event_archived" } })
    expect(await inTransaction((tx) => openDraft(tx, organiser, eventId, "people"))).toMatchObject({
      refusal: { code: "event_archived" },
    })
    expect((await eventsOf(organiser)).map((event) => event.archived)).toEqual([true])
    expect(await setArchived(organiser, eventId, false)).toMatchObject({ ok: true })
    expect(await updateEvent(organiser, eventId, details)).toMatchObject({ ok: true })
  })
})

describe("deleting an event", () => {
  it("takes all that hangs on it, and leaves people, other events and the records", async () => {
    await db().meeting.update({ where: { id: WORLD.otherMeetingId }, data: { parentId: WORLD.meetingId } })
    await db().occupancy.create({
      data: {
        eventId,
        subjectKind: "ROOM",
        subjectId: WORLD.roomId,
        from: new Date(WORLD.from * 60_000),
        to: new Date(WORLD.to * 60_000),
        cause: "MEETING",
        causeId: WORLD.meetingId,
        title: "第一次全体会议",
        exclusive: true,
      },
    })
    const people = await db().person.count()
    expect(await deleteEvent(organiser, eventId)).toMatchObject({ ok: true })
    const left = await Promise.all([
      db().event.count(),
      db().meeting.count(),
      db().occupancy.count({ where: { eventId } }),
      db().seatAssignment.count(),
      db().participation.count(),
      db().person.count(),
    ])
    expect(left).toEqual([1, 0, 0, 0, 1, people])
    const record = await db().auditEntry.findFirstOrThrow()
    expect(record).toMatchObject({ action: "event.delete", before: { people: 4, meetings: 3, tasks: 1, notices: 1 } })
  })

  it("is refused once a version was published", async () => {
    await db().planVersion.update({ where: { id: WORLD.versionId }, data: { status: "WITHDRAWN", number: 1 } })
    expect(await deleteEvent(organiser, eventId)).toMatchObject({ refusal: { code: "event_was_published" } })
    expect(await db().event.count()).toBe(2)
    expect((await eventAdministration(organiser, eventId))?.wasPublished).toBe(true)
  })
})

describe("members", () => {
  it("come with areas, are changed, and go", async () => {
    const put = (areas: ("people" | "seating")[]) => putMember(organiser, { eventId, userId: WORLD.strangerId, areas })
    expect(await put(["seating", "people", "people"])).toMatchObject({ ok: true })
    expect((await eventFor(stranger, eventId))?.membership).toEqual({ areas: ["people", "seating"] })
    expect(await put([])).toMatchObject({ ok: true })
    expect(await removeMember(organiser, { eventId, userId: WORLD.strangerId })).toMatchObject({ ok: true })
    expect(await eventFor(stranger, eventId)).toBeNull()
    const actions = (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map((row) => row.action)
    expect(actions).toEqual(["event.member_add", "event.member_update", "event.member_remove"])
    expect((await eventFor(organiser, eventId))?.event.draftRevision).toBe(0)
  })

  it("do not remove themselves, and a disabled account does not become one", async () => {
    expect(await removeMember(organiser, { eventId, userId: ORGANISER })).toMatchObject({
      refusal: { code: "not_yourself" },
    })
    await db().user.update({ where: { id: WORLD.strangerId }, data: { disabledAt: new Date() } })
    const ask = { eventId, userId: WORLD.strangerId, areas: [] }
    expect(await putMember(organiser, ask)).toMatchObject({ refusal: { code: "no_such_account" } })
    expect(await putMember(actor(ADMINISTRATOR, "ADMINISTRATOR"), { ...ask, userId: "nobody" })).toMatchObject({
      refusal: { code: "no_such_account" },
    })
  })
})
