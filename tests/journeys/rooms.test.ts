import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { axe, openPage, PHONE, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

// What is booked and closed here is gone afterwards: other journeys plan the same week.
const known = { bookings: [] as string[], closures: [] as string[] }
const idsOf = async (table: string): Promise<string[]> =>
  (await rows<{ id: string }>(`select id from ${table}`)).map(({ id }) => id)
const CLOSURES = `"Occupancy" where cause = 'BLOCK'`
beforeAll(async () => {
  known.bookings = await idsOf(`"Booking"`)
  known.closures = await idsOf(CLOSURES)
})
afterAll(async () => {
  await rows(`delete from ${CLOSURES} and id <> all($1)`, [known.closures])
  await rows(`delete from "Occupancy" where cause = 'BOOKING' and "causeId" <> all($1)`, [known.bookings])
  await rows(`delete from "Booking" where id <> all($1)`, [known.bookings])
  await rows(`delete from "BookingSeries" s where not exists (select 1 from "Booking" b where b."seriesId" = s.id)`)
})

type Booking = { title: string; status: string; from: string; room: string; recurrenceId: string; contested: boolean }

/** Bookings of a title as the database has them, in Beijing time, and whether their hold lost its room. */
const bookingsOf = (title: string) =>
  rows<Booking>(
    `select b.title, b.status, to_char(b."startsAt" at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as "from",
            r.name as room, b."recurrenceId",
            exists (select 1 from "Occupancy" o where o."causeId" = b.id and o."subjectKind" = 'ROOM' and not o.exclusive) as contested
       from "Booking" b join "Room" r on r.id = b."roomId" where b.title = $1 order by b."startsAt"`,
    [title],
  )

/** Fills in the booking form; the room is chosen by its address. */
async function fill(page: Page, room: string, day: string, from: string, to: string, title: string) {
  const query = new URLSearchParams({ room: await sample.roomId(room), day, from, to })
  await page.goto(`/rooms/new?${query}`)
  await page.getByLabel("会议名称").fill(title)
}
const book = (page: Page) => page.getByRole("button", { name: "预订", exact: true }).click()

async function booked(page: Page, room: string, day: string, from: string, to: string, title: string) {
  await fill(page, room, day, from, to, title)
  await page.getByText("可用，布置和清场时间也够。").waitFor()
  await book(page)
  await page.waitForURL(/\/rooms\?view=day/)
}

test("a meeting that recurs through the session week: each clash is listed, one moved, the others skipped", async () => {
  const page = await signedIn("zuzhi", "/rooms?day=2027-01-14")
  await page.getByRole("heading", { name: "会议室", level: 1 }).waitFor()
  await page.getByText("第二次全体会议").first().waitFor()
  await axe(page)
  await fill(page, "主席团会议室", "2027-01-11", "17:00", "18:00", "每日碰头会")
  await page.getByLabel("重复", { exact: true }).selectOption("workday")
  await page.getByLabel("次数").fill("5")
  await page.getByText("周一至周五每天，共 5 次").waitFor()
  await page.getByText(/共 5 次，[1-5] 次有冲突。/).waitFor()
  const clashing = page.locator("select[aria-invalid]")
  const count = await clashing.count()
  expect(count).toBeGreaterThanOrEqual(2)
  expect(await page.getByRole("button", { name: "预订", exact: true }).isDisabled()).toBe(true)
  await axe(page)
  const names = await clashing.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""))
  for (const [index, name] of names.entries())
    await page.getByLabel(name).selectOption(index === 0 ? { index: 1 } : "skip")
  await book(page)
  await page.waitForURL(/\/rooms\?view=day/)
  const made = await bookingsOf("每日碰头会")
  expect(made).toHaveLength(5 - count + 1)
  expect(made.every((one) => one.status === "CONFIRMED" && !one.contested)).toBe(true)
  const moved = made.filter((one) => one.from !== one.recurrenceId || one.room !== "主席团会议室")
  expect(moved).toHaveLength(1)
  const [series] = await rows<{ skipped: string[] }>(
    `select s.skipped from "BookingSeries" s join "Booking" b on b."seriesId" = s.id where b.title = $1 limit 1`,
    ["每日碰头会"],
  )
  expect(series?.skipped).toHaveLength(count - 1)
})

