import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { mayCreateEvent } from "@/lib/events/policy"
import { eventsOf } from "@/lib/events/queries/list"
import { requireActor } from "@/lib/platform/auth"
import { EventTable } from "./event-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("events"))("list.title") }
}

export default async function EventsPage() {
  const actor = await requireActor()
  const [events, t] = await Promise.all([eventsOf(actor), getTranslations("events")])
  const current = events.filter((event) => !event.archived)
  const archived = events.filter((event) => event.archived)
  const mayCreate = mayCreateEvent(actor)
  return (
    <>
      <PageHead
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          mayCreate ? (
            <LinkButton href="/events/new" tone="primary">
              {t("list.new")}
            </LinkButton>
          ) : null
        }
      />
      <Panel>
        {current.length > 0 ? (
          <EventTable events={current} mayCopy={mayCreate} />
        ) : (
          <EmptyState title={t("list.empty")}>{t(mayCreate ? "list.emptyHint" : "list.emptyAsk")}</EmptyState>
        )}
      </Panel>
      {archived.length > 0 ? (
        <details className="mt-5">
          <summary className="mb-2 text-[15px] text-ink-2">{t("list.archived", { count: archived.length })}</summary>
          <Panel>
            <EventTable events={archived} mayCopy={mayCreate} />
          </Panel>
        </details>
      ) : null}
    </>
  )
}
