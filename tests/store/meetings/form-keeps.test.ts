import { expect, test } from "vitest"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import type { CreateMeeting, MeetingPlan } from "@/lib/meetings/schema"
import { copyMeeting } from "@/lib/meetings/store/copy"
import { createMeeting } from "@/lib/meetings/store/create"
import { updateMeeting } from "@/lib/meetings/store/update"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask, deputy, event } from "./stage"

freshDatabase()

async function made(outcome: ReturnType<typeof createMeeting>): Promise<string> {
  const result = await outcome
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.id
}

async function planOf(eventId: string, id: string): Promise<MeetingPlan> {
  const found = (await meetingPlansOf(eventId)).find((one) => one.id === id)
  if (!found) throw new Error("not there")
  return found
}

test("saving the form loses nobody a programme brought: speakers who are on no roster, who need not come, who serves", async () => {
  const { eventId, actor } = await event()
  const [named, guest] = [await deputy(eventId), await deputy(eventId)]
  const words = { scopeText: `全体代表；${named.name}`, chairText: "县人大常委会主任" }
  const id = await made(createMeeting(actor, ask(eventId, "报告会", "09:00-10:00", null, words)))
  await db().meetingScope.updateMany({ where: { meetingId: id, kind: "PERSON" }, data: { optional: true } })
  const brought = [
    { role: "SPEAK" as const, kind: "TEXT" as const, ref: "张教授", participationId: null },
    { role: "SPEAK" as const, kind: "TEXT" as const, ref: "李研究员", participationId: null },
    { role: "SERVE" as const, kind: "CATEGORY" as const, ref: "STAFF", participationId: null },
    { role: "SPEAK" as const, kind: "PERSON" as const, ref: "", participationId: named.id },
  ]
  await db().meetingScope.createMany({
    data: brought.map((item, index) => ({ ...item, meetingId: id, position: 10 + index })),
  })
  const scopes = async () =>
    (await planOf(eventId, id)).scopes.map(({ role, kind, ref, participationId, optional }) =>
      [role, kind, ref || participationId, optional ? "optional" : ""].filter(Boolean).join(" "),
    )
  const all = await scopes()
  const people = [
    { role: "SPEAK" as const, participationId: named.id },
    { role: "ATTEND" as const, participationId: guest.id },
  ]
  const fields = { ...words, note: "带材料", people: people.slice(0, 1) }
  const save = async (revision: number, more: Partial<CreateMeeting> = {}) =>
    updateMeeting(actor, {
      ...ask(eventId, "报告会", "09:00-10:00", null, { ...fields, ...more }),
      ...{ meetingId: id, revision },
    })
  expect((await save(0)).ok).toBe(true)
  expect((await scopes()).sort()).toEqual([...all].sort())
  // Other words and one more person: what the words do not speak of stays, what is taken away goes.
  const without = [{ role: "SPEAK" as const, kind: "TEXT" as const, ref: "张教授" }]
  expect((await save(1, { scopeText: "列席人员", chairText: "", people, without })).ok).toBe(true)
  expect((await scopes()).sort()).toEqual(
    [
      "ATTEND CATEGORY OBSERVER",
      "SERVE CATEGORY STAFF",
      "SPEAK TEXT 李研究员",
      `SPEAK PERSON ${named.id}`,
      `ATTEND PERSON ${guest.id}`,
    ].sort(),
  )
  expect((await save(2, { people: [{ role: "SPEAK", participationId: "nobody" }] })).ok).toBe(false)
})

test("a copy is as long, needs the same equipment and lets the same people stay away; its days and its order are its own", async () => {
  const { eventId, actor } = await event()
  const [first, guest] = [
    await made(createMeeting(actor, ask(eventId, "预备会议", "09:00-10:00", null))),
    await deputy(eventId),
  ]
  const id = await made(
    createMeeting(
      actor,
      ask(eventId, "主席团会议", "14:00-15:30", null, {
        ...{ equipment: ["投影"], allowedDays: ["2027-01-12"], pinned: true, layout: "课桌式", minutes: 45 },
        waitsFor: [{ meetingId: first, minutes: 30, days: 0 }],
        people: [{ role: "ATTEND", participationId: guest.id, optional: true }],
      }),
    ),
  )
  await db().meeting.update({ where: { id }, data: { externalId: "uid-1" } })
  const copy = await copyMeeting(actor, { eventId, meetingId: id, title: "副本", day: "", keepRoom: false })
  expect(copy.ok && (await planOf(eventId, copy.value.id))).toMatchObject({
    ...{
      minutes: 90,
      equipment: ["投影"],
      layout: "课桌式",
      allowedDays: [],
      waitsFor: [],
      pinned: false,
      externalId: "",
    },
    scopes: [{ role: "ATTEND", kind: "PERSON", participationId: guest.id, optional: true }],
  })
})
