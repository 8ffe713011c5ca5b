import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, expectPageConsole, openPage, PHONE, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { fillSignIn, fitsWidth, passwordOf, signedIn } from "./steps/sign-in"

useBrowser()

const WRONG = "登录名或密码不对。"

/** Telephone numbers of the sample's people that were sent to this page, shown or not. */
async function phonesSent(page: Page, eventId: string): Promise<string[]> {
  const sent = await page.content()
  const people = await rows<{ phone: string }>(
    `select q.phone from "Participation" p join "Person" q on q.id = p."personId" where p."eventId" = $1 and q.phone <> ''`,
    [eventId],
  )
  expect(people.length).toBeGreaterThan(300)
  return people.map(({ phone }) => phone).filter((phone) => sent.includes(phone))
}

/** Every page of the event this role can open, with the words one would edit by. */
async function see(page: Page, path: string): Promise<number | undefined> {
  const answer = await page.goto(path)
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  return answer?.status()
}

test("door staff find people and seats, without telephone numbers and without anything to edit", async () => {
  expectPageConsole(/404/)
  const eventId = await sample.eventId()
  const page = await signedIn("mengang", `/events/${eventId}`)
  await axe(page)
  const nav = page.getByRole("navigation", { name: "主导航" })
  for (const hidden of ["发布", "通知", "任务", "印制", "设置", "账号", "操作记录"])
    expect(await nav.getByRole("link", { name: hidden, exact: true }).count(), hidden).toBe(0)
  expect(await see(page, `/events/${eventId}/people`)).toBe(200)
  await page.getByText("共 ", { exact: false }).first().waitFor()
  expect(await phonesSent(page, eventId)).toEqual([])
  for (const words of ["导入名单", "新增人员", "修改"])
    expect(
      await page
        .getByRole("link", { name: words })
        .or(page.getByRole("button", { name: words }))
        .count(),
    ).toBe(0)
  await axe(page)
  await page.setViewportSize(PHONE)
  await fitsWidth(page)
  const opening = await sample.meetingId(eventId, "4")
  expect(await see(page, `/events/${eventId}/seating/${opening}`)).toBe(200)
  expect(await page.getByRole("button", { name: "自动排座" }).count()).toBe(0)
  expect(await phonesSent(page, eventId)).toEqual([])
  for (const closed of ["settings", "people/import", "people/new", "schedule/import", "notices", "tasks"])
    expect(await see(page, `/events/${eventId}/${closed}`), closed).toBe(404)
  expect(await see(page, "/admin/accounts")).toBe(404)
})

test("a checker reads everything and changes nothing but the check", async () => {
  expectPageConsole(/404/)
  const eventId = await sample.eventId()
  const page = await signedIn("shenhe", `/events/${eventId}/schedule`)
  for (const words of ["新增会议", "导入日程表", "怎么解决", "说明理由后放行…"])
    expect(
      await page
        .getByRole("button", { name: words })
        .or(page.getByRole("link", { name: words }))
        .count(),
    ).toBe(0)
  await page
    .getByRole("button", { name: /第一次全体会议/ })
    .or(page.getByRole("button", { name: /预备会议/ }))
    .first()
    .click()
  await page.getByRole("dialog").waitFor()
  for (const words of ["修改", "移动到…", "删除", "取消会议"])
    expect(await page.getByRole("dialog").getByRole("button", { name: words, exact: true }).count(), words).toBe(0)
  await axe(page)
  await see(page, `/events/${eventId}/tasks`)
  expect(await page.getByRole("button", { name: "新增任务" }).count()).toBe(0)
  await see(page, `/events/${eventId}/publish`)
  expect(await page.getByRole("button", { name: "送审" }).count()).toBe(0)
  for (const closed of ["settings", "people/import", "people/new", "schedule/import"])
    expect(await see(page, `/events/${eventId}/${closed}`), closed).toBe(404)
})

