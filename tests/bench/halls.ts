import type { Cell } from "@/lib/kernel/sheet"
import { readPretix } from "@/lib/venues/rules/exchange/read-pretix"
import { readSketch } from "@/lib/venues/rules/exchange/sketch"
import { writePretix } from "@/lib/venues/rules/exchange/write-pretix"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { validateHall } from "@/lib/venues/rules/hall-check"
import type { HallDescription } from "@/lib/venues/schema"
import type { BenchLine } from "./line"

const ROWS = 50
const hall: HallDescription = {
  name: "大礼堂",
  sections: [
    {
      name: "一楼",
      layout: { kind: "theatre", curve: 60 },
      rows: Array.from({ length: ROWS }, (_, index) => ({ label: String(index + 1), blocks: [24, 26, 24] })),
      numbering: { scheme: "center-out" },
    },
  ],
}
const sheet = Array.from({ length: ROWS }, (): Cell[] =>
  Array.from({ length: 76 }, (_, column) => (column === 24 || column === 51 ? null : 1)),
)

/** A hall of 3,700 seats in bent rows: drawn, checked, written out, read back, and read from a sketch. */
export function bench(): BenchLine[] {
  const from = performance.now()
  const { seats } = hallGeometry(hall)
  const drawn = performance.now()
  const problems = validateHall(hall)
  const checked = performance.now()
  const read = readPretix(writePretix(hall))
  const exchanged = performance.now()
  const sketch = readSketch([{ sheet: "图", rows: sheet }], "图")
  const sketched = performance.now()
  return [
    { name: "Where 3,700 seats stand", value: drawn - from, unit: "ms", limit: 20, note: `${seats.length} seats` },
    { name: "Checks of that hall", value: checked - drawn, unit: "ms", limit: 60, note: `${problems.length} problems` },
    {
      name: "To pretix and back",
      value: exchanged - checked,
      unit: "ms",
      limit: 300,
      note: read.ok ? "read" : "refused",
    },
    {
      name: "The hall from a sketch",
      value: sketched - exchanged,
      unit: "ms",
      limit: 300,
      note: sketch.ok ? "read" : "refused",
    },
  ]
}
