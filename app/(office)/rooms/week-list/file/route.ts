import { disposition } from "@/lib/documents/rules/file-name"
import { weeklyAsk } from "@/lib/documents/schema/weekly"
import { weeklyFile } from "@/lib/documents/store/weekly"
import { currentActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { currentLocale } from "@/lib/platform/i18n"

/** 一周会议安排 as PDF or spreadsheet, as the reader may know it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const ask = weeklyAsk.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!ask.success) return new Response(null, { status: 400 })
  const { bytes, fileName, contentType } = await weeklyFile(actor, ask.data, {
    now: clock.now(),
    locale: await currentLocale(),
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": disposition(fileName, ask.data.format === "pdf" ? "inline" : "attachment"),
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
