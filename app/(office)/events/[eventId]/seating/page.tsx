import Link from "next/link"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, timeOf } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { seatingOverviewFor } from "@/lib/seating/queries/overview"

export async function generateMetadata() {
  return { title: (await getTranslations("seating"))("title") }
}

export default async function SeatingPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const found = await seatingOverviewFor(actor, eventId)
  if (!found) notFound()
  const t = await getTranslations("seating")
  const releases = await getTranslations("releases")
  const orders = await getTranslations("orders")
  const locale = (await getLocale()) as Locale
  const { zone } = found.event
  const when = (from: number | null): string => {
    if (from === null) return t("noTime")
    const instant = fromMinutes(from)
    return `${dayLabel(instant, zone, locale)} ${timeOf(instant, zone)}`
  }
  const states = [...found.states].sort((a, b) => (a.from ?? Number.MAX_VALUE) - (b.from ?? Number.MAX_VALUE))
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={`/events/${eventId}/seating/rotation`}>{t("tabs.rotation")}</LinkButton>
            <LinkButton href={`/events/${eventId}/seating/orders`}>{orders("title")}</LinkButton>
          </>
        }
      />
      <Panel>
        {states.length === 0 ? (
          <EmptyState title={t("empty.title")} action={<LinkButton href="/venues">{t("empty.action")}</LinkButton>}>
            {t("empty.text")}
          </EmptyState>
        ) : (
          <ul className="m-0 list-none p-0">
            {states.map((state) => (
              <li key={state.meetingId} className="border-line-2 border-b last:border-b-0">
                <Link
                  href={`/events/${eventId}/seating/${state.meetingId}`}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-ink no-underline hover:bg-paper-2"
                >
                  <span className="w-36 text-[14px] text-ink-2 tabular-nums">{when(state.from)}</span>
                  <span className="min-w-0 flex-1">
                    <b className="font-semibold">{state.title}</b>
                    <span className="ml-2 text-[14px] text-ink-2">
                      {state.hallName} · {t("attending", { count: state.attending })}
                    </span>
                  </span>
                  <span className="flex flex-wrap gap-1.5">
                    {state.plan === null ? (
                      <Badge>{t("state.none")}</Badge>
                    ) : (
                      <>
                        <Badge tone="pine" mark>
                          {t("state.seated", { count: state.plan.seated })}
                        </Badge>
                        {state.plan.unseated > 0 ? (
                          <Badge tone="amber" mark>
                            {t("state.unseated", { count: state.plan.unseated })}
                          </Badge>
                        ) : null}
                        {found.alarms.has(state.meetingId) ? (
                          <Badge tone="seal" mark>
                            {releases("alarm.title")}
                          </Badge>
                        ) : null}
                        {state.plan.findings.length > 0 ? (
                          <Badge tone="seal" mark>
                            {t("state.problems", { count: state.plan.findings.length })}
                          </Badge>
                        ) : null}
                      </>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}
