import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { eventAdministration } from "@/lib/events/queries/settings"
import { severitiesBelow } from "@/lib/occupancy/rules/settings"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { CustomsForm } from "./customs-form"
import { DetailsForm } from "./details-form"
import { EndOfEvent } from "./end-of-event"
import { Members } from "./members"
import { RulesForm } from "./rules-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("events"))("settings.title") }
}

export default async function SettingsPage({ params }: { params: Promise<{ eventId: string }> }) {
  const [{ eventId }, actor, t] = await Promise.all([params, requireActor(), getTranslations("events")])
  const found = await eventAdministration(actor, eventId)
  if (!found) notFound()
  const { event } = found
  const rules = await getTranslations("rules")
  const below = severitiesBelow(await officeSettingsOf())
  return (
    <div className="grid gap-5" style={{ maxWidth: 960 }}>
      <div>
        <PageHead title={t("settings.title")} lead={event.title} />
      </div>
      <Panel title={t("settings.details")} padded>
        <DetailsForm event={event} />
      </Panel>
      <Panel title={t("settings.customs")} aside={t("settings.customsAside")} padded>
        <CustomsForm eventId={event.id} settings={event.settings} />
      </Panel>
      <Panel title={rules("title")} aside={rules("aside")}>
        <RulesForm eventId={event.id} settings={event.settings} below={below} />
      </Panel>
      <Panel title={t("settings.members")} aside={t("settings.membersAside")}>
        <Members eventId={event.id} members={found.members} others={found.others} me={actor.id} />
      </Panel>
      <Panel title={t("settings.end")} padded>
        <EndOfEvent
          event={event}
          archived={found.archived}
          wasPublished={found.wasPublished}
          contents={found.contents}
        />
      </Panel>
    </div>
  )
}
