import { beforeAll, describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/kernel/actor"
import { groupsOf, listedPeople } from "@/lib/people/queries/participants"
import { rosterFor } from "@/lib/people/queries/roster"
import { whatHangsOn } from "@/lib/people/rules/hanging"
import { copyParticipants } from "@/lib/people/store/copy"
import { bulkUpdate, createParticipant, updateParticipant } from "@/lib/people/store/edit"
import { createGroup, deleteGroup, orderGroups, updateGroup } from "@/lib/people/store/groups"
import { deleteParticipants } from "@/lib/people/store/remove"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "@/tests/support/database"
import { makeEvent, makeUser, person } from "./office"

freshDatabase()

let organiser: UserActor
let clerk: UserActor
let stranger: UserActor
let eventId: string
let otherEventId: string

beforeAll(async () => {
  organiser = await makeUser("organiser", "ORGANISER")
  clerk = await makeUser("clerk", "CLERK")
  stranger = await makeUser("stranger", "ORGANISER")
  eventId = await makeEvent({ user: organiser }, { user: clerk, areas: ["seating"] })
  otherEventId = await makeEvent({ user: organiser }, { user: stranger })
})

async function created(name: string, more = {}, event = eventId): Promise<string> {
  const outcome = await createParticipant(organiser, { eventId: event, ...person(name, more) })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}
const one = async (id: string) => (await listedPeople(eventId, db(), [id]))[0]

describe("by hand", () => {
  it("a person is entered, normalised, with an audit row", async () => {
    const id = await created("赵　一（女）", { phone: "138 0000 0001", remark: "<script>alert(1)</script>" })
    expect(await one(id)).toMatchObject({ name: "赵一", phone: "13800000001", remark: "<script>alert(1)</script>" })
    expect(await db().auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: "people.create",
      subjectTitle: "赵一",
    })
  })

  it("raises the draft's revision, a refusal does not", async () => {
    const revision = async () => (await db().event.findUniqueOrThrow({ where: { id: eventId } })).draftRevision
    const before = await revision()
    await created("钱二")
    expect(await revision()).toBe(before + 1)
    await createParticipant(organiser, { eventId, ...person("钱三", { phone: "123" }) })
    expect(await revision()).toBe(before + 1)
  })

  it.each([
    ["short phone", { phone: "1380000" }, "phone_wrong"],
    ["nobody's group", { groupId: "nope" }, "no_such_group"],
    ["the same person again", { name: "赵一", phone: "13800000001" }, "already_listed"],
    ["brackets only", { name: "（女）" }, "name_empty"],
  ])("%s is refused", async (_, more, code) => {
    expect(await createParticipant(organiser, { eventId, ...person("孙", more) })).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  it("a person of another event is used again only when name and phone are both equal", async () => {
    const mine = await created("周五", { phone: "13800000005" })
    const theirs = await created("周五", { phone: "13800000005" }, otherEventId)
    const namesake = await created("周五", { phone: "13800000006" }, otherEventId)
    const personOf = async (id: string) => (await db().participation.findUniqueOrThrow({ where: { id } })).personId
    expect(await personOf(theirs)).toBe(await personOf(mine))
    expect(await personOf(namesake)).not.toBe(await personOf(mine))
  })

  it("one cell is edited with before and after; the same value changes nothing", async () => {
    const id = await created("吴六", { post: "镇长" })
    expect(await updateParticipant(organiser, { eventId, id, patch: { post: "书记" } })).toEqual({
      ok: true,
      value: { changed: 1, patch: { post: "书记" } },
    })
    expect(await updateParticipant(organiser, { eventId, id, patch: { post: "书记" } })).toEqual({
      ok: true,
      value: { changed: 0, patch: { post: "书记" } },
    })
    const rows = await db().auditEntry.findMany({ where: { subjectId: id, action: "people.update" } })
    expect(rows.map(({ before, after }) => [before, after])).toEqual([[{ post: "镇长" }, { post: "书记" }]])
  })

  it("several are given one group, category and diet at once; a foreign id refuses all", async () => {
    const group = await createGroup(organiser, { eventId, kind: "DELEGATION", name: "城关镇代表团", shortName: "" })
    const groupId = group.ok ? group.value.id : ""
    const ids = [await created("郑七"), await created("王八")]
    const stranger2 = await created("外人", {}, otherEventId)
    const patch = { groupId, category: "OBSERVER", diet: "halal" } as const
    expect(await bulkUpdate(organiser, { eventId, ids: [...ids, stranger2], patch })).toMatchObject({
      refusal: { code: "no_such_person" },
    })
    expect(await one(ids[0] ?? "")).toMatchObject({ category: "DEPUTY", groupName: "" })
    expect(await bulkUpdate(organiser, { eventId, ids, patch })).toEqual({ ok: true, value: { changed: 2 } })
    for (const id of ids)
      expect(await one(id)).toMatchObject({ category: "OBSERVER", groupName: "城关镇代表团", diet: "halal" })
  })

  it("deleting says what hangs on somebody and takes it along; people of other events stay known", async () => {
    const id = await created("冯九", { phone: "13800000009" })
    await created("冯九", { phone: "13800000009" }, otherEventId)
    const lonely = await created("陈十")
    await db().task.create({ data: { eventId, kind: "OTHER", title: "试音", ownerId: id } })
    await db().personalLink.create({ data: { participationId: id, tokenHash: "x" } })
    const roster = await rosterFor(organiser, eventId)
    const row = roster?.rows.find((r) => r.id === id)
    expect(row && whatHangsOn([row])).toEqual({ seats: 0, tasks: 1, scopes: 0, receipts: 0, links: 1 })
    const people = await listedPeople(eventId, db(), [id, lonely])
    expect(await deleteParticipants(organiser, { eventId, ids: [id, lonely] })).toEqual({
      ok: true,
      value: { removed: 2 },
    })
    const kept = await db().person.findMany({
      where: { id: { in: people.map((p) => p.personId) } },
      select: { name: true },
    })
    expect(kept).toEqual([{ name: "冯九" }])
    expect((await db().task.findFirstOrThrow({ where: { title: "试音" } })).ownerId).toBeNull()
  })

  it("somebody taken off the list who has an appointment is still known to the office", async () => {
    const id = await created("陈十")
    const { personId } = await db().participation.findUniqueOrThrow({ where: { id } })
    const [from, to] = [new Date("2027-01-12T01:00:00Z"), new Date("2027-01-12T02:00:00Z")]
    await db().occupancy.create({
      data: {
        subjectKind: "PERSON",
        subjectId: personId,
        from,
        to,
        cause: "APPOINTMENT",
        causeId: "a",
        title: "外出",
        exclusive: false,
      },
    })
    expect(await deleteParticipants(organiser, { eventId, ids: [id] })).toMatchObject({ ok: true })
    expect(await db().person.count({ where: { id: personId } })).toBe(1)
  })

  it("people are copied from another event the actor may see", async () => {
    const from = await created("褚甲", { phone: "13800000011", category: "STAFF" }, otherEventId)
    const ask = { eventId, fromEventId: otherEventId, ids: [from] }
    expect(await copyParticipants(organiser, ask)).toEqual({ ok: true, value: { copied: 1, already: 0 } })
    expect(await copyParticipants(organiser, ask)).toEqual({ ok: true, value: { copied: 0, already: 1 } })
    expect((await listedPeople(eventId)).filter(({ name }) => name === "褚甲")).toMatchObject([{ category: "STAFF" }])
  })
})

describe("groups", () => {
  it("are created with a short name, renamed with the meetings that name them, ordered and deleted", async () => {
    const make = async (name: string) => {
      const outcome = await createGroup(organiser, { eventId, kind: "DELEGATION", name, shortName: "" })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      return outcome.value.id
    }
    const [east, west] = [await make("东山镇 代表团"), await make("西河镇代表团")]
    const scope = { role: "ATTEND", kind: "GROUP", ref: "东山镇代表团" }
    await db().meeting.create({ data: { eventId, title: "审议", kind: "代表团会议", scopes: { create: [scope] } } })
    expect((await groupsOf(eventId)).find(({ id }) => id === east)).toMatchObject({
      name: "东山镇代表团",
      shortName: "东山",
    })
    const again = await createGroup(organiser, { eventId, kind: "DELEGATION", name: "东山镇代表团", shortName: "" })
    expect(again).toMatchObject({ refusal: { code: "group_name_taken" } })
    await updateGroup(organiser, { eventId, id: east, kind: "DELEGATION", name: "东山街道代表团", shortName: "" })
    expect(await db().meetingScope.findFirst({ where: { kind: "GROUP" } })).toMatchObject({ ref: "东山街道代表团" })
    await orderGroups(organiser, { eventId, ids: [west, east] })
    const order = (await groupsOf(eventId)).map(({ id }) => id)
    expect(order.indexOf(west)).toBeLessThan(order.indexOf(east))
    const member = await created("卫乙", { groupId: east })
    expect(await deleteGroup(organiser, { eventId, id: east })).toEqual({ ok: true, value: { people: 1 } })
    expect(await one(member)).toMatchObject({ groupName: "" })
  })
})

describe("everybody else is refused", () => {
  it("by every write: not a member reads no such event, a clerk of another area is not allowed", async () => {
    const id = await created("蒋丙")
    const group = await createGroup(organiser, { eventId, kind: "WORKGROUP", name: "会务组", shortName: "" })
    const groupId = group.ok ? group.value.id : ""
    const input = { kind: "WORKGROUP" as const, name: "x", shortName: "" }
    const writes = [
      (actor: UserActor) => createParticipant(actor, { eventId, ...person("x") }),
      (actor: UserActor) => updateParticipant(actor, { eventId, id, patch: { post: "x" } }),
      (actor: UserActor) => bulkUpdate(actor, { eventId, ids: [id], patch: { duty: "x" } }),
      (actor: UserActor) => deleteParticipants(actor, { eventId, ids: [id] }),
      (actor: UserActor) => copyParticipants(actor, { eventId, fromEventId: otherEventId, ids: [id] }),
      (actor: UserActor) => createGroup(actor, { eventId, ...input }),
      (actor: UserActor) => updateGroup(actor, { eventId, id: groupId, ...input }),
      (actor: UserActor) => orderGroups(actor, { eventId, ids: [groupId] }),
      (actor: UserActor) => deleteGroup(actor, { eventId, id: groupId }),
    ]
    for (const write of writes) {
      expect(await write(stranger)).toMatchObject({ ok: false, refusal: { code: "no_such_event" } })
      expect(await write(clerk)).toMatchObject({ ok: false, refusal: { code: "not_allowed" } })
    }
    expect(await one(id)).toMatchObject({ name: "蒋丙", post: "" })
  })
})
