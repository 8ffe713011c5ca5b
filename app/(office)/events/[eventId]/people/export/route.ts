import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { rosterFor } from "@/lib/people/queries/roster"
import { rosterSheet } from "@/lib/people/rules/roster-sheet"
import { filterRoster, sortRoster } from "@/lib/people/rules/roster-view"
import { currentActor } from "@/lib/platform/auth"
import { writeWorkbook } from "@/lib/platform/xlsx"

const text = z.string().max(100).catch("")
const query = z.object({ search: text, category: text, groupId: text, need: text, sort: text, desc: text })

/** What the list shows, as a workbook: the same filter and order, the same right to see phones and needs. */
export async function GET(request: Request, { params }: { params: Promise<{ eventId: string }> }): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const roster = await rosterFor(actor, (await params).eventId)
  if (!roster) return new Response(null, { status: 404 })
  const { sort, desc, ...filter } = query.parse(Object.fromEntries(new URL(request.url).searchParams))
  const t = await getTranslations("people")
  const rows = sortRoster(filterRoster(roster.rows, filter), sort, desc === "1")
  const bytes = await writeWorkbook([rosterSheet(rows, roster.maySeePersonal, t)])
  const name = encodeURIComponent(`${roster.event.shortTitle}${t("exportFile")}.xlsx`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="people.xlsx"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  })
}
