import { missingGlyphs } from "@/lib/names/rules/glyphs"
import { planImport } from "@/lib/people/rules/import/plan"
import { guessSheets } from "@/lib/people/rules/import/sheets"
import { printFontCoverage } from "@/lib/platform/fonts"
import { readTables, writeWorkbook } from "@/lib/platform/xlsx"
import type { BenchLine } from "./line"

const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"
const GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
const HEADS = [
  "序号",
  "姓名",
  "性别",
  "民族",
  "代表团",
  "工作单位及职务",
  "手机",
  "团内职务",
  "主席团",
  "主席团排序",
  "执行主席分组",
  "备注",
]
const ROWS = 5000

const rowOf = (n: number): (string | number)[] => [
  n + 1,
  `${SURNAMES[n % 20]}${GIVEN[Math.floor(n / 20) % 20]}${GIVEN[Math.floor(n / 400) % 20]}`,
  n % 3 === 0 ? "女" : "男",
  "汉族",
  `第${(n % 20) + 1}代表团`,
  "退役军人事务站站长",
  `138${String(n).padStart(8, "0")}`,
  n < 20 ? "团长" : "",
  n < 60 ? "成员" : "",
  n < 60 ? n + 1 : "",
  "",
  n % 30 === 0 ? "行动不便，需靠近出入口" : "",
]

/** From the bytes of a workbook of 5,000 people to the plan shown in the preview. */
export async function bench(): Promise<BenchLine[]> {
  const columns = HEADS.map((header) => ({ header }))
  const bytes = await writeWorkbook([{ name: "代表", columns, rows: Array.from({ length: ROWS }, (_, n) => rowOf(n)) }])
  const coverage = printFontCoverage()
  const situation = {
    existing: [],
    groups: [],
    officePeople: [],
    missingGlyphs: (text: string) => missingGlyphs(text, coverage),
  }
  const started = performance.now()
  const tables = await readTables({ name: "5000.xlsx", bytes })
  if (!tables.ok) throw new Error(tables.refusal.code)
  const plan = planImport(tables.value, guessSheets(tables.value), {}, situation)
  const value = performance.now() - started
  if (plan.create.length !== ROWS) throw new Error(`expected ${ROWS} people, got ${plan.create.length}`)
  return [{ name: "import preview of 5,000 rows", value, unit: "ms", limit: 1000 }]
}
