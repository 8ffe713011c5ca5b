import { beforeAll, describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { myTasks, tasksFor } from "@/lib/tasks/queries"
import { applyKeyTasks, assignOwner, createTask, updateTask } from "@/lib/tasks/store/plan"
import { acceptTask, finishTask } from "@/lib/tasks/store/work"
import { freshDatabase } from "@/tests/support/database"

freshDatabase()

const now = new Date("2027-01-05T00:00:00Z")
const titles = { NOTICE: "会议通知", MATERIALS: "材料分发", NAME_CARDS: "桌牌摆放" }
let organiser: UserActor
let clerk: UserActor
let stranger: UserActor
let eventId: string
let meetingId: string
let staffId: string
let deputyId: string

async function user(loginName: string, role: UserActor["role"], personId?: string): Promise<UserActor> {
  const row = await db().user.create({ data: { loginName, displayName: loginName, role, passwordHash: "x", personId } })
  return { kind: "user", id: row.id, name: loginName, role }
}

beforeAll(async () => {
  const event = await db().event.create({
    data: { title: "大会", shortTitle: "大会", startsOn: "2027-01-12", endsOn: "2027-01-15" },
  })
  eventId = event.id
  const staff = await db().person.create({ data: { name: "陆翔" } })
  const deputy = await db().person.create({ data: { name: "崔毅" } })
  staffId = (await db().participation.create({ data: { eventId, personId: staff.id, category: "STAFF" } })).id
  deputyId = (await db().participation.create({ data: { eventId, personId: deputy.id, category: "DEPUTY" } })).id
  meetingId = (
    await db().meeting.create({
      data: {
        eventId,
        title: "第一次全体会议",
        kind: "全体会议",
        startsAt: new Date("2027-01-13T00:30:00Z"),
        endsAt: new Date("2027-01-13T02:30:00Z"),
      },
    })
  ).id
  organiser = await user("organiser", "ORGANISER")
  clerk = await user("clerk", "CLERK", staff.id)
  stranger = await user("stranger", "ORGANISER")
  await db().eventMember.createMany({
    data: [
      { eventId, userId: organiser.id },
      { eventId, userId: clerk.id },
    ],
  })
})

const ask = (ownerId: string | null) => ({
  eventId,
  kind: "OTHER" as const,
  title: "会场试音",
  standard: "",
  meetingId: null,
  ownerId,
  helperIds: [],
  dueAt: "2027-01-12T10:00:00Z",
  priority: 1,
})
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? "ok" : outcome.refusal?.code)

describe("key tasks", () => {
  it("are added once, also when two people press the button at the same time", async () => {
    const both = await Promise.all([
      applyKeyTasks(organiser, { eventId, titles }),
      applyKeyTasks(organiser, { eventId, titles }),
    ])
    expect(both.map((outcome) => (outcome.ok ? outcome.value.added : -1)).sort()).toEqual([0, 3])
    expect(await db().task.count({ where: { eventId, meetingId } })).toBe(3)
  })
})

describe("who may plan tasks", () => {
  it.each([
    ["an organiser of the event", () => organiser, "ok"],
    ["a clerk without the area", () => clerk, "not_allowed"],
    ["an organiser of another event", () => stranger, "no_such_event"],
  ])("%s", async (_, who, expected) => {
    expect(code(await createTask(who(), ask(null)))).toBe(expected)
  })

  it("refuses an owner who is not on the staff and one of another event", async () => {
    expect(code(await createTask(organiser, ask(deputyId)))).toBe("owner_not_staff")
    expect(code(await createTask(organiser, ask("nobody")))).toBe("no_such_person")
  })

  it("leaves no trace of a refused write", async () => {
    const before = await db().event.findUniqueOrThrow({ where: { id: eventId } })
    await createTask(organiser, ask(deputyId))
    const after = await db().event.findUniqueOrThrow({ where: { id: eventId } })
    expect(after.draftRevision).toBe(before.draftRevision)
  })
})

describe("one owner, to the end", () => {
  it("is assigned, accepted by the owner, and closed only with a result", async () => {
    const made = await createTask(organiser, ask(null))
    if (!made.ok) throw new Error(made.refusal.code)
    const one = { eventId, taskId: made.value.id }
    expect(code(await acceptTask(organiser, one, now))).toBe("task_without_owner")
    expect(code(await acceptTask(clerk, one, now))).toBe("not_allowed")
    expect(code(await assignOwner(organiser, { eventId, taskIds: [one.taskId], ownerId: staffId }))).toBe("ok")
    expect(code(await acceptTask(clerk, one, now))).toBe("ok")
    expect(code(await finishTask(clerk, { ...one, result: "话筒、国歌音频均已试听" }, now))).toBe("ok")
    const row = await db().task.findUniqueOrThrow({ where: { id: one.taskId } })
    expect([row.status, row.result]).toEqual(["DONE", "话筒、国歌音频均已试听"])
    const audit = await db().auditEntry.findMany({ where: { subjectId: one.taskId }, orderBy: { id: "asc" } })
    expect(audit.map((entry) => entry.action)).toEqual(["task.create", "task.assign", "task.accept", "task.finish"])
  })

  it("refuses a stale change", async () => {
    const made = await createTask(organiser, ask(null))
    if (!made.ok) throw new Error(made.refusal.code)
    const { kind: _, ...fields } = ask(staffId)
    const change = { ...fields, taskId: made.value.id, revision: 0 }
    expect(code(await updateTask(organiser, change))).toBe("ok")
    expect(code(await updateTask(organiser, change))).toBe("changed_meanwhile")
  })
})

describe("lists", () => {
  it("shows a clerk their own tasks and nobody else's event", async () => {
    const mine = await myTasks(clerk)
    expect(mine.linked).toBe(true)
    expect(mine.tasks.map((task) => task.ownerId)).toEqual(mine.tasks.map(() => staffId))
    expect(mine.tasks.length).toBeGreaterThan(0)
    expect(await tasksFor(stranger, eventId)).toBeNull()
  })
})
