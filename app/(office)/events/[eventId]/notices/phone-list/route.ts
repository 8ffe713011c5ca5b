import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { receiptsFor } from "@/lib/notices/queries/receipts"
import { isOpen } from "@/lib/notices/rules/receipt"
import { currentActor } from "@/lib/platform/auth"
import { writeWorkbook } from "@/lib/platform/xlsx"

const query = z.object({ notice: z.string().max(64).nullable().catch(null) })

/** 电话名单: who still has to answer, with their phones, for those who may see them. */
export async function GET(request: Request, { params }: { params: Promise<{ eventId: string }> }): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  const { notice } = query.parse({ notice: new URL(request.url).searchParams.get("notice") })
  const receipts = access && (await receiptsFor(actor, eventId, notice))
  if (!access || !receipts) return new Response(null, { status: 404 })
  if (!maySeePersonalData(actor, access.membership)) return new Response(null, { status: 403 })
  const t = await getTranslations("notices")
  const columns = ["name", "group", "duty", "phone", "open", "notice"].map((key) => ({
    header: t(`list.${key}`),
    width: key === "notice" ? 40 : 16,
  }))
  const rows = receipts
    .filter((row) => isOpen(row.standing))
    .map((row) => [row.name, row.groupName, row.duty, row.phone, t(`standing.${row.standing}`), row.noticeTitle])
  const bytes = await writeWorkbook([{ name: t("list.sheet"), columns, rows }])
  const name = encodeURIComponent(`${access.event.shortTitle}-${t("list.sheet")}.xlsx`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="phone-list.xlsx"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  })
}
