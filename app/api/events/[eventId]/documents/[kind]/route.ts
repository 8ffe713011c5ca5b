import { disposition } from "@/lib/documents/rules/file-name"
import { documentAsk } from "@/lib/documents/schema"
import { printDocument } from "@/lib/documents/store/print"
import { currentActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { currentLocale } from "@/lib/platform/i18n"
import { wordsFor } from "@/lib/platform/messages"

export async function GET(
  request: Request,
  { params }: { params: Promise<{ eventId: string; kind: string }> },
): Promise<Response> {
  const { eventId, kind } = await params
  const locale = await currentLocale()
  const t = wordsFor(locale, "documents")
  const sorry = (status: number, code: string) =>
    new Response(t(`refusal.${code}`), { status, headers: { "Content-Type": "text/plain; charset=utf-8" } })
  // A print is recorded: a browser that only looks ahead must not cause one.
  if (request.headers.get("sec-purpose")?.includes("prefetch")) return new Response(null, { status: 204 })
  const actor = await currentActor()
  if (!actor) return sorry(401, "not_signed_in")
  const ask = documentAsk.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), kind })
  if (!ask.success) return sorry(400, "bad_ask")
  const printed = await printDocument(actor, eventId, ask.data, { now: clock.now(), locale })
  if (!printed.ok) return sorry(printed.refusal.code === "not_allowed" ? 403 : 404, printed.refusal.code)
  const { bytes, fileName, contentType } = printed.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": disposition(fileName),
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
