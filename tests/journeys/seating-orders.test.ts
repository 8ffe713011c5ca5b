import { expect, test } from "vitest"
import { PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

test("the orders are looked up: counts by keyboard, a plenary, the other hand", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}/seating`)
  await page.getByRole("link", { name: "座次规则" }).click()
  await page.getByRole("heading", { level: 1, name: "座次规则" }).waitFor()
  const picture = (name: string) => page.getByRole("img", { name: new RegExp(`^${name}`) })
  await picture("主席台双数：2 号在 1 号左手，台下看。第 1 行：7 5 3 1 2 4 6 8").waitFor()
  await picture("主席台双数：2 号在 1 号左手，台上看。第 1 行：8 6 4 2 1 3 5 7").waitFor()

  const rostrum = page.getByRole("region", { name: "主席台", exact: true })
  const count = rostrum.getByRole("textbox", { name: "人数" })
  await count.fill("6")
  await picture("主席台双数：2 号在 1 号左手，台下看。第 1 行：5 3 1 2 4 6").waitFor()
  await count.fill("六")
  await rostrum.getByText("⚠ 1 到 40").waitFor()
  await count.press("Tab")
  expect(await count.inputValue()).toBe("6")
  await page.keyboard.press("Enter")
  await picture("主席台双数：2 号在 1 号左手，台下看。第 1 行：7 5 3 1 2 4 6").waitFor()

  const banquet = page.getByRole("region", { name: "宴会", exact: true })
  await picture("宴会：多桌，从门口看。第 1 行：2 1 3").waitFor()
  await banquet.getByRole("button", { name: "左为上" }).last().click()
  await picture("宴会：多桌，从门口看。第 1 行：3 1 2").waitFor()
})

test("a filling order is chosen where the seats are arranged, with its picture", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/seating/${await sample.meetingId(eventId, "7")}`)
  await page.getByRole("button", { name: "自动排座" }).first().click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("combobox", { name: "团内次序" }).selectOption("snakeColumns")
  await dialog.getByRole("img", { name: "竖排 S 形，从左列起的次序示意" }).waitFor()
  await dialog.getByRole("combobox", { name: "代表团怎么铺" }).selectOption("snakeRows")
  const delegations = dialog.getByRole("combobox", { name: "代表团次序" })
  expect(await delegations.getByRole("option", { name: "从中间向两边", exact: true }).count()).toBe(0)
  expect(await dialog.getByRole("link", { name: "规则是什么样子？" }).getAttribute("href")).toBe(
    `/events/${eventId}/seating/orders`,
  )
})

test("on a phone wide rows scroll in their own frame", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}/seating/orders`, { viewport: PHONE })
  const rostrum = page.getByRole("region", { name: "主席台", exact: true })
  await rostrum.getByRole("textbox", { name: "人数" }).fill("40")
  await page.getByRole("region", { name: "主席台双数：先右后左 · 台下看" }).waitFor()
  await fitsWidth(page)
})