test("a room that needs approval: asked for, counted in the navigation, approved with a note", async () => {
  const page = await signedIn("zuzhi", "/venues")
  await page.getByRole("button", { name: "「第八会议室」的操作" }).first().click()
  await page.getByRole("menuitem", { name: "修改" }).click()
  const form = page.getByRole("dialog", { name: "修改「第八会议室」" })
  await form.getByLabel("预订要审批").check()
  await axe(page)
  await form.getByRole("button", { name: "保存" }).click()
  await form.waitFor({ state: "hidden" })

  const clerk = await signedIn("jingban", "/rooms")
  await fill(clerk, "第八会议室", "2026-12-10", "09:00", "10:00", "票务协调会")
  await clerk.getByText("这间要审批，由组织者决定；批准前先占住。").waitFor()
  await clerk.getByText("可用，布置和清场时间也够。").waitFor()
  await clerk.getByRole("button", { name: "申请预订" }).click()
  await clerk.waitForURL(/\/rooms\?view=day/)
  expect(await bookingsOf("票务协调会")).toMatchObject([{ status: "REQUESTED" }])
  // Whoever asks second is told by whom it is taken, before anything is sent.
  await fill(clerk, "第八会议室", "2026-12-10", "09:30", "10:30", "第二个")
  await clerk.getByText(/「票务协调会」占用/).waitFor()

  await page.goto("/rooms/approvals")
  await page
    .getByRole("navigation", { name: "主导航" })
    .getByRole("link", { name: /会议室\s*\d+/ })
    .waitFor()
  await axe(page)
  const card = page.getByRole("listitem").filter({ hasText: "票务协调会" })
  await card.getByLabel("意见（可不填）").fill("请提前布置")
  await card.getByRole("button", { name: "同意「票务协调会」", exact: true }).click()
  await card.waitFor({ state: "detached" })
  await clerk.goto("/rooms/mine")
  const line = clerk.getByRole("listitem").filter({ hasText: "票务协调会" })
  await line.getByText("已确定").waitFor()
  await axe(clerk)
  await line.getByRole("link", { name: "票务协调会" }).click()
  await clerk.getByText("请提前布置").waitFor()
  await clerk.getByRole("button", { name: "取消「票务协调会」" }).click()
  await axe(clerk)
  await clerk.getByRole("dialog").getByRole("button", { name: "取消", exact: true }).click()
  await expect.poll(async () => (await bookingsOf("票务协调会")).map((one) => one.status)).toEqual(["CANCELLED"])
})

test("an overrun says what it hits; a closure lists what it hits, and what it hits stays, contested", async () => {
  const page = await signedIn("zuzhi", "/rooms")
  await booked(page, "贵宾室", "2026-12-08", "09:00", "10:00", "先开的会")
  await booked(page, "贵宾室", "2026-12-08", "10:45", "11:30", "后开的会")
  await page
    .getByRole("link", { name: /先开的会/ })
    .first()
    .click()
  await page.getByRole("heading", { name: "先开的会" }).waitFor()
  await page.getByRole("button", { name: "「先开的会」延时" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("延长").selectOption("60")
  await dialog.getByText("会撞上 1 项").waitFor()
  await dialog.getByText(/后开的会/).waitFor()
  await axe(page)
  await dialog.getByRole("button", { name: "仍然延时" }).click()
  await dialog.waitFor({ state: "hidden" })
  await expect.poll(async () => (await bookingsOf("后开的会")).map((one) => one.contested)).toEqual([true])

  await page.goto("/rooms/blocks")
  await page.getByRole("combobox", { name: "会议室", exact: true }).selectOption({ label: "贵宾室" })
  await page.getByLabel("原因").fill("音响维修")
  await page.getByLabel("日期", { exact: true }).fill("2026-12-08")
  await page.getByLabel("结束日期").fill("2026-12-08")
  await page.getByRole("button", { name: "先看会撞上什么，再停用" }).click()
  await page.getByText(/会撞上 \d 项/).waitFor()
  await page.getByText(/先开的会/).waitFor()
  await axe(page)
  await page.getByRole("button", { name: "仍然停用" }).click()
  await page.getByRole("listitem").filter({ hasText: "音响维修" }).waitFor()
  expect((await bookingsOf("先开的会"))[0]?.contested).toBe(true)
  await page.goto("/rooms?day=2026-12-08")
  await page
    .getByText(/有冲突/)
    .first()
    .waitFor()
  await axe(page)
})

test("by keyboard alone: a free stretch leads to the form, a person is found, the booking is made", async () => {
  const page = await signedIn("zuzhi", "/rooms?day=2026-12-09")
  const gap = page.getByRole("link", { name: /^第七会议室 .* 空闲，预订$/ }).first()
  await gap.focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/rooms\/new\?/)
  await page.getByLabel("会议名称").focus()
  await page.keyboard.type("键盘预订")
  const [{ name } = { name: "" }] = await rows<{ name: string }>(
    `select q.name from "Person" q join "Participation" p on p."personId" = q.id group by q.name having count(*) = 1 order by q.name limit 1`,
  )
  await page.getByRole("combobox", { name: "添加参加人员" }).focus()
  await page.keyboard.type(name)
  await page
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .waitFor()
  await page.keyboard.press("Enter")
  await page.getByLabel(`${name}可不参加`).waitFor()
  await page.getByText("可用，布置和清场时间也够。").waitFor()
  await page.getByRole("button", { name: "预订", exact: true }).focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/rooms\?view=day/)
  expect(await bookingsOf("键盘预订")).toMatchObject([{ room: "第七会议室", status: "CONFIRMED" }])
})

