import { describe, expect, it } from "vitest"
import { readTables, writeCsv, writeWorkbook } from "@/lib/platform/xlsx"

const dangerous = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]

describe("exports", () => {
  it("guard text a spreadsheet would take for a formula, in both formats", async () => {
    const rows = dangerous.map((text) => [text])
    const book = await readTables({
      name: "a.xlsx",
      bytes: await writeWorkbook([{ name: "表", columns: [{ header: "x" }], rows }]),
    })
    const csv = writeCsv({ columns: [{ header: "x" }], rows }).toString("utf8")
    if (!book.ok) throw new Error(book.refusal.code)
    const cells = book.value[0]?.rows.slice(1).map((row) => row[0])
    expect(cells).toHaveLength(dangerous.length)
    for (const cell of cells ?? []) expect(cell).toMatch(/^'/)
    for (const line of csv.split("\r\n").slice(1, 3)) expect(line).toMatch(/^"?'/)
  })

  it("come back as they were written: ordinary text, numbers, blanks, odd sheet names", async () => {
    const rows = [
      ["王伟", 1, null, "19900001009"],
      ["欧阳志远", 2.5, 'a,b\n"c"', "𬱖"],
    ]
    const columns = ["姓名", "序号", "备注", "手机"].map((header) => ({ header, width: 12 }))
    const bytes = await writeWorkbook([
      { name: "代表/名单:2", columns, rows },
      { name: "代表/名单:2", columns, rows: [] },
    ])
    const outcome = await readTables({ name: "a.xlsx", bytes })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(outcome.value.map((table) => table.sheet)).toEqual(["代表 名单 2", "代表 名单 2 2"])
    expect(outcome.value[0]?.rows).toEqual([["姓名", "序号", "备注", "手机"], ...rows])
    const csv = await readTables({ name: "a.csv", bytes: writeCsv({ columns, rows }) })
    expect(csv.ok && csv.value[0]?.rows[2]).toEqual(["欧阳志远", "2.5", 'a,b\n"c"', "𬱖"])
  })
})
