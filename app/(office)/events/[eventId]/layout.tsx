import { notFound } from "next/navigation"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { OfficeShell } from "@/components/shell/office-shell"
import { navMarks } from "@/lib/checks/queries/nav-marks"
import { eventFor } from "@/lib/events/queries/access"
import type { Locale } from "@/lib/kernel/locale"
import { instantOf, shortDay } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"

export default async function EventLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ eventId: string }>
}) {
  const actor = await requireActor()
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  if (!access) notFound()
  const { event } = access
  const locale = (await getLocale()) as Locale
  const day = (iso: string) => {
    const noon = instantOf(iso, "12:00", event.zone)
    return noon ? shortDay(noon, event.zone, locale) : iso
  }
  return (
    <OfficeShell
      actor={actor}
      event={{ id: event.id, shortTitle: event.shortTitle, days: `${day(event.startsOn)} — ${day(event.endsOn)}` }}
      marks={await navMarks(actor, eventId, clock.now())}
    >
      {children}
    </OfficeShell>
  )
}
