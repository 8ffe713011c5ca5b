import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { EXPORTED, exportedPlan } from "@/lib/itineraries/queries/export"
import { outgoingOf } from "@/lib/itineraries/rules/outgoing"
import {
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  type ExportFormat,
  exportText,
  scheduleSheet,
} from "@/lib/itineraries/templates/exports"
import { currentActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { writeWorkbook } from "@/lib/platform/xlsx"

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xml: "application/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
const ask = z.object({ format: z.enum(EXPORT_FORMATS), which: z.enum(EXPORTED).catch("published") })

type Params = { params: Promise<{ eventId: string; format: string }> }

/** The plan as one file: the published version, or the draft – which says so in its name and inside. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const { eventId, format: wanted } = await params
  const asked = ask.safeParse({ format: wanted, which: new URL(request.url).searchParams.get("which") ?? "published" })
  if (!asked.success) return new Response(null, { status: 404 })
  const { format, which } = asked.data
  const plan = await exportedPlan(actor, eventId, which, clock.now())
  if (!plan) return new Response(null, { status: 404 })
  const t = await getTranslations("exchange.out")
  const fields = await getTranslations("schedule.importing.fields")
  const { snapshot, number, stamp } = plan
  const version = number === null ? t("draftVersion") : String(number)
  const edition = number === null ? t("draftVersion") : t("edition", { number })
  const title = number === null ? t("draftTitle", { title: snapshot.event.title }) : snapshot.event.title
  const columns = Object.fromEntries(EXPORT_COLUMNS.map((key) => [key, fields(key)])) as Record<
    (typeof EXPORT_COLUMNS)[number],
    string
  >
  const words = { title, version, columns }
  const body =
    format === "xlsx"
      ? new Uint8Array(
          await writeWorkbook([
            scheduleSheet(outgoingOf(snapshot, version, { uuidOnly: false }), { ...words, title: edition }),
          ]),
        )
      : exportText(snapshot, format, words, stamp)
  const name = encodeURIComponent(`${snapshot.event.shortTitle}${t("fileName")}-${edition}.${format}`)
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="schedule.${format}"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  })
}
