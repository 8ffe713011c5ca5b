import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readTables } from "@/lib/platform/xlsx"
import { axe, openPage, PHONE, useBrowser } from "@/tests/support/browser"
import {
  backwardsCalendar,
  calendarFile,
  frabFile,
  LINKED,
  type ProgrammeFile,
  REHEARSAL,
  TALK,
  TALK_WITHOUT_ROOM,
} from "@/tests/support/programmes"
import { rows, sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const NEW_ROOM = "地下一层排练厅"
let eventId: string

// An event of its own, in a week in which nobody else holds rooms; with all that came in it is taken away afterwards.
beforeAll(async () => {
  const [made] = await rows<{ id: string }>(
    `insert into "Event" (id, title, "shortTitle", "startsOn", "endsOn")
     values (gen_random_uuid()::text, '春季交流活动', '春季交流', '2027-03-08', '2027-03-12') returning id`,
  )
  eventId = made?.id ?? ""
  await rows(
    `insert into "EventMember" (id, "eventId", "userId") select gen_random_uuid()::text, $1, id from "User" where "loginName" = 'zuzhi'`,
    [eventId],
  )
})
afterAll(async () => {
  await rows(`delete from "Occupancy" where "eventId" = $1`, [eventId])
  await rows(`delete from "Event" where id = $1`, [eventId])
  await rows(`delete from "Room" where name = $1`, [NEW_ROOM])
})

/** The event's meetings as the database has them, in Beijing time. */
const meetings = async (): Promise<string[]> =>
  (
    await rows<{ line: string }>(
      `select m.title || ' ' || to_char(m."startsAt" at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') || '-'
              || to_char(m."endsAt" at time zone 'Asia/Shanghai', 'HH24:MI') || ' ' || coalesce(r.name, '—') as line
         from "Meeting" m left join "Room" r on r.id = m."roomId" where m."eventId" = $1 order by m."startsAt", m.title`,
      [eventId],
    )
  ).map(({ line }) => line)

const importing = (options?: Parameters<typeof signedIn>[2]) =>
  signedIn("zuzhi", `/events/${eventId}/schedule/import`, options)
async function give(page: Page, file: ProgrammeFile): Promise<void> {
  await page.locator("main input[type=file]").setInputFiles(file)
  await page.getByText(file.name, { exact: false }).first().waitFor()
}
const confirm = (page: Page, count: number) => page.getByRole("button", { name: `确认导入 ${count} 行` })

const CALLS = [
  `${LINKED} 03-09 16:30-17:15 第一会议室`,
  `${LINKED} 03-10 16:30-17:15 第一会议室`,
  `${LINKED} 03-12 17:00-17:45 第一会议室`,
]

test("a calendar with a recurring meeting in another zone: previewed, the unknown room made by keyboard, taken in once", async () => {
  const page = await importing()
  await give(page, calendarFile())
  await page.getByText("新增 3，更新 0，不变 0，有错误 1").waitFor()
  await page.getByText(`“${LINKED}”是例会，读作 2 场`).waitFor()
  expect(await page.getByRole("button", { name: "请先定会场" }).isDisabled()).toBe(true)
  await axe(page)
  expect(await meetings()).toEqual([])

  await page.getByLabel(new RegExp(NEW_ROOM)).selectOption({ label: "新建这个会场…" })
  await page.getByLabel("座位数").focus()
  await page.keyboard.type("40")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await page.getByText("新增 4，更新 0，不变 0，有错误 0").waitFor()
  await axe(page)
  await confirm(page, 4).focus()
  await page.keyboard.press("Enter")
  await page.getByText("新增 4 场，更新 0 场，不变 0 场。").waitFor()
  await page.getByText("新建会场 1 个。").waitFor()
  const taken = [...CALLS.slice(0, 1), `${REHEARSAL} 03-10 09:00-10:00 ${NEW_ROOM}`, ...CALLS.slice(1)]
  expect(await meetings()).toEqual(taken)

  await page.getByRole("button", { name: "再导入一个文件" }).click()
  await give(page, calendarFile())
  await page.getByText("新增 0，更新 0，不变 4，有错误 0").waitFor()
  expect(await page.getByRole("button", { name: "没有需要导入的" }).isDisabled()).toBe(true)
  await give(page, calendarFile("彩排（改名）"))
  await page.getByText("新增 0，更新 1，不变 3，有错误 0").waitFor()
  await confirm(page, 1).click()
  await page.getByText("新增 0 场，更新 1 场，不变 3 场。").waitFor()
  expect(await meetings()).toEqual(taken.map((line) => line.replace(REHEARSAL, "彩排（改名）")))
  await page.getByRole("link", { name: "看日程和冲突" }).click()
  await page.getByText(LINKED).first().waitFor()
})

test("a programme in XML, on a phone: an unknown room is left open by choice, and again changes nothing", async () => {
  const page = await importing({ viewport: PHONE })
  await give(page, frabFile())
  await page.getByText("新增 1，更新 0，不变 0，有错误 1").waitFor()
  await fitsWidth(page)
  await axe(page)
  await page.getByLabel(/湖畔小礼堂/).selectOption({ label: "先不定会场" })
  await confirm(page, 2).click()
  await page.getByText("新增 2 场，更新 0 场，不变 0 场。").waitFor()
  const held = (await meetings()).filter((line) => line.startsWith(TALK) || line.startsWith(TALK_WITHOUT_ROOM))
  expect(held).toEqual([`${TALK} 03-09 14:00-15:00 第二会议室`, `${TALK_WITHOUT_ROOM} 03-09 15:30-16:15 —`])
  await page.getByRole("button", { name: "再导入一个文件" }).click()
  await give(page, frabFile())
  await page.getByText("新增 0，更新 0，不变 2，有错误 0").waitFor()
  await fitsWidth(page)
})

const ENTITIES = `<!DOCTYPE schedule [<!ENTITY a "会会会会会会会会"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n`

test.each([
  ["entities", frabFile({ name: "实体.xml", prolog: ENTITIES }), /^第 2 行：文件里有 DOCTYPE/],
  ["no length", frabFile({ name: "零.xml", duration: "00:00" }), new RegExp(`^第 6 行：结束不晚于开始（${TALK}）`)],
  ["ends before it starts", backwardsCalendar(), /^第 13 行：结束不晚于开始（倒着开的会）/],
])("a bad file (%s): a sentence with its line, and nothing of it is taken in", async (_, file, sentence) => {
  const before = await meetings()
  const page = await importing()
  await give(page, file)
  await page.getByText(sentence).waitFor()
  await page.getByText("文件里有 1 处错误，一场也不会导入").waitFor()
  expect(await page.getByRole("button", { name: /确认导入/ }).count()).toBe(0)
  await axe(page)
  expect(await meetings()).toEqual(before)
})

const FORMATS = [
  ["frab/Pentabarf（XML）", "xml", "<schedule"],
  ["frab（JSON）", "json", '"schedule"'],
  ["日历（.ics）", "ics", "BEGIN:VCALENDAR"],
] as const

test("the plan goes out in four formats, the draft named as one", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}/schedule`)
  await page.getByRole("link", { name: "导出", exact: false }).first().click()
  await page.getByRole("heading", { name: "导出与订阅", level: 1 }).waitFor()
  await axe(page)
  // Name and contents as the server sends them: what a browser makes of the name is its own affair.
  const download = async (panel: number, label: string) => {
    const link = page.getByRole("link", { name: label, exact: true }).nth(panel)
    const answer = await page.request.get((await link.getAttribute("href")) ?? "")
    expect(answer.status()).toBe(200)
    const [, name = ""] = /filename\*=UTF-8''(.+)$/.exec(answer.headers()["content-disposition"] ?? "") ?? []
    return { name: decodeURIComponent(name), bytes: await answer.body() }
  }
  const [clicked] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "日历（.ics）", exact: true }).first().click(),
  ])
  expect(readFileSync(await clicked.path(), "utf8")).toContain("BEGIN:VCALENDAR")
  for (const [label, ending, begins] of FORMATS)
    for (const [panel, edition] of [/第\d+版/, /草稿/].entries()) {
      const { name, bytes } = await download(panel, label)
      expect(name).toMatch(new RegExp(`^.+日程-(${edition.source})\\.${ending}$`))
      const text = bytes.toString("utf8")
      expect([text.includes(begins), text.includes("第二次全体会议"), text.includes("草稿")]).toEqual([
        ...[true, true],
        panel === 1,
      ])
    }
  const sheet = await download(1, "表格（.xlsx）")
  expect(sheet.name).toMatch(/日程-草稿\.xlsx$/)
  expect(JSON.stringify(await readTables(sheet))).toContain("第二次全体会议")
})

test("a calendar to subscribe to: made, read without an account, revoked, gone", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}/schedule/export`)
  await page.getByRole("button", { name: "新建链接" }).focus()
  await page.keyboard.press("Enter")
  const address = await page.getByLabel(/建立$/).inputValue()
  await axe(page)
  const outside = await openPage()
  const read = () => outside.request.get(new URL(address).pathname)
  const answer = await read()
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"])
  const text = await answer.text()
  expect(text).toContain("SUMMARY:第二次全体会议")
  expect(text).toMatch(/UID:[\w-]+@huiwu/)
  await page.getByRole("button", { name: "作废…" }).click()
  await page.getByRole("button", { name: "确定作废" }).click()
  await page.getByText("还没有链接。").waitFor()
  expect((await read()).status()).toBe(404)
})
