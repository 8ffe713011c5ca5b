import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { StalePanel } from "@/components/documents/stale-panel"
import { DifferencePanel } from "@/components/seat-release/difference-panel"
import { NextStep } from "@/components/seat-release/next-step"
import { ReadingPanel } from "@/components/seat-release/reading-panel"
import { ReleaseHistory } from "@/components/seat-release/release-history"
import { ReleaseSteps } from "@/components/seat-release/release-steps"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { Callout, EmptyState, Panel } from "@/components/ui/panel"
import { printDesk } from "@/lib/documents/queries/desk"
import { releaseDesk } from "@/lib/documents/queries/release-desk"
import { type SeatState, seatState } from "@/lib/documents/schema/states"
import type { Locale } from "@/lib/kernel/locale"
import { requireActor } from "@/lib/platform/auth"
import { seatingPlanFor } from "@/lib/seating/queries/plan"
import { READING_ORDERS, type ReadingOrder } from "@/lib/seating/rules/release/read-aloud"
import {
  approveReleaseAction,
  checkReleaseAction,
  returnReleaseAction,
  submitReleaseAction,
  withdrawReleaseAction,
} from "./actions"

type Props = {
  params: Promise<{ eventId: string; meetingId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  return { title: (await getTranslations("releases"))("title") }
}

export default async function ReleasesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId, meetingId } = await params
  const asked = await searchParams
  const stateOf = (value: unknown): SeatState | null => seatState.safeParse(value).data ?? null
  const order: ReadingOrder = READING_ORDERS.find((one) => one === asked.order) ?? "fromLeft"
  const desk = await releaseDesk(actor, eventId, meetingId, {
    from: stateOf(asked.from),
    to: stateOf(asked.to),
    order,
  })
  const t = await getTranslations("releases")
  const here = `/events/${eventId}/seating/${meetingId}`
  if (!desk) {
    if (!(await seatingPlanFor(actor, eventId, meetingId))) notFound()
    return (
      <>
        <PageHead title={t("title")} lead={t("lead")} />
        <Panel>
          <EmptyState
            title={t("noPlan.title")}
            action={
              <LinkButton tone="primary" href={here}>
                {t("noPlan.action")}
              </LinkButton>
            }
          >
            {t("noPlan.text")}
          </EmptyState>
        </Panel>
      </>
    )
  }
  const { open, approved } = desk
  // What is out of date is held against what was approved: what is still on its way is not printed for real.
  const locale = (await getLocale()) as Locale
  const printed = approved && (await printDesk(actor, eventId, { release: approved.number }, meetingId, locale))
  const compared = asked.from !== undefined && asked.to !== undefined
  return (
    <>
      <PageHead serif title={`${desk.title} · ${t("title")}`} lead={t("lead")} />
      <div className="flex flex-col gap-4">
        <Panel padded>
          <ReleaseSteps desk={desk} />
          <div className="mt-4 flex flex-wrap items-center gap-3 border-line-2 border-t pt-3">
            <NextStep
              eventId={eventId}
              meetingId={meetingId}
              plan={desk.plan}
              open={
                open && {
                  id: open.id,
                  number: open.number,
                  status: open.status === "CHECKED" ? "CHECKED" : "SUBMITTED",
                }
              }
              approved={approved && { number: approved.number }}
              later={desk.later}
              maySubmit={desk.maySubmit}
              mayDecide={desk.mayDecide}
              own={desk.own}
              actions={{
                submit: submitReleaseAction,
                check: checkReleaseAction,
                approve: approveReleaseAction,
                giveBack: returnReleaseAction,
                withdraw: withdrawReleaseAction,
              }}
            />
          </div>
        </Panel>
        {open && desk.later > 0 ? <Callout tone="amber" title={t("later", { people: desk.later })} /> : null}
        {approved && printed?.sheet ? (
          <StalePanel
            eventId={eventId}
            zone={desk.event.zone}
            version={`release:${approved.number}`}
            sheet={printed.sheet}
          />
        ) : null}
        <DifferencePanel
          comparison={desk.comparison}
          actions={
            compared ? (
              <LinkButton size="sm" href={`${here}/releases`}>
                {t("changes.back")}
              </LinkButton>
            ) : undefined
          }
        />
        <ReadingPanel desk={desk} order={order} here={`${here}/releases`} />
        <ReleaseHistory desk={desk} />
      </div>
    </>
  )
}
