import { createHash } from "node:crypto"
import { getLocale, getTranslations } from "next-intl/server"
import type { FeedSubject } from "@/lib/accounts/schema/feeds"
import { feedByToken } from "@/lib/accounts/store/feed-links"
import { eventFeed } from "@/lib/itineraries/queries/feeds/event"
import { personFeed } from "@/lib/itineraries/queries/feeds/person"
import { roomFeed } from "@/lib/itineraries/queries/feeds/room"
import { seatWords } from "@/lib/itineraries/rules/change-words"
import { type Feed, feedText } from "@/lib/itineraries/templates/feeds"
import type { Locale } from "@/lib/kernel/locale"
import { clock } from "@/lib/platform/clock"
import { wordsFor } from "@/lib/platform/messages"

/** A door's link opens its page, not a calendar. */
function read({ kind, subjectId }: FeedSubject): Promise<Feed | null> {
  if (kind === "EVENT") return eventFeed(subjectId)
  if (kind === "PERSON") return personFeed(subjectId)
  return kind === "ROOM" ? roomFeed(subjectId, clock.now()) : Promise.resolve(null)
}

const matches = (asked: string | null, tag: string): boolean =>
  (asked ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === tag || one.trim() === "*")

/** The calendar behind a feed link. Unknown, revoked and gone read alike; unchanged since last time is said in one line (304). */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const link = await feedByToken((await params).token)
  const feed = link && (await read(link))
  if (!feed) return new Response(null, { status: 404 })
  const t = await getTranslations("exchange.feeds")
  const own = await getTranslations("delegate")
  const seats = wordsFor((await getLocale()) as Locale, "changes")
  const text = feedText(feed, {
    calendarName: (title) => t(`names.${feed.kind}`, { title }),
    taken: t("taken"),
    seat: (seat) => own("seatLine", { seat: seatWords(seat, seats) }),
    chair: (chair) => own("chair", { chair }),
  })
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" }
  if (matches(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } })
}
