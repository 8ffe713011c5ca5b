import { parse } from "csv-parse/sync"
import type { Cell } from "@/lib/kernel/sheet"
import { checkPlace, checkText, unreadable } from "./limits"

/** UTF-8 with or without its mark; what is not valid UTF-8 is GB18030, which Chinese offices' Excel writes. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}

/** The delimiter that occurs most in the first lines, outside quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, "")
  const counts = [",", ";", "\t", "，"].map((mark) => ({ mark, count: head.split(mark).length }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.mark
}

/** The rows of a text table. Everything is text; blank lines stay, so that row numbers are those of the file. */
export function readCsv(bytes: Uint8Array, sheet: string): Cell[][] {
  const text = decode(bytes)
  const control = text
    .slice(0, 4000)
    .split("")
    .filter((c) => c < " " && !"\t\r\n".includes(c)).length
  if (control > 0 || /^\s*<(!doctype|html|\?xml)/i.test(text)) unreadable({ code: "file_not_a_spreadsheet" })
  let lines: string[][]
  try {
    const delimiter = delimiterOf(text)
    lines = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch {
    return unreadable({ code: "file_broken" })
  }
  const rows = lines.map((line) => line.map((value): Cell => (value.trim() === "" ? null : value)))
  rows.forEach((cells, index) => {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length > 0) checkPlace(sheet, index + 1, cells.length)
    for (const cell of cells) if (typeof cell === "string") checkText(sheet, index + 1, cell)
  })
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}
