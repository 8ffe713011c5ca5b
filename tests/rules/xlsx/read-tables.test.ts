import { readFileSync } from "node:fs"
import ExcelJS from "exceljs"
import { describe, expect, it } from "vitest"
import { readTables } from "@/lib/platform/xlsx"

const SAMPLE = "prisma/sample/county-session"
const read = (name: string, bytes: Uint8Array) => readTables({ name, bytes })
const text = (value: string) => new TextEncoder().encode(value)
const sampleRoster = readFileSync(`${SAMPLE}/roster.xlsx`)

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet("表"))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const rowsOf = async (name: string, bytes: Uint8Array) => {
  const outcome = await read(name, bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value[0]?.rows
}

/** A zip whose directory declares more than it may. */
function bomb(): Uint8Array {
  const bytes = new Uint8Array(sampleRoster)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 60 * 1024 * 1024, true)
      return bytes
    }
  throw new Error("no directory entry")
}

/** A zip that inflates to more than it declares. */
function liar(): Uint8Array {
  const bytes = new Uint8Array(sampleRoster)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  return bytes
}

const compound = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, "utf16le")])

describe("files that cannot be read are refused with one code each", () => {
  const cases: [string, string, () => Uint8Array][] = [
    ["nothing at all", "file_empty", () => new Uint8Array()],
    ["truncated zip", "file_broken", () => sampleRoster.subarray(0, 9000)],
    ["zip header only", "file_broken", () => sampleRoster.subarray(0, 4)],
    [
      "picture renamed",
      "file_not_a_spreadsheet",
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]),
    ],
    ["password", "file_encrypted", () => compound("EncryptedPackage")],
    ["old .xls", "file_old_xls", () => compound("Workbook")],
    ["more than 10 MB", "file_too_big", () => new Uint8Array(10 * 1024 * 1024 + 1)],
    ["zip bomb by its directory", "file_unpacks_too_big", bomb],
    ["zip that lies about its sizes", "file_broken", liar],
    ["web page renamed", "file_not_a_spreadsheet", () => text("<html><table><tr><td>姓名</td></tr></table></html>")],
  ]
  it.each(cases)("%s → %s", async (_, code, make) => {
    const outcome = await read("名单.xlsx", make())
    expect(outcome).toMatchObject({ ok: false, refusal: { code } })
  })

  it("a picture or web page renamed to .csv is no spreadsheet", async () => {
    for (const bytes of [
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]),
      text("<!DOCTYPE html><p>姓名,电话</p>"),
    ])
      expect(await read("a.csv", bytes)).toMatchObject({ ok: false, refusal: { code: "file_not_a_spreadsheet" } })
  })

  it.each([
    ["too_many_rows", "A20001", "x"],
    ["too_many_columns", "GS1", "x"],
    ["cell_too_long", "A1", "长".repeat(32_768)],
    ["file_empty", "A1", "  "],
  ])("%s", async (code, place, value) => {
    const bytes = await workbook((sheet) => {
      sheet.getCell(place).value = value
    })
    expect(await read("a.xlsx", bytes)).toMatchObject({ ok: false, refusal: { code } })
  })

  it("more than 20 sheets", async () => {
    const book = new ExcelJS.Workbook()
    for (let n = 0; n < 21; n++) book.addWorksheet(`s${n}`).addRow(["x"])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    expect(await read("a.xlsx", bytes)).toMatchObject({ ok: false, refusal: { code: "too_many_sheets" } })
  })
})

describe("cells", () => {
  it.each<[string, ExcelJS.CellValue, string | undefined, unknown]>([
    ["text", "王伟", undefined, "王伟"],
    ["a phone stored as a number", 19900001009, undefined, 19900001009],
    ["a truth value", true, undefined, true],
    [
      "rich text is joined",
      { richText: [{ text: "欧阳" }, { font: { bold: true }, text: "志远" }] },
      undefined,
      "欧阳志远",
    ],
    ["a date", new Date(Date.UTC(2027, 0, 12)), "yyyy-mm-dd", "2027-01-12"],
    ["a Chinese date format", new Date(Date.UTC(2027, 0, 12)), 'yyyy"年"m"月"d"日"', "2027-01-12"],
    ["a time is a fraction of a day", 8.5 / 24, "h:mm", "08:30"],
    ["date and time", new Date(Date.UTC(2027, 0, 12, 8, 30)), "yyyy-mm-dd hh:mm", "2027-01-12 08:30"],
    ["a number with colour in its format", 12, "[Red]0.00", 12],
    [
      "a formula is its text, never its result",
      { formula: "1+1", result: 2 },
      undefined,
      { formula: true, text: "=1+1" },
    ],
    ["markup stays text", "赵六<script>&amp;", undefined, "赵六<script>&amp;"],
  ])("%s", async (_, value, format, expected) => {
    const bytes = await workbook((sheet) => {
      sheet.getCell("A1").value = value
      if (format) sheet.getCell("A1").numFmt = format
    })
    expect(await rowsOf("a.xlsx", bytes)).toEqual([[expected]])
  })

  it("keeps row numbers and fills a vertically merged cell down", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["名单"])
      sheet.getCell("A3").value = "城关镇代表团"
      for (const row of [3, 4, 5]) sheet.getCell(`B${row}`).value = `人${row}`
      sheet.mergeCells("A3:A5")
      sheet.mergeCells("A1:C1")
    })
    const group = "城关镇代表团"
    expect(await rowsOf("a.xlsx", bytes)).toEqual([["名单"], [], [group, "人3"], [group, "人4"], [group, "人5"]])
  })
})

describe("text tables", () => {
  const gb = Uint8Array.from([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0x0d, 0x0a, 0xcd, 0xf5, 0xce, 0xb0, 0x2c, 0x31,
  ])
  it.each([
    ["UTF-8", text("姓名,手机\r\n王伟,1")],
    ["UTF-8 with its mark", text("\ufeff姓名,手机\n王伟,1\n\n")],
    ["GB18030", gb],
    ["semicolons", text("姓名;手机\n王伟;1")],
    ["tabs", text("姓名\t手机\n王伟\t1")],
  ])("%s", async (_, bytes) => {
    expect(await rowsOf("名单.csv", bytes)).toEqual([
      ["姓名", "手机"],
      ["王伟", "1"],
    ])
  })

  it("keeps quoted line breaks and rare characters beyond the basic plane", async () => {
    expect(await rowsOf("a.csv", text('姓名,备注\n𬱖,"一\n二"'))).toEqual([
      ["姓名", "备注"],
      ["𬱖", "一\n二"],
    ])
  })
})
