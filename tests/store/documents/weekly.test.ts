import { expect, test } from "vitest"
import { createBooking } from "@/lib/bookings/store/create"
import { weeklyItems } from "@/lib/documents/queries/weekly"
import { weeklyAsk } from "@/lib/documents/schema/weekly"
import { weeklyFile } from "@/lib/documents/store/weekly"
import { createMeeting } from "@/lib/meetings/store/create"
import { readTables } from "@/lib/platform/xlsx"
import { freshDatabase } from "../../support/database"
import { book, booking, event, minutesAt, NOW, room, user } from "../bookings/stage"
import { ask } from "../meetings/stage"

freshDatabase()
const words = (key: string, values?: Record<string, string | number>) =>
  values ? `${key} ${Object.values(values)}` : key
const week = { from: minutesAt("00:00"), to: minutesAt("24:00"), sessions: true }

test("bookings and the meetings of one's own sessions; several under a heading at one time are one; nothing of others", async () => {
  const [one, two] = [await room(), await room()]
  const { eventId, actor } = await event()
  const heading = await createMeeting(actor, ask(eventId, "各代表团审议", "", null))
  if (!heading.ok) throw new Error(heading.refusal.code)
  const parentId = heading.value.id
  for (const [title, roomId] of [
    ["城关镇代表团审议", one],
    ["东山镇代表团审议", two],
  ] as const)
    await createMeeting(actor, ask(eventId, title, "14:30-17:00", roomId, { parentId }))
  await createMeeting(actor, ask(eventId, "工作餐", "12:00-13:00", null, { kind: "用餐" }))
  await book(actor, one, "主任会议", "09:00-10:00")
  const clerk = await user("CLERK")
  await createBooking(clerk, booking(one, "人事事项", "11:00-12:00", { confidential: true }), NOW)

  const own = await weeklyItems(actor, week, words)
  expect(own.map(({ title, places }) => [title, places.length]).sort()).toEqual([
    ["", 1],
    ["主任会议", 1],
    ["各代表团审议", 2],
  ])
  expect(JSON.stringify(own)).not.toContain("人事事项")
  // A stranger to the session sees the office's bookings alone.
  expect((await weeklyItems(clerk, week, words)).map((item) => item.title).sort()).toEqual(["主任会议", "人事事项"])
  expect(await weeklyItems(actor, { ...week, sessions: false }, words)).toHaveLength(2)
  expect(await weeklyItems({ kind: "delegate", participationId: "p", eventId, name: "丁" }, week, words)).toEqual([])
})

test("as a spreadsheet each entry is a line of its own, also what is withheld", async () => {
  const clerk = await user("CLERK")
  const roomId = await room()
  await book(clerk, roomId, "=1+1", "15:00-16:00")
  const request = weeklyAsk.parse({ day: "2027-01-12", format: "xlsx", sessions: "0" })
  const { bytes, fileName } = await weeklyFile(clerk, request, { now: NOW, locale: "zh-CN" })
  expect(fileName).toBe("一周会议安排 2027年1月11日—1月17日.xlsx")
  const tables = await readTables({ name: fileName, bytes })
  const cells = tables.ok ? tables.value.flatMap((table) => table.rows.flatMap((row) => row)) : []
  expect(JSON.stringify(cells)).toContain("15:00–16:00")
  expect(JSON.stringify(cells)).toContain("'=1+1")
})
