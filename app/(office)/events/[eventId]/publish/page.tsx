import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { ComparisonPanel } from "@/components/itinerary/comparison-panel"
import { OpenProposal } from "@/components/itinerary/open-proposal"
import { PublishButtons } from "@/components/itinerary/publish-buttons"
import { ReadinessPanel } from "@/components/itinerary/readiness-panel"
import { VersionHistory } from "@/components/itinerary/version-history"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { compareVersions, publishDesk } from "@/lib/itineraries/queries/desk"
import { stampOf } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { checkAction, proposeAction, publishAction, returnAction, waiveBlockerAction, withdrawAction } from "./actions"

type Props = { params: Promise<{ eventId: string }>; searchParams: Promise<{ from?: string; to?: string }> }

const pair = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) })

export async function generateMetadata() {
  return { title: (await getTranslations("publish"))("title") }
}

export default async function PublishPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId } = await params
  const desk = await publishDesk(actor, eventId)
  if (!desk) notFound()
  const t = await getTranslations("publish")
  const asked = pair.safeParse(await searchParams)
  const compared = asked.success ? await compareVersions(actor, eventId, asked.data.from, asked.data.to) : null
  const { event, open, published, readiness, next, mayRun, mayCheck } = desk
  const { zone } = event
  const nextNumber = (published?.number ?? 0) + 1
  const lead = published?.publishedAt
    ? t("lead", { number: published.number ?? 0, time: stampOf(published.publishedAt, zone) })
    : t("leadNone")
  const back = (
    <LinkButton size="sm" href={`/events/${eventId}/publish`}>
      {t("backToNext")}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t("title")}
        lead={
          open || readiness.blockers.length === 0
            ? lead
            : `${lead} · ${t("blocked", { count: readiness.blockers.length })}`
        }
        actions={
          <PublishButtons
            eventId={eventId}
            zone={zone}
            open={open && { id: open.id, status: open.status === "CHECKED" ? "CHECKED" : "PROPOSED" }}
            nextNumber={nextNumber}
            affected={next.from === null ? next.listed : next.people.length}
            blockers={readiness.blockers.length}
            mayRun={mayRun}
            mayCheck={mayCheck}
            actions={{
              propose: proposeAction,
              check: checkAction,
              giveBack: returnAction,
              withdraw: withdrawAction,
              publish: publishAction,
            }}
          />
        }
      />
      <div className="flex flex-col gap-4">
        {open ? <OpenProposal version={open} zone={zone} own={actor.id === open.authorId} later={desk.later} /> : null}
        <ReadinessPanel eventId={eventId} readiness={readiness} mayRun={mayRun} waive={waiveBlockerAction} />
        {compared ? (
          <ComparisonPanel comparison={compared} zone={zone} actions={back} />
        ) : (
          <ComparisonPanel comparison={next} zone={zone} />
        )}
        <VersionHistory eventId={eventId} zone={zone} history={desk.history} />
      </div>
    </>
  )
}
