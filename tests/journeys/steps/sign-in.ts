import type { Page } from "playwright-core"
import { expect, inject } from "vitest"
import { openPage } from "@/tests/support/browser"

type Options = Parameters<typeof openPage>[0]

/** The password the sample gave to one of its accounts. */
export function passwordOf(loginName: string): string {
  const account = inject("demo").accounts.find((one) => one.loginName === loginName)
  if (!account) throw new Error(`the sample has no account ${loginName}`)
  return account.password
}

/** Fills in the form of the sign-in page the page stands on. */
export async function fillSignIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.locator('input[name="loginName"]').fill(loginName)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="password"]').press("Enter")
}

/** A page of its own, signed in as one of the sample's accounts through the form, standing on `path`. */
export async function signedIn(loginName: string, path = "/events", options: Options = {}): Promise<Page> {
  const page = await openPage(options)
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`)
  await fillSignIn(page, loginName, passwordOf(loginName))
  await page.waitForURL((url) => `${url.pathname}${url.search}` === path)
  await page.locator("main").waitFor()
  return page
}

/** The page is no wider than the window: nothing has to be scrolled sideways but what scrolls in its own frame. */
export async function fitsWidth(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window ?? 0)
}
