import { beforeAll, expect, test } from "vitest"
import { exportedPlan } from "@/lib/itineraries/queries/export"
import { exportText } from "@/lib/itineraries/templates/exports"
import type { UserActor } from "@/lib/kernel/actor"
import type { ImportChoices } from "@/lib/kernel/import"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { importAny, previewAny } from "@/lib/meetings/store/import-any"
import { db } from "@/lib/platform/db"
import { calendar, entry } from "../../support/calendar"
import { freshDatabase } from "../../support/database"
import { deputy, event, ledger, minutesAt, organiser, room } from "./stage"

freshDatabase()
let eventId: string
let actor: UserActor
let roomId: string
let roomName: string
let who: { id: string; name: string }

beforeAll(async () => {
  ;({ eventId, actor } = await event())
  roomId = await room()
  roomName = (await db().room.findUniqueOrThrow({ where: { id: roomId } })).name
  who = await deputy(eventId)
})

type Lines = { title?: string; room?: string; day?: string; more?: string[] }
const file = (...entries: string[][]) => ({ name: "周.ics", bytes: calendar(...entries.flat()) })
const meeting = (uid: string, { title = "例会", room = roomName, day = "20270112T090000", more = [] }: Lines = {}) =>
  entry(
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Asia/Shanghai:${day}`,
    "DURATION:PT1H",
    `LOCATION:${room}`,
    ...more,
  )

const choices = (resolutions: Record<string, string>): ImportChoices => ({ sheets: [], resolutions })
async function preview(of: ReturnType<typeof file>, chosen: ImportChoices | null = null) {
  const seen = await previewAny(actor, eventId, of, chosen)
  if (!seen.ok) throw new Error(seen.refusal.code)
  return seen.value
}
async function take(of: ReturnType<typeof file>, chosen: ImportChoices | null = null) {
  return importAny(actor, eventId, of, chosen, (await preview(of, chosen)).digest)
}
const titles = async () => (await meetingPlansOf(eventId)).map(({ title }) => title)

test("a calendar comes in with its rooms and people, and again without doubling; changes are updates", async () => {
  const people = [`ATTENDEE;CN=${who.name}:mailto:a@x`, "ATTENDEE;CN=外来的人:mailto:b@x"]
  const first = file(meeting("a", { more: people }), meeting("b", { day: "20270113T090000" }))
  const seen = await preview(first)
  expect(seen.rows.map(({ status }) => status)).toEqual(["create", "create"])
  expect(seen.rows[0]?.problems).toMatchObject([{ code: "people_as_words", data: { words: "外来的人" } }])
  expect(await titles()).toEqual([])
  expect(await take(first)).toEqual({ ok: true, value: { created: 2, updated: 0, unchanged: 0, rooms: 0 } })
  expect(await ledger(roomId)).toEqual(["例会 540-600", "例会 1980-2040"])
  const [one] = await meetingPlansOf(eventId)
  expect(one).toMatchObject({
    ...{
      externalId: "a",
      from: minutesAt("09:00"),
      to: minutesAt("10:00"),
      roomId,
      scopeText: `${who.name}、外来的人`,
    },
    scopes: [
      { role: "ATTEND", kind: "PERSON", participationId: who.id },
      { role: "ATTEND", kind: "TEXT", ref: "外来的人" },
    ],
  })
  const before = await meetingPlansOf(eventId)
  expect(await take(first)).toEqual({ ok: true, value: { created: 0, updated: 0, unchanged: 2, rooms: 0 } })
  expect(await meetingPlansOf(eventId)).toEqual(before)
  const later = file(
    meeting("a", { day: "20270112T140000", more: [...people, "SEQUENCE:1"] }),
    meeting("b", { day: "20270113T090000", more: ["STATUS:CANCELLED"] }),
  )
  expect((await preview(later)).rows.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
    ["time"],
    ["cancelled"],
  ])
  expect(await take(later)).toMatchObject({ ok: true, value: { created: 0, updated: 2 } })
  expect(await ledger(roomId)).toEqual(["例会 840-900"])
  expect((await db().auditEntry.findMany({ where: { action: "meetings.import" } })).length).toBe(3)
})

test("an unknown room is decided about: none, another, a new one – and refused as long as it is not", async () => {
  const of = file(
    meeting("c", { room: "地下室", day: "20270114T090000" }),
    meeting("d", { room: "地下室", day: "20270114T110000" }),
  )
  const seen = await preview(of)
  expect(seen.rows.map(({ status }) => status)).toEqual(["error", "error"])
  expect(seen.programme?.rooms).toMatchObject([{ key: "room:0", name: "地下室", count: 2, waiting: 2, choice: null }])
  expect(await importAny(actor, eventId, of, null, seen.digest)).toMatchObject({
    refusal: { code: "rooms_undecided", count: 1 },
  })
  for (const nonsense of ["elsewhere", "new:x", "new::5", "new:nowhere:0"])
    expect((await preview(of, choices({ "room:0": nonsense }))).programme?.rooms[0]?.choice).toBeNull()
  const { venueId } = await db().room.findUniqueOrThrow({ where: { id: roomId } })
  const made = choices({ "room:0": `new:${venueId}:30` })
  expect(await take(of, made)).toEqual({ ok: true, value: { created: 2, updated: 0, unchanged: 0, rooms: 1 } })
  const basement = await db().room.findFirstOrThrow({ where: { name: "地下室" } })
  expect(basement.layouts).toEqual([{ layout: "课桌式", capacity: 30 }])
  expect(await ledger(basement.id)).toHaveLength(2)
  expect(await take(of)).toMatchObject({ value: { unchanged: 2 } })
  const attic = file(meeting("e", { room: "阁楼", day: "20270114T150000" }))
  expect(await take(attic, choices({ "room:0": "none" }))).toMatchObject({ value: { created: 1 } })
  // A meeting that is known keeps what was decided; asking again is for new ones.
  expect((await preview(attic)).programme?.rooms).toMatchObject([{ name: "阁楼", choice: null, waiting: 0 }])
  expect(await take(attic)).toMatchObject({ value: { unchanged: 1 } })
  expect(await take(attic, choices({ "room:0": roomId }))).toMatchObject({ value: { updated: 1 } })
})

test("a recurring meeting comes in as its occurrences in the session, the moved one moved", async () => {
  const of = file(
    meeting("weekly", { title: "晨会", day: "20261201T073000", more: ["RRULE:FREQ=DAILY"] }),
    entry(
      "UID:weekly",
      "SUMMARY:晨会",
      "RECURRENCE-ID;TZID=Asia/Shanghai:20270113T073000",
      "DTSTART;TZID=Asia/Shanghai:20270113T074500",
      "DURATION:PT30M",
      `LOCATION:${roomName}`,
    ),
  )
  const seen = await preview(of)
  expect(seen.programme?.notes).toMatchObject([{ code: "series_endless", count: 3 }])
  expect(await take(of)).toMatchObject({ value: { created: 4 } })
  expect(await take(of)).toMatchObject({ value: { created: 0, unchanged: 4 } })
  expect((await meetingPlansOf(eventId)).filter(({ title }) => title === "晨会")).toHaveLength(4)
})

test("a file with a fault, or one that changed since its preview, leaves nothing behind", async () => {
  const before = await meetingPlansOf(eventId)
  const faulty = file(meeting("x"), entry("UID:y", "DTSTART:20270112T010000Z", "DURATION:PT40H"))
  const seen = await preview(faulty)
  expect([seen.rows, seen.programme?.faults]).toMatchObject([[], [{ code: "too_long" }]])
  expect(await importAny(actor, eventId, faulty, null, seen.digest)).toMatchObject({
    refusal: { code: "programme_faulty", count: 1 },
  })
  const good = await preview(file(meeting("x")))
  const changed = file(meeting("x", { title: "别的" }))
  expect(await importAny(actor, eventId, changed, null, good.digest)).toMatchObject({
    refusal: { code: "import_changed_meanwhile" },
  })
  expect(await meetingPlansOf(eventId)).toEqual(before)
})

test("what goes out of the draft comes back unchanged; another event's people see none of it", async () => {
  const plan = await exportedPlan(actor, eventId, "draft", new Date(0))
  if (!plan) throw new Error("no plan")
  expect(await exportedPlan(actor, eventId, "published", new Date(0))).toBeNull()
  const held = (await meetingPlansOf(eventId)).filter(({ cancelled }) => !cancelled).length
  for (const format of ["xml", "json", "ics"] as const) {
    const text = exportText(plan.snapshot, format, { title: "x", version: "草稿" }, plan.stamp)
    const of = { name: `plan.${format}`, bytes: new TextEncoder().encode(text) }
    const seen = await preview(of)
    expect([format, seen.programme?.faults, seen.counts.create, seen.counts.update]).toEqual([format, [], 0, 0])
    expect(seen.counts.unchanged).toBe(format === "ics" ? held + 1 : held)
  }
  const other = await event()
  expect(await exportedPlan(other.actor, eventId, "draft", new Date(0))).toBeNull()
  expect(await previewAny(other.actor, eventId, file(meeting("z")), null)).toMatchObject({
    refusal: { code: "no_such_event" },
  })
  const clerk = { ...(await organiser(eventId)), role: "CLERK" as const }
  await db().user.update({ where: { id: clerk.id }, data: { role: "CLERK" } })
  expect(await previewAny(clerk, eventId, file(meeting("z")), null)).toMatchObject({ refusal: { code: "not_allowed" } })
})
