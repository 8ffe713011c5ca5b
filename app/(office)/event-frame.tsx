import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { OfficeShell } from "@/components/shell/office-shell"
import { navMarks } from "@/lib/checks/queries/nav-marks"
import type { EventHead } from "@/lib/events/schema"
import type { UserActor } from "@/lib/kernel/actor"
import type { Locale } from "@/lib/kernel/locale"
import { instantOf, shortDay } from "@/lib/kernel/zoned"
import { clock } from "@/lib/platform/clock"

/** The frame of pages that stand in an event: its name, its days, its navigation. The caller has asked who may see it. */
export async function EventFrame({
  actor,
  event,
  children,
}: {
  actor: UserActor
  event: EventHead
  children: ReactNode
}) {
  const locale = (await getLocale()) as Locale
  const day = (iso: string) => {
    const noon = instantOf(iso, "12:00", event.zone)
    return noon ? shortDay(noon, event.zone, locale) : iso
  }
  return (
    <OfficeShell
      actor={actor}
      event={{ id: event.id, shortTitle: event.shortTitle, days: `${day(event.startsOn)} — ${day(event.endsOn)}` }}
      marks={await navMarks(actor, event.id, clock.now())}
    >
      {children}
    </OfficeShell>
  )
}
