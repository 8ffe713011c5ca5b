import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import { writeFrabJson } from "@/lib/meetings/rules/exchange/write/frab-json"
import { writeFrabXml } from "@/lib/meetings/rules/exchange/write/frab-xml"
import type { Outgoing } from "@/lib/meetings/rules/exchange/write/outgoing"
import type { SheetToWrite } from "@/lib/platform/xlsx"
import { outgoingOf } from "../rules/outgoing"
import type { PlanSnapshot } from "../schema"
import { writeIcs } from "./ics"

export const EXPORT_FORMATS = ["xml", "json", "ics", "xlsx"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
/** Columns of the spreadsheet, by the fields the import knows. */
export const EXPORT_COLUMNS = [
  "code",
  "parent",
  "title",
  "kind",
  "day",
  "from",
  "to",
  "room",
  "scope",
  "chair",
  "note",
  "dress",
] as const
export type ExportWords = {
  title: string
  version: string
  columns: Readonly<Record<(typeof EXPORT_COLUMNS)[number], string>>
}

/** The plan as a calendar to be taken into another one: texts as they are, so that coming back they are the same. */
function calendar(plan: Outgoing, title: string, stamp: Date): string {
  const entries = plan.meetings.flatMap(({ id, from, to, ...one }) =>
    from === null || to === null
      ? []
      : {
          ...{ uid: id, sequence: 0, stamp, start: fromMinutes(from), end: fromMinutes(to), title: one.title },
          ...{ place: one.room, text: one.note, kind: one.kind, cancelled: one.cancelled },
        },
  )
  return writeIcs(title, entries)
}

/** The plan as rows of a schedule, headings and unscheduled meetings too, in the columns the import reads. */
export function scheduleSheet(plan: Outgoing, { title, columns }: ExportWords): SheetToWrite {
  const widths: Partial<Record<string, number>> = { title: 40, room: 24, scope: 36, note: 40 }
  return {
    name: title,
    columns: EXPORT_COLUMNS.map((key) => ({ header: columns[key], width: widths[key] ?? 12 })),
    rows: plan.meetings
      .filter(({ cancelled }) => !cancelled)
      .map((one) => {
        const [start, end] = [
          one.from === null ? null : fromMinutes(one.from),
          one.to === null ? null : fromMinutes(one.to),
        ]
        const endDay =
          start && end && dayOf(end, plan.zone) !== dayOf(start, plan.zone) ? `${dayOf(end, plan.zone)} ` : ""
        return [
          ...[one.code, one.parentCode, one.title, one.kind, start ? dayOf(start, plan.zone) : ""],
          ...[start ? timeOf(start, plan.zone) : "", end ? `${endDay}${timeOf(end, plan.zone)}` : ""],
          ...[one.room, one.scopeText, one.chairText, one.note, one.dress],
        ]
      }),
  }
}

/** A plan as text of one of the formats; `words.version` is the version, or says that it is a draft. */
export function exportText(
  snapshot: PlanSnapshot,
  format: Exclude<ExportFormat, "xlsx">,
  words: Pick<ExportWords, "title" | "version">,
  stamp: Date,
): string {
  const plan = { ...outgoingOf(snapshot, words.version, { uuidOnly: format !== "ics" }), title: words.title }
  if (format === "ics") return calendar(plan, words.title, stamp)
  return format === "xml" ? writeFrabXml(plan) : writeFrabJson(plan)
}
