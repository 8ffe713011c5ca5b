import { type Cell, isBlank } from "@/lib/kernel/sheet"
import { serialText } from "./dates"
import { checkPlace, checkText, unreadable } from "./limits"
import type { Workbook } from "./workbook"
import { attribute, decodeExcel, scanXml } from "./xml"

/** "AB12" → row 12, column 28 (both from 1); null when malformed. */
function placeOf(reference: string): { row: number; column: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  return column > 0 && Number.isInteger(row) && row > 0 ? { row, column } : null
}

/** A merged block's value counts for every row of the block, in its first column (团 written once beside twenty names). */
function fillMerges(rows: Cell[][], merges: readonly string[]): void {
  for (const merge of merges) {
    const [a, b] = merge.split(":")
    const from = placeOf(a ?? "")
    const to = placeOf(b ?? "")
    if (!from || !to) continue
    const value = rows[from.row - 1]?.[from.column - 1] ?? null
    if (isBlank(value)) continue
    for (let row = from.row; row < Math.min(to.row, rows.length); row++) {
      const cells = rows[row]
      if (!cells) continue
      while (cells.length < from.column) cells.push(null)
      cells[from.column - 1] = value
    }
  }
}

function plainValue(type: string, raw: string, isDate: boolean, book: Workbook): Cell {
  if (type === "s") return book.strings[Number(raw)] ?? null
  if (type === "str" || type === "inlineStr") return decodeExcel(raw)
  if (type === "b") return raw === "1" || raw === "true"
  if (type === "d")
    return raw
      .replace("T", " ")
      .replace(/ 00:00(:00)?(\.0+)?Z?$/, "")
      .replace(/(\d\d:\d\d):\d\d.*$/, "$1")
  if (type === "e" || raw === "") return raw === "" ? null : raw
  const number = Number(raw)
  if (!Number.isFinite(number)) return raw
  return isDate ? serialText(number, book.from1904) : number
}

/**
 * The cells of one sheet. The dimension the sheet declares is ignored: only cells with something in them count, and
 * rows and columns beyond the limits are refused as soon as they are met.
 */
export function readWorksheet(xml: string, sheet: string, book: Workbook): Cell[][] {
  const rows: Cell[][] = []
  const merges: string[] = []
  let row = 0
  let column = 0
  let type = ""
  let style = 0
  let raw = ""
  let formula: string | null = null
  let hears: "value" | "formula" | "" = ""
  let phonetic = false

  const put = () => {
    const isDate = book.dateStyles[style] ?? false
    const value: Cell = formula !== null ? { formula: true, text: `=${formula}` } : plainValue(type, raw, isDate, book)
    if (isBlank(value)) return
    checkPlace(sheet, row, column)
    if (typeof value === "string") checkText(sheet, row, value)
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1]
    if (!cells) return
    while (cells.length < column - 1) cells.push(null)
    cells[column - 1] = value
  }

  const whole = scanXml(xml, {
    open(name, attributes) {
      if (name === "c") {
        const place = placeOf(attribute(attributes, "r") ?? "")
        column = place?.column ?? column + 1
        row = place?.row ?? row
        type = attribute(attributes, "t") ?? "n"
        style = Number(attribute(attributes, "s") ?? 0)
        raw = ""
        formula = null
      } else if (name === "v" || (name === "t" && !phonetic)) hears = "value"
      else if (name === "f") {
        hears = "formula"
        formula = ""
      } else if (name === "row") {
        const number = Number(attribute(attributes, "r"))
        row = number > 0 ? number : row + 1
        column = 0
      } else if (name === "rPh") phonetic = true
      else if (name === "mergeCell") merges.push(attribute(attributes, "ref") ?? "")
    },
    text(text) {
      if (hears === "value") raw += text
      else if (hears === "formula" && formula !== null) formula += text
    },
    close(name) {
      if (name === "v" || name === "t" || name === "f") hears = ""
      else if (name === "rPh") phonetic = false
      else if (name === "c") put()
    },
  })
  if (!whole || !/<\/(?:\w+:)?worksheet\s*>/.test(xml.slice(-200))) unreadable({ code: "file_broken" })
  fillMerges(rows, merges)
  return rows
}