test("the page at the door: made on the room's page, says what is on in words, takes an arrival without scripts", async () => {
  const roomId = await sample.roomId("第六会议室")
  const page = await signedIn("zuzhi", "/rooms")
  const now = /现在 (\d\d):(\d\d)/.exec(
    (await page
      .getByText(/^现在 \d\d:\d\d$/)
      .first()
      .textContent()) ?? "",
  )
  const minute = Number(now?.[1]) * 60 + Number(now?.[2])
  const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`
  await booked(page, "第六会议室", "2026-12-01", clock(minute + 5), clock(minute + 35), "门口的会")
  await page.goto(`/venues/rooms/${roomId}`)
  await page.getByRole("button", { name: "新建门牌链接" }).click()
  const address = page.getByRole("textbox", { name: /^门牌页地址/ })
  await address.waitFor()
  await axe(page)
  const door = new URL(await address.inputValue())

  const wall = await openPage({ viewport: { width: 800, height: 480 }, javaScriptEnabled: false })
  await wall.goto(door.pathname)
  await wall.getByText("即将使用").waitFor()
  await wall.getByText("门口的会").first().waitFor()
  expect(await wall.locator('meta[http-equiv="refresh"]').getAttribute("content")).toBe(`30;url=${door.pathname}`)
  await wall.getByRole("button", { name: "我们到了" }).click()
  await wall.getByText("已记下：已到场。").waitFor()
  const [row] = await rows<{ arrived: boolean }>(
    `select "arrivedAt" is not null as arrived from "Booking" where title = '门口的会'`,
  )
  expect(row?.arrived).toBe(true)
  const wide = await openPage({ viewport: { width: 1280, height: 800 } })
  await wide.goto(door.pathname)
  await fitsWidth(wide)
  // What stands there is true now or not at all: the real-time exception of WCAG 2.2.1.
  await axe(wide, { exclude: ['meta[http-equiv="refresh"]'] })

  await page.getByRole("button", { name: /^停用门牌链接/ }).click()
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click()
  await page.getByText("还没有门牌链接").waitFor()
  const answer = await wide.request.get(door.pathname)
  expect(answer.status()).toBe(404)
})

test("the week of the office on one A4, and as a spreadsheet; what is confidential is time and place to others", async () => {
  const page = await signedIn("zuzhi", "/rooms")
  await fill(page, "贵宾室", "2027-01-12", "14:00", "15:00", "人事酝酿")
  await page.getByLabel("保密：别人只看到「已占用」").check()
  await page.getByText("可用，布置和清场时间也够。").waitFor()
  await book(page)
  await page.waitForURL(/\/rooms\?view=day/)
  const clerk = await signedIn("jingban", "/rooms/week-list?day=2027-01-14")
  await clerk.getByRole("cell", { name: "保密事项" }).first().waitFor()
  await axe(clerk)
  expect(await clerk.getByText("人事酝酿").count()).toBe(0)
  const pdf = await clerk.request.get("/rooms/week-list/file?day=2027-01-14&format=pdf")
  expect(pdf.headers()["content-type"]).toBe("application/pdf")
  const bytes = await pdf.body()
  expect(bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const text = textOf(bytes)
  // Without pdftotext on the machine the text is not looked at; the sheet is.
  if (text !== null) {
    expect(text).toMatch(/第二次全体会议/)
    expect(text).toMatch(/保密事项/)
    expect(text).not.toMatch(/人事酝酿/)
  }
  const omitted = await clerk.request.get("/rooms/week-list/file?day=2027-01-14&format=xlsx&confidential=omit")
  expect(omitted.headers()["content-type"]).toContain("spreadsheetml")
  expect((await clerk.request.get("/rooms/week-list/file?day=nonsense")).status()).toBe(400)
})

function textOf(pdf: Buffer): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), "huiwu-week-"))
  try {
    writeFileSync(path.join(folder, "week.pdf"), pdf)
    return execFileSync("pdftotext", ["-layout", path.join(folder, "week.pdf"), "-"], { encoding: "utf8" })
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test("on a phone and in English", async () => {
  const page = await signedIn("zuzhi", "/rooms?day=2027-01-14", { viewport: PHONE, hasTouch: true })
  for (const address of [
    "/rooms?day=2027-01-14",
    "/rooms?view=week&day=2027-01-14",
    "/rooms?view=room&day=2027-01-14",
    "/rooms/new?day=2027-01-14",
    "/rooms/mine",
    "/rooms/approvals",
    "/rooms/blocks",
    "/rooms/appointments",
    "/rooms/week-list?day=2027-01-14",
  ]) {
    await page.goto(address)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await fitsWidth(page)
    await axe(page)
  }
  const english = await signedIn("admin", "/rooms/settings")
  await english.getByLabel("单位名称").fill("云溪县人大常委会办公室")
  await english.getByRole("button", { name: "保存" }).click()
  await english.getByText("已保存。").waitFor()
  await english.getByRole("button", { name: "English" }).click()
  await english.getByRole("heading", { name: "Office settings" }).waitFor()
  await axe(english)
  await english.goto("/rooms?day=2027-01-14")
  await english.getByRole("heading", { name: "Rooms", level: 1 }).waitFor()
  await axe(english)
})
