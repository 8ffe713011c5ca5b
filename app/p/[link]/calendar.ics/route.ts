import { getLocale, getTranslations } from "next-intl/server"
import { delegateByToken } from "@/lib/accounts/store/delegates"
import { ownPart } from "@/lib/itineraries/queries/own"
import { seatWords } from "@/lib/itineraries/rules/change-words"
import { calendarOf } from "@/lib/itineraries/templates/calendar"
import type { Locale } from "@/lib/kernel/locale"
import { wordsFor } from "@/lib/platform/messages"

/** The delegate's calendar of the published version: to import once or to subscribe to. */
export async function GET(_request: Request, { params }: { params: Promise<{ link: string }> }): Promise<Response> {
  const delegate = await delegateByToken((await params).link)
  const part = delegate && (await ownPart(delegate))
  if (!delegate || !part) return new Response(null, { status: 404 })
  const t = await getTranslations("delegate")
  const seats = wordsFor((await getLocale()) as Locale, "changes")
  const text = calendarOf({
    participationId: delegate.participationId,
    entries: part.entries,
    publishedAt: part.version?.publishedAt ?? new Date(0),
    words: {
      calendarName: t("calendarName", { name: part.name, event: part.event.shortTitle }),
      seat: (seat) => t("seatLine", { seat: seatWords(seat, seats) }),
      chair: (chair) => t("chair", { chair }),
    },
  })
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="huiwu.ics"',
      "Cache-Control": "private, no-store",
    },
  })
}
