import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { DoorFace } from "@/components/bookings/door-face"
import { feedByToken } from "@/lib/accounts/store/feed-links"
import { doorView } from "@/lib/bookings/queries/door"
import type { Locale } from "@/lib/kernel/locale"
import { clock } from "@/lib/platform/clock"
import { doorAction } from "./actions"

export const metadata: Metadata = { referrer: "same-origin", robots: { index: false, follow: false } }

const REFRESH_SECONDS = 30

/** The page at a room's door: what is on, what is next, until when it is free. Looks again every 30 seconds, without scripts too. */
export default async function DoorPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>
  searchParams: Promise<{ said?: string; refused?: string }>
}) {
  const [{ token }, { said, refused }] = await Promise.all([params, searchParams])
  const feed = await feedByToken(token)
  const view = feed?.kind === "DOOR" ? await doorView(feed.subjectId, clock.now()) : null
  if (!view) notFound()
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations("bookings"), getTranslations("refusals")])
  const message =
    said === "arrive" || said === "extend"
      ? { good: true, text: t(`door.said.${said}`) }
      : refused
        ? {
            good: false,
            text: refused === "room_taken" ? t("door.taken") : doorRefusal(refused, words, t("door.refused")),
          }
        : null
  return (
    <>
      <meta httpEquiv="refresh" content={`${REFRESH_SECONDS};url=/door/${token}`} />
      <DoorFace view={view} token={token} locale={locale as Locale} message={message} action={doorAction} />
    </>
  )
}

/** Refusals that need no data have their usual sentence. */
function doorRefusal(
  code: string,
  words: { has: (key: string) => boolean; (key: string): string },
  other: string,
): string {
  return ["booking_over", "extended_already", "no_such_booking"].includes(code) && words.has(code) ? words(code) : other
}
