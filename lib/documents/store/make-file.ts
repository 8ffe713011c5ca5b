import { pngOf } from "@/lib/platform/picture"
import { renderPdf, renderSvg } from "@/lib/platform/typst"
import { writeWorkbook } from "@/lib/platform/xlsx"
import { writeLayout } from "@/lib/platform/xlsx/layout"
import { buildDocument } from "../rules/build"
import { chartSheet } from "../rules/chart/sheet"
import type { Paper } from "../rules/paper"
import { buildSpreadsheet } from "../rules/spreadsheet"
import type { DocumentAsk } from "../schema"
import type { StaleCards } from "../schema/cards"

export type Made = { bytes: Buffer; title: string }

/**
 * One document as a file, in the form that was asked for; null where there is nothing to print. `codes`, `stale`: see
 * buildDocument. The form must be one the kind has (hasFormat).
 */
export async function makeFile(
  paper: Paper,
  ask: DocumentAsk,
  codes: ReadonlyMap<string, string>,
  stale?: StaleCards,
): Promise<Made | null> {
  if (ask.format === "xlsx" && ask.kind === "seat-chart") {
    const chart = chartSheet(paper, ask.meeting ?? "", ask)
    return chart && { bytes: await writeLayout(chart.sheet), title: chart.title }
  }
  if (ask.format === "xlsx") {
    const book = buildSpreadsheet(paper, ask)
    return book && { bytes: await writeWorkbook(book.sheets), title: book.title }
  }
  const built = buildDocument(paper, ask, codes, stale)
  if (!built) return null
  const { title } = built.data.head
  if (ask.format === "pdf") return { bytes: renderPdf(built.template, built.data, { tags: built.tags }), title }
  const svg = renderSvg(built.template, built.data)
  return { bytes: ask.format === "png" ? await pngOf(svg) : Buffer.from(svg), title }
}
