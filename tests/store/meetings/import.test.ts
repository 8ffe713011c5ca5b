import { readFileSync } from "node:fs"
import ExcelJS from "exceljs"
import { beforeAll, expect, test } from "vitest"
import type { UserActor } from "@/lib/kernel/actor"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { importSchedule, importScheduleFile, previewSchedule } from "@/lib/meetings/store/import"
import { moveMeeting } from "@/lib/meetings/store/move"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { previewMove } from "@/lib/occupancy/queries/preview-move"
import { alternatives } from "@/lib/occupancy/rules/alternatives"
import { prepare } from "@/lib/occupancy/rules/prepare"
import { unwaiveFinding, waiveFinding } from "@/lib/occupancy/store/waivers"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { seedPeople, seedRooms } from "./sample-base"
import { event, minutesAt, organiser } from "./stage"

freshDatabase()

const NOW = new Date("2027-01-01T00:00:00Z")
const SAMPLE = readFileSync("prisma/sample/county-session/schedule.xlsx")
let eventId: string
let actor: UserActor

beforeAll(async () => {
  ;({ eventId, actor } = await event())
  await seedRooms()
  await seedPeople(eventId)
})

async function corrected(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(SAMPLE as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  if (sheet) change(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const ledgerCounts = async () => {
  const rows = await db().occupancy.findMany({ where: { eventId }, select: { exclusive: true } })
  return [rows.filter((row) => row.exclusive).length, rows.filter((row) => !row.exclusive).length]
}

test("the sample's schedule: preview, import, and the same file again changes nothing", async () => {
  const preview = await previewSchedule(actor, eventId, { name: "schedule.xlsx", bytes: SAMPLE })
  if (!preview.ok) throw new Error(preview.refusal.code)
  expect(preview.value.counts).toEqual({ create: 41, update: 0, unchanged: 0, errors: 0, warnings: 0 })
  expect(preview.value.headings.map(({ code }) => code)).toEqual(["3", "5", "8"])
  expect(await db().meeting.count({ where: { eventId } })).toBe(0)
  expect(await importScheduleFile(actor, eventId, SAMPLE, "schedule.xlsx")).toEqual({
    ok: true,
    value: { created: 41, updated: 0, unchanged: 0 },
  })
  // 38 meetings, one rides; two of them (8.7 and 10) lose their room to an earlier row.
  expect(await ledgerCounts()).toEqual([35, 2])
  const before = await meetingPlansOf(eventId)
  expect(await importScheduleFile(actor, eventId, SAMPLE, "schedule.xlsx")).toEqual({
    ok: true,
    value: { created: 0, updated: 0, unchanged: 41 },
  })
  expect(await meetingPlansOf(eventId)).toEqual(before)
})

test("the five faults are found with ways out; taking a way out frees what was contested", async () => {
  const found = await findingsFor(actor, eventId)
  if (!found) throw new Error("no findings")
  expect(found.findings.map(({ finding }) => finding.kind)).toEqual([
    "travel_too_short",
    "room_taken",
    "person_twice",
    "room_taken",
    "room_too_small",
  ])
  const clash = found.findings[1]
  const offer = clash && alternatives(clash.finding, prepare(found.plan))[0]
  if (offer?.kind !== "room") throw new Error("no room offered")
  const meeting = found.plan.meetings.find(({ id }) => id === offer.meetingId)
  expect([meeting?.code, found.plan.rooms.find(({ id }) => id === offer.roomId)?.name]).toEqual(["8.7", "第七会议室"])
  const move = {
    eventId,
    meetingId: offer.meetingId,
    from: meeting?.from ?? 0,
    to: meeting?.to ?? 0,
    roomId: offer.roomId,
    family: false,
  }
  const effect = await previewMove(actor, move)
  if (!effect.ok) throw new Error(effect.refusal.code)
  expect([effect.value.solved.length, effect.value.arising.length, effect.value.people.length]).toEqual([1, 0, 22])
  expect((await moveMeeting(actor, { ...move, revision: meeting?.revision ?? 0 })).ok).toBe(true)
  expect((await findingsFor(actor, eventId))?.open).toBe(4)
  expect(await ledgerCounts()).toEqual([36, 1])
  // 9 to another day: 10 gets its room.
  const nine = found.plan.meetings.find(({ code }) => code === "9")
  if (!nine) throw new Error("no meeting 9")
  const away = {
    eventId,
    meetingId: nine.id,
    revision: 0,
    from: minutesAt("19:00", "2027-01-13"),
    to: minutesAt("20:30", "2027-01-13"),
    roomId: nine.roomId,
    family: false,
  }
  expect((await moveMeeting(actor, away)).ok).toBe(true)
  expect(await ledgerCounts()).toEqual([37, 0])
  expect((await findingsFor(actor, eventId))?.findings.map(({ finding }) => finding.kind)).toEqual([
    "travel_too_short",
    // From there to 19:00 is too short a supper.
    "break_too_short",
    "room_too_small",
  ])
})

test("a corrected file shows what changes, field by field, and what was moved by hand goes back only on confirmation", async () => {
  const bytes = await corrected((sheet) => {
    sheet.getRow(18).getCell(6).value = "10:50"
    sheet.getRow(38).getCell(8).value = "人民会堂 主席团会议室"
  })
  const preview = await previewSchedule(actor, eventId, { name: "改.xlsx", bytes })
  if (!preview.ok) throw new Error(preview.refusal.code)
  const changed = preview.value.rows.filter((row) => row.status === "update").map(({ row, changes }) => [row, changes])
  expect(changed).toContainEqual([
    18,
    [{ field: "time", from: "2027-01-13 10:35–12:00", to: "2027-01-13 10:50–12:00" }],
  ])
  expect(changed).toContainEqual([38, [{ field: "room", from: "人民会堂·贵宾室", to: "人民会堂·主席团会议室" }]])
  expect(changed.map(([row]) => row)).toEqual([18, 32, 35, 38])
  const confirm = () => importSchedule(actor, eventId, { name: "改.xlsx", bytes }, null, preview.value.digest)
  expect(await confirm()).toEqual({ ok: true, value: { created: 0, updated: 4, unchanged: 37 } })
  expect(await confirm()).toEqual({ ok: false, refusal: { code: "import_changed_meanwhile" } })
})

test("a waiver covers a finding as it is, needs the right to run the event, and dies when the finding changes", async () => {
  const open = async () => (await findingsFor(actor, eventId))?.findings.filter(({ waived }) => waived === null) ?? []
  const [first] = await open()
  const ask = { eventId, findingKey: first?.finding.key ?? "", reason: "已与宾馆商定", until: "" }
  const clerk = { ...(await organiser(eventId)), role: "CLERK" } as const
  expect(await waiveFinding(clerk, ask, NOW)).toEqual({ ok: false, refusal: { code: "not_allowed" } })
  const count = (await open()).length
  expect((await waiveFinding(actor, ask, NOW)).ok).toBe(true)
  expect(await open()).toHaveLength(count - 1)
  expect((await unwaiveFinding(actor, ask)).ok).toBe(true)
  expect((await waiveFinding(actor, ask, NOW)).ok).toBe(true)
  const meeting = (await meetingPlansOf(eventId)).find(({ id }) => id === first?.finding.a)
  if (!meeting || meeting.from === null || meeting.to === null) throw new Error("no meeting")
  const shifted = {
    eventId,
    meetingId: meeting.id,
    revision: meeting.revision,
    roomId: null,
    from: meeting.from,
    to: meeting.to - 5,
    family: false,
  }
  expect((await moveMeeting(actor, shifted)).ok).toBe(true)
  expect((await waiveFinding(actor, ask, NOW)).ok).toBe(false)
})

test("bad files: one sentence, nothing taken in", async () => {
  const before = await db().meeting.count()
  const nothing = await importScheduleFile(
    actor,
    eventId,
    readFileSync("prisma/sample/county-session/hall.json"),
    "hall.json",
  )
  expect(nothing).toMatchObject({ ok: false, refusal: { code: "file_not_a_spreadsheet" } })
  const other = await importScheduleFile(actor, eventId, new TextEncoder().encode("甲,乙\n1,2\n"), "x.csv")
  expect(other).toMatchObject({ ok: false, refusal: { code: "schedule_not_found" } })
  expect(await db().meeting.count()).toBe(before)
})
