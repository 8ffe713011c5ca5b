import { guardFormula, printable } from "../xlsx"

/** A cell that is drawn: column and row from 1, spanning `columns` × `rows`. Colours as "#rrggbb". */
export type LayoutCell = {
  column: number
  row: number
  columns?: number
  rows?: number
  text: string
  fill?: string
  line?: string
  ink?: string
  bold?: boolean
  size?: number
}

/** One sheet laid out like a drawing: widths in characters, heights in points, set up to be printed on one page. */
export type LayoutSheet = {
  name: string
  widths: readonly number[]
  heights: readonly number[]
  cells: readonly LayoutCell[]
  paper: "a3" | "a4"
  landscape: boolean
  /** At the foot of the printed page. */
  foot: string
}

const PAPER_CODES = { a3: 8, a4: 9 } as const
const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.slice(1).toUpperCase()}` })

/** A workbook of one sheet whose cells are placed. Text stays text and is guarded against formulas. */
export async function writeLayout(sheet: LayoutSheet): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs")
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet(sheet.name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: PAPER_CODES[sheet.paper] as never,
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${sheet.foot.replaceAll("&", "&&")}&R&P / &N` },
  })
  page.columns = sheet.widths.map((width) => ({ width }))
  sheet.heights.forEach((height, index) => {
    page.getRow(index + 1).height = height
  })
  for (const { column, row, columns = 1, rows = 1, text, fill, line, ink, bold, size } of sheet.cells) {
    const cell = page.getCell(row, column)
    cell.value = guardFormula(printable(text))
    cell.numFmt = "@"
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true, shrinkToFit: false }
    cell.font = { size: size ?? 10, bold: bold ?? false, ...(ink ? { color: argb(ink) } : {}) }
    if (fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: argb(fill) }
    if (line) {
      const side = { style: "thin" as const, color: argb(line) }
      cell.border = { top: side, left: side, bottom: side, right: side }
    }
    if (columns > 1 || rows > 1) page.mergeCells(row, column, row + rows - 1, column + columns - 1)
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
