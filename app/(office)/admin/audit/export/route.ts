import { getTranslations } from "next-intl/server"
import { AUDIT_EXPORT, auditPage } from "@/lib/audit/queries/page"
import { auditFilter } from "@/lib/audit/schema"
import { DEFAULT_ZONE, dayOf, stampOf } from "@/lib/kernel/zoned"
import { currentActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { writeWorkbook } from "@/lib/platform/xlsx"
import { auditWords } from "../audit-words"

/** The filtered records as a workbook, newest first, at most AUDIT_EXPORT of them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const filter = auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const page = actor && (await auditPage(actor, filter, AUDIT_EXPORT))
  if (!page) return new Response(null, { status: 404 })
  const [t, words] = await Promise.all([getTranslations("audit"), auditWords()])
  const change = (one: (typeof page.lines)[number]["differences"][number]): string =>
    `${words.field(one.field)}：${words.value(one.field, one.before)} → ${words.value(one.field, one.after)}`
  const book = await writeWorkbook([
    {
      name: t("title"),
      columns: [
        { header: t("column.at"), width: 18 },
        { header: t("column.who"), width: 12 },
        { header: t("column.what"), width: 18 },
        { header: t("column.subject"), width: 28 },
        { header: t("filter.event"), width: 24 },
        { header: t("column.change"), width: 80 },
      ],
      rows: page.lines.map((line) => [
        stampOf(new Date(line.at), DEFAULT_ZONE),
        words.actor(line.actorName),
        words.action(line.action),
        line.subjectTitle,
        line.eventTitle,
        line.differences.map(change).join("；"),
      ]),
    },
  ])
  const name = encodeURIComponent(`${t("title")}-${dayOf(clock.now(), DEFAULT_ZONE)}.xlsx`)
  return new Response(new Uint8Array(book), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
      "Cache-Control": "no-store",
    },
  })
}
