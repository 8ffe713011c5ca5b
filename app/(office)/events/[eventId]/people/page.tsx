import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PeopleTable } from "@/components/people-table/people-table"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { rosterFor } from "@/lib/people/queries/roster"
import { CATEGORIES } from "@/lib/people/schema"
import { requireActor } from "@/lib/platform/auth"
import { bulkUpdateAction, deleteParticipantsAction, editCellAction } from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") }
}

export default async function PeoplePage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const roster = await rosterFor(actor, (await params).eventId)
  if (!roster) notFound()
  const t = await getTranslations("people")
  const { rows, groups, mayEdit, maySeePersonal, event } = roster
  const base = `/events/${event.id}/people`
  const counts = CATEGORIES.map((category) => ({
    category,
    count: rows.filter((row) => row.category === category).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ category, count }) => `${t(`many.${category}`)} ${count}`)
    .join(" · ")
  return (
    <>
      <PageHead
        title={t("title")}
        lead={rows.length > 0 ? t("lead", { total: rows.length, counts }) : undefined}
        actions={
          <>
            <LinkButton href={`${base}/groups`}>{t("groupsAction")}</LinkButton>
            <LinkButton href={`${base}/order`}>{t("orderAction")}</LinkButton>
            {mayEdit ? (
              <>
                <LinkButton href={`${base}/copy`}>{t("copyAction")}</LinkButton>
                <LinkButton href={`${base}/new`}>{t("newAction")}</LinkButton>
                <LinkButton tone="primary" href={`${base}/import`}>
                  {t("importAction")}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      {rows.length === 0 ? (
        <Panel>
          <EmptyState
            title={t("empty.title")}
            action={mayEdit ? <LinkButton href={`${base}/import`}>{t("importAction")}</LinkButton> : undefined}
          >
            {t("empty.body")}
          </EmptyState>
        </Panel>
      ) : (
        <PeopleTable
          eventId={event.id}
          rows={rows}
          groups={groups}
          mayEdit={mayEdit}
          maySeePersonal={maySeePersonal}
          actions={{ edit: editCellAction, bulk: bulkUpdateAction, remove: deleteParticipantsAction }}
        />
      )}
    </>
  )
}
