import { type Cell, columnName, isBlank, isFormula, textOf } from "@/lib/kernel/sheet"
import type { HallFixture } from "../../schema"

/** What a cell of a sketch is. `label`: the printed number, when the text can be one. */
export type SketchCell =
  | { kind: "seat"; label: string | null; blocked: boolean; accessible: boolean; formula: boolean }
  | { kind: "stage"; name: string }
  | { kind: "lectern" }
  | { kind: "door"; name: string }
  | { kind: "fixture"; fixture: HallFixture["kind"]; name: string }
  | { kind: "section"; name: string }
  | { kind: "aisle" }

export type PlacedCell = { row: number; column: number; cell: SketchCell; text: string; at: string }

const FIXTURE_WORDS: readonly [HallFixture["kind"], RegExp][] = [
  ["ballotBox", /票箱|投票箱|ballot/i],
  ["pillar", /^(立|圆|方)?柱(子)?\d*$|^pillar\b/i],
  ["mixingDesk", /调音台|控台|音控|控制台|mixing/i],
  ["screen", /屏|screen/i],
  ["flagStand", /^(国|党|会)?旗(杆|帜|座)?$|^flag/i],
  ["camera", /机位|摄像|camera/i],
]
const BLOCKED = /^([×✕✗✘xX╳禁坏]|停用|不可用|禁用|blocked)$/
const ACCESSIBLE = /^(♿.*|无障碍|轮椅|wheelchair)$/i
const AISLE = /^([过走通]道|aisle|\||∥|—+|-+)$/i
const LABEL = /^[\p{Script=Han}A-Za-z]{0,4}\d{1,5}[A-Za-z]?$|^[A-Za-z]{1,3}$|^[一二三四五六七八九十百]{1,4}$/u

function cellOf(cell: Cell, text: string): SketchCell {
  const seat = { kind: "seat", label: null, blocked: false, accessible: false, formula: false } as const
  if (isFormula(cell)) return { ...seat, formula: true }
  if (/^(主席台|舞台|讲台区|stage|rostrum)$/i.test(text)) return { kind: "stage", name: text }
  if (/发言席|讲台|lectern|podium/i.test(text)) return { kind: "lectern" }
  for (const [fixture, words] of FIXTURE_WORDS)
    if (words.test(text)) return { kind: "fixture", fixture, name: text.slice(0, 20) }
  if (/门$|出口|入口|^门\d*|\bdoor\b|\bexit\b/i.test(text)) return { kind: "door", name: text.slice(0, 20) }
  if (AISLE.test(text)) return { kind: "aisle" }
  if (/^.{1,8}(楼|楼座|池座|区|厢)$/.test(text) || /^(池座|楼座|balcony|stalls)$/i.test(text))
    return { kind: "section", name: text }
  if (BLOCKED.test(text)) return { ...seat, blocked: true }
  if (ACCESSIBLE.test(text)) return { ...seat, accessible: true }
  return { ...seat, label: LABEL.test(text) ? text : null }
}

/** Every cell of a sheet that is not blank, told by what stands in it. */
export function sketchCells(rows: readonly (readonly Cell[])[]): PlacedCell[] {
  const found: PlacedCell[] = []
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (isBlank(cell)) return
      const text = textOf(cell).normalize("NFKC").replace(/\s+/g, "").slice(0, 80)
      const at = `${columnName(column)}${row + 1}`
      found.push({ row, column, cell: cellOf(cell, text), text, at })
    })
  })
  return found
}
