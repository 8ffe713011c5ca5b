import { buildDocument } from "@/lib/documents/rules/build"
import type { Paper } from "@/lib/documents/rules/paper"
import { documentAsk } from "@/lib/documents/schema"
import { strokeSortKeys } from "@/lib/names/rules/order"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"
import { bigHall, person, planOf } from "../support/paper-plan"
import type { BenchLine } from "./line"

const SURNAMES = [..."丁于万王田李杨陈欧赵周吴郑冯卫蒋沈韩朱秦许何吕施张孔曹严华金"]
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂英华文辉力建国"]

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const at = (from: readonly string[], step: number) => from[(n * step + (n >> 4)) % from.length] ?? ""
    const team = n % 35
    return person(`p${n}`, at(SURNAMES, 7) + at(GIVEN, 11) + (n % 4 === 0 ? "" : at(GIVEN, 5)), {
      groupId: `g${team}`,
      groupName: `第${team + 1}代表团`,
      groupShortName: `${team + 1}团`,
      groupPosition: team,
    })
  })

function paper(count: number, rows: number, perRow: number): Paper {
  const plan = planOf(people(count), bigHall(rows, perRow))
  return { plan, version: 1, now: new Date("2027-01-10T06:03:00Z"), locale: "zh-CN", t: wordsFor("zh-CN", "documents") }
}

/** Milliseconds from the plan to the bytes of the PDF. */
function time(of: Paper, kind: string, size = "a3"): number {
  const started = performance.now()
  const built = buildDocument(of, documentAsk.parse({ kind, meeting: "opening", size }), new Map())
  if (!built) throw new Error(`${kind}: nothing to print`)
  renderPdf(built.template, built.data, { tags: built.tags })
  return performance.now() - started
}

/** Cold = with the first use of the compiler and its fonts in this process: run it before anything else prints. */
export async function bench(): Promise<BenchLine[]> {
  const hall = paper(3000, 60, 50)
  const cold = time(hall, "seat-chart")
  const warm = time(paper(3000, 50, 60), "seat-chart")
  const cards = time(paper(500, 10, 50), "name-cards")
  const names = people(10_000).map(({ name }) => name)
  strokeSortKeys(names.slice(0, 10), { rule: "name" })
  const started = performance.now()
  const keys = strokeSortKeys(names, { rule: "name" })
  names.map((_, index) => index).sort((a, b) => ((keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1))
  const sorting = performance.now() - started
  return [
    { name: "Seat chart of 3,000 seats, cold", value: cold, unit: "ms", limit: 500, note: "A3" },
    { name: "Seat chart of 3,000 seats, warm", value: warm, unit: "ms", limit: 300, note: "A3" },
    { name: "500 name cards", value: cards, unit: "ms", limit: 300 },
    { name: "Names by strokes, 10,000", value: sorting, unit: "ms", limit: 30 },
  ]
}
