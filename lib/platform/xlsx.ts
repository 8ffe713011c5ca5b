import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Table } from "@/lib/kernel/sheet"
import { readCsv } from "./xlsx/csv"
import { MAX_FILE_BYTES, type ReadRefusal, Unreadable, unreadable } from "./xlsx/limits"
import { readWorkbook } from "./xlsx/workbook"
import { readWorksheet } from "./xlsx/worksheet"
import { openZip } from "./xlsx/zip"

export type { ReadRefusal } from "./xlsx/limits"
export type SpreadsheetFile = { name: string; bytes: Uint8Array }

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b)
/** OLE compound file: an old .xls, or a new one with a password (then it holds a stream "EncryptedPackage"). */
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
const isProtected = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))

function tablesOf({ name, bytes }: SpreadsheetFile): Table[] {
  if (bytes.byteLength === 0) return unreadable({ code: "file_empty" })
  if (bytes.byteLength > MAX_FILE_BYTES) return unreadable({ code: "file_too_big", limitMb: MAX_FILE_BYTES / 1048576 })
  if (isCompoundFile(bytes)) return unreadable({ code: isProtected(bytes) ? "file_encrypted" : "file_old_xls" })
  if (isZip(bytes)) {
    const zip = openZip(bytes)
    const book = readWorkbook(zip)
    return book.sheets.map(({ name: sheet, path, hidden }) => {
      const xml = zip.read(path)
      if (xml === null) return unreadable({ code: "file_broken" })
      const rows = readWorksheet(xml, sheet, book)
      return hidden ? { sheet, rows, hidden } : { sheet, rows }
    })
  }
  if (!/\.(csv|txt|tsv)$/i.test(name)) return unreadable({ code: "file_not_a_spreadsheet" })
  const sheet = name.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "")
  return [{ sheet, rows: readCsv(bytes, sheet) }]
}

/**
 * Reads an .xlsx or .csv (UTF-8 or GB18030) file: one table for each sheet, cells as plain values (see
 * lib/kernel/sheet.ts). What the file is, is seen from its bytes; the name only tells .csv. Limits: 10 MB, 50 MB unpacked,
 * 20 sheets, 20,000 rows, 200 columns, 32,767 characters in a cell. Every failure is one refusal, nothing is half read.
 */
export async function readTables(file: SpreadsheetFile): Promise<Outcome<Table[], ReadRefusal>> {
  try {
    const tables = tablesOf(file)
    return tables.some((table) => table.rows.length > 0) ? accept(tables) : refuse({ code: "file_empty" })
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.refusal)
    throw error
  }
}

export type SheetToWrite = {
  name: string
  columns: readonly { header: string; width?: number }[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** Text a spreadsheet program could take for a formula gets an apostrophe in front of it, which these programs hide. */
export const guardFormula = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text)

/** Control characters XML cannot hold. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\ufffe\uffff]/gu, (c) => ("\t\n\r".includes(c) ? c : ""))

/** A workbook with one frozen header row for each sheet. Text stays text and is guarded against formulas. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs")
  const book = new ExcelJS.Workbook()
  const taken = new Set<string>()
  for (const sheet of sheets) {
    const base =
      sheet.name
        .replace(/[\\/?*[\]:']/g, " ")
        .trim()
        .slice(0, 28) || "Sheet"
    let name = base
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`
    taken.add(name.toLowerCase())
    const page = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
    page.columns = sheet.columns.map(({ header, width }) => ({ header: guardFormula(header), width: width ?? 14 }))
    page.getRow(1).font = { bold: true }
    for (const row of sheet.rows)
      page.addRow(row.map((value) => (typeof value === "string" ? guardFormula(printable(value)) : value)))
    page.columns.forEach((column) => {
      column.numFmt = "@"
    })
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** One table as .csv: UTF-8 with its mark (so that Excel reads it), CRLF, guarded like the workbook. */
export function writeCsv({ columns, rows }: Omit<SheetToWrite, "name">): Buffer {
  const field = (value: string | number | null): string => {
    const text = typeof value === "string" ? guardFormula(value) : value === null ? "" : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const lines = [columns.map((column) => column.header), ...rows].map((row) => row.map(field).join(","))
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8")
}