test("a clerk with the tasks edits tasks, and sees the rest only", async () => {
  expectPageConsole(/404/)
  const eventId = await sample.eventId()
  const page = await signedIn("jingban", `/events/${eventId}/tasks`)
  await page.getByRole("button", { name: "新增任务" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("任务", { exact: true }).fill("准备签到台的笔")
  await axe(page)
  await dialog.getByRole("button", { name: "保存" }).click()
  const row = page.getByRole("listitem").filter({ hasText: "准备签到台的笔" })
  await row.waitFor()
  await row.getByRole("combobox").selectOption({ label: (await row.getByRole("option").nth(1).textContent()) ?? "" })
  await row.getByRole("button", { name: "办结" }).click()
  await page.getByRole("dialog").getByLabel("办理结果").fill("二十支，已放好")
  await page.getByRole("dialog").getByRole("button", { name: "办结" }).click()
  await page.getByRole("dialog").waitFor({ state: "hidden" })
  await page.getByLabel("显示", { exact: true }).selectOption("done")
  await page.getByText("二十支，已放好").first().waitFor()
  await see(page, `/events/${eventId}/schedule`)
  expect(await page.getByRole("button", { name: "新增会议" }).count()).toBe(0)
  expect(await see(page, `/events/${eventId}/people/import`)).toBe(404)
  expect(await see(page, `/events/${eventId}/settings`)).toBe(404)
  await see(page, "/my-tasks")
  await page.getByText(/项未完成/).waitFor()
  await axe(page)
})

test("a new account changes its first password before anything else", async () => {
  const admin = await signedIn("admin", "/admin/accounts")
  await admin.getByRole("button", { name: "新建账号" }).click()
  const dialog = admin.getByRole("dialog")
  await dialog.getByLabel("登录名").fill("liu.ying")
  await dialog.getByLabel("姓名").fill("刘莹")
  await dialog.getByLabel("角色").selectOption({ label: "组织者：办会，管自己所在的活动" })
  await axe(admin)
  await dialog.getByRole("button", { name: "建立账号" }).click()
  await admin.getByText("初始密码只显示这一次").waitFor()
  const first = (await admin.getByRole("dialog").locator("dd").nth(1).textContent()) ?? ""
  await axe(admin)
  await admin.getByRole("button", { name: "已记下" }).click()
  await admin.getByText("初始密码未改").waitFor()

  const page = await openPage()
  await page.goto("/sign-in")
  await axe(page)
  await fillSignIn(page, "liu.ying", first)
  await page.waitForURL(/\/change-password/)
  await page.goto("/events")
  await page.waitForURL(/\/change-password/)
  await page.getByLabel("初始密码").fill(first)
  await page.getByLabel("新密码", { exact: true }).fill("春风又绿江南岸明月-7")
  await page.getByLabel("再输一遍新密码").fill("春风又绿江南岸明月-8")
  await page.getByRole("button", { name: "保存新密码" }).click()
  await page.getByText("两次输入的密码不一样。").waitFor()
  await page.getByLabel("再输一遍新密码").fill("春风又绿江南岸明月-7")
  await axe(page)
  await page.getByRole("button", { name: "保存新密码" }).click()
  await page.waitForURL(/\/events$/)
  await page.getByText("刘莹 · 组织者").waitFor()

  await admin.goto("/admin/audit")
  await admin.getByLabel("对象").fill("liu.ying")
  await admin.getByRole("button", { name: "查找" }).click()
  await admin.waitForURL(/text=/)
  const lines = admin.locator("tbody tr")
  await lines.first().waitFor()
  for (const line of await lines.all()) expect(await line.textContent()).toContain("liu.ying")
  await axe(admin)
  await admin.setViewportSize(PHONE)
  await fitsWidth(admin)
})

test("five wrong passwords lock an account; nobody can tell it from a wrong password", async () => {
  expectPageConsole(/401/)
  const page = await openPage()
  await page.goto("/sign-in")
  const refused = page.getByText(WRONG)
  const attempt = async (loginName: string, password: string) => {
    const answer = page.waitForResponse((response) => response.request().method() === "POST")
    await fillSignIn(page, loginName, password)
    expect((await answer).status()).toBe(401)
    await refused.waitFor()
  }
  await attempt("nobody-of-that-name", "wrong-password-1")
  for (let time = 1; time <= 5; time++) await attempt("mengang", `wrong-password-${time}`)
  await attempt("mengang", passwordOf("mengang"))
  expect(new URL(page.url()).pathname).toBe("/sign-in")
  await axe(page)

  const admin = await signedIn("admin", "/admin/accounts")
  const row = admin.getByRole("row").filter({ hasText: "mengang" })
  await row.getByText(/已锁定/).waitFor()
  await row.getByRole("button").first().click()
  await admin.getByRole("menuitem", { name: "解除锁定" }).click()
  await admin.getByText("已解除锁定。").waitFor()
  const again = await signedIn("mengang")
  await again.getByText("会堂门岗 · 门岗").waitFor()
})
