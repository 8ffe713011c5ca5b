import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { createFeedAction, revokeFeedAction } from "@/app/(office)/feeds/actions"
import { FeedLinks } from "@/components/feeds/feed-links"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { feedLinksOf } from "@/lib/accounts/store/feed-links"
import { eventFor } from "@/lib/events/queries/access"
import { EXPORTED, type Exported, hasPublished } from "@/lib/itineraries/queries/export"
import { EXPORT_FORMATS } from "@/lib/itineraries/templates/exports"
import { requireActor } from "@/lib/platform/auth"
import { baseUrl } from "@/lib/platform/base-url"

export async function generateMetadata() {
  return { title: (await getTranslations("exchange"))("out.title") }
}

/** The plan as files for other programs, and the event's calendar to subscribe to. */
export default async function ExportPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  if (!access) notFound()
  const t = await getTranslations("exchange.out")
  const subject = { kind: "EVENT", subjectId: eventId } as const
  const [published, links] = await Promise.all([hasPublished(eventId), feedLinksOf(actor, subject)])
  const files = (which: Exported) => (
    <div className="flex flex-wrap gap-2 px-4 py-3">
      {EXPORT_FORMATS.map((format) => (
        <LinkButton key={format} href={`/events/${eventId}/schedule/export/${format}?which=${which}`} download>
          {t(`formats.${format}`)}
        </LinkButton>
      ))}
    </div>
  )
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={`/events/${eventId}/schedule`}>{t("back")}</LinkButton>}
      />
      <div className="flex flex-col gap-4">
        {EXPORTED.map((which) => (
          <Panel key={which} title={t(`${which}.title`)} aside={t(`${which}.lead`)}>
            {which === "draft" || published ? files(which) : <p className="m-0 px-4 py-3">{t("nothing")}</p>}
          </Panel>
        ))}
        {links === null ? null : (
          <Panel title={t("subscribe")}>
            <FeedLinks
              subject={subject}
              links={links}
              origin={baseUrl()}
              actions={{ create: createFeedAction, revoke: revokeFeedAction }}
            />
          </Panel>
        )}
      </div>
    </>
  )
}
