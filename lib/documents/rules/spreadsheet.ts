import { spacedName } from "@/lib/names/rules/normalise"
import type { DocumentAsk } from "../schema"
import { cardFacts } from "./cards/facts"
import { indexDocument } from "./name-index"
import { headOf, meetingOf, type Paper } from "./paper"
import { scheduleDocument } from "./schedule"
import { signInDocument } from "./sign-in"

/** One sheet of a spreadsheet, as lib/platform/xlsx.ts writes it. */
export type PlainSheet = {
  name: string
  columns: { header: string; width?: number }[]
  rows: (string | number | null)[][]
}
export type PlainBook = { title: string; sheets: PlainSheet[] }

/** The same lists as on paper, for Excel; null where there is nothing or the kind is a drawing. The version stands in the last sheet. */
export function buildSpreadsheet(paper: Paper, ask: DocumentAsk): PlainBook | null {
  const { t } = paper
  const column = (key: string, width: number) => ({ header: t(`column.${key}`), width })
  const meetingId = ask.meeting ?? ""
  const book = (
    head: { title: string; subtitle: string; stamp: string; draft: string },
    sheets: PlainSheet[],
  ): PlainBook => ({
    title: head.title,
    sheets: [
      ...sheets,
      {
        name: t("sheet.about"),
        columns: [{ header: head.title, width: 60 }],
        rows: [[head.subtitle], [head.stamp], [head.draft]].filter(([text]) => text !== ""),
      },
    ],
  })
  if (ask.kind === "schedule") {
    const data = scheduleDocument(paper)
    const columns = [
      column("day", 14),
      column("time", 14),
      column("meeting", 44),
      column("place", 26),
      column("people", 28),
      column("chair", 16),
      column("notes", 40),
    ]
    const rows = data.days.flatMap((day) =>
      day.rows.map((row) => [
        day.title,
        row.time,
        `${"　".repeat(row.depth)}${row.title}`,
        row.place,
        row.people,
        row.chair,
        row.notes.join("\n"),
      ]),
    )
    return book(data.head, [{ name: t("sheet.schedule"), columns, rows }])
  }
  if (ask.kind === "index") {
    const data = indexDocument(paper, meetingId, ask.order)
    if (!data) return null
    const columns = [
      column(ask.order, 10),
      column("name", 16),
      column("group", 20),
      column("seat", 18),
      column("way", 18),
    ]
    const rows = data.groups.flatMap((group) =>
      group.entries.map((entry) => [group.title, entry.name, entry.note, entry.seat, entry.way]),
    )
    return book(data.head, [{ name: t("sheet.index"), columns, rows }])
  }
  if (ask.kind === "name-cards") {
    const facts = cardFacts(paper, meetingId, ask)
    const meeting = meetingOf(paper, meetingId)
    if (!facts || !meeting) return null
    const columns = [
      column("number", 8),
      column("name", 16),
      column("seat", 22),
      column("group", 16),
      column("post", 30),
    ]
    const rows = facts.map(({ name, seat, group, post }, index) => [index + 1, spacedName(name), seat, group, post])
    const head = headOf(paper, t("title.nameCards", { meeting: meeting.title }), "")
    return book(head, [{ name: t("sheet.cards"), columns, rows }])
  }
  if (ask.kind === "sign-in") {
    const data = signInDocument(paper, meetingId)
    if (!data) return null
    const widths = [8, 14, 12, 30, 18, 18, 12, 18]
    const columns = data.columns.map((header, index) => ({ header, width: widths[index] ?? 14 }))
    const sheets = data.sheets.map((sheet) => ({
      name: sheet.title,
      columns,
      rows: sheet.rows.map((row) => [row.number, row.name, row.duty, row.post, row.seat, "", "", row.remark]),
    }))
    return book(data.head, sheets)
  }
  return null
}
