import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { readTables, writeWorkbook } from "@/lib/platform/xlsx"
import { useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { signedIn } from "./steps/sign-in"

useBrowser()

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

async function brokenWorkbook(): Promise<Buffer> {
  const whole = await writeWorkbook([{ name: "代表", columns: [{ header: "姓名" }], rows: [["王小明"], ["李小红"]] }])
  return whole.subarray(0, Math.floor(whole.length * 0.6))
}

const encrypted = (): Buffer =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(1024), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(512)])

const FILES: readonly [string, string, () => Buffer | Promise<Buffer>, RegExp][] = [
  ["broken", "名单.xlsx", brokenWorkbook, /文件已损坏或不完整/],
  ["encrypted", "加密.xlsx", encrypted, /文件加了密码/],
  ["of another kind", "名单.pdf", () => Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), /这不是表格文件/],
  [
    "a picture with another ending",
    "照片.xlsx",
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    /不是表格文件/,
  ],
  ["oversized", "大.xlsx", () => Buffer.alloc(11 * 1024 * 1024, 0x50), /文件太大：最多 10 MB/],
  ["empty", "空.csv", () => Buffer.alloc(0), /文件里没有内容/],
]

const counts = () =>
  rows<Record<string, number>>(
    `select (select count(*)::int from "Person") people, (select count(*)::int from "Participation") places,
      (select count(*)::int from "Group") groups, (select count(*)::int from "AuditEntry" where action like 'people%') audit`,
  )

describe("a file that cannot be read", () => {
  test.each(FILES)("%s: one clear sentence, and nothing is imported", async (_, name, make, sentence) => {
    const eventId = await sample.eventId()
    const before = await counts()
    const page = await signedIn("zuzhi", `/events/${eventId}/people/import`)
    await page.locator("main input[type=file]").setInputFiles({ name, mimeType: "", buffer: await make() })
    const said = page.locator("main").getByText(sentence)
    await said.waitFor()
    expect(await said.count()).toBe(1)
    expect((await said.textContent())?.match(/[。！]/g)?.length ?? 0).toBeLessThanOrEqual(2)
    await page.locator("main").getByText("没有写入任何内容").waitFor()
    expect(await page.locator("main table").count()).toBe(0)
    expect(await counts()).toEqual(before)
  })
})

describe("names that are script and formula", () => {
  const SCRIPT = "<script>alert(1)</script>甲"
  const FORMULA = '=HYPERLINK("http://x")&"乙"'
  let eventId: string

  async function enter(page: Page, name: string): Promise<void> {
    await page.goto(`/events/${eventId}/people/new`)
    await page.getByLabel("姓名", { exact: true }).fill(name)
    await page.locator('main form button[type="submit"]').click()
    await expect.poll(async () => (await rows(`select 1 from "Person" where name = $1`, [name])).length).toBe(1)
  }

  beforeAll(async () => {
    eventId = await sample.eventId()
  })

  test("are text on the page, on paper and in the exported workbook", async () => {
    const page = await signedIn("zuzhi", `/events/${eventId}/people`)
    page.on("dialog", () => expect.unreachable("a script ran"))
    for (const name of [SCRIPT, FORMULA]) await enter(page, name)

    await page.goto(`/events/${eventId}/people`)
    for (const name of [SCRIPT, FORMULA]) {
      await page.locator("main input[type=search], main input[type=text]").first().fill(name.slice(-1))
      await page.locator("main").getByText(name).first().waitFor()
    }
    expect(await page.locator("main script").count()).toBe(0)

    const meeting = await sample.meetingId(eventId, "4")
    for (const path of [`sign-in?version=draft&meeting=${meeting}`, "slips?version=draft"]) {
      const printed = await page.request.get(`/api/events/${eventId}/documents/${path}`)
      expect([printed.status(), printed.headers()["content-type"]]).toEqual([200, "application/pdf"])
      expect((await printed.body()).subarray(0, 5).toString()).toBe("%PDF-")
    }

    const file = await page.request.get(`/events/${eventId}/people/export`)
    expect(file.status()).toBe(200)
    const tables = await readTables({ name: "people.xlsx", bytes: await file.body() })
    const cells = tables.ok ? tables.value.flatMap((table) => table.rows.flat().map(String)) : []
    expect(cells).toContain(SCRIPT)
    expect(cells.filter((cell) => cell.includes("HYPERLINK"))).toEqual([`'${FORMULA}`])
  })
})
