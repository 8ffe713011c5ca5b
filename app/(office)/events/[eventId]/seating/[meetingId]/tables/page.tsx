import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { StartPlan } from "@/components/seat-editor/start-plan"
import { TablePlan } from "@/components/table-plan/table-plan"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { requireActor } from "@/lib/platform/auth"
import { tablesPageFor } from "@/lib/seating/queries/tables"
import { createPlanAction, lockAction, moveAction, saveTablesAction } from "../../actions"

type Props = { params: Promise<{ eventId: string; meetingId: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations("tables"))("title") }
}

export default async function TablesPage({ params }: Props) {
  const actor = await requireActor()
  const { eventId, meetingId } = await params
  const page = await tablesPageFor(actor, eventId, meetingId)
  if (!page) notFound()
  const { plan, tables, meeting, mayEdit } = page
  const t = await getTranslations("tables")
  const has = plan === null || plan.geometry.tables.length > 0
  return (
    <>
      <PageHead
        serif
        title={page.hallName ? `${meeting.title} · ${page.hallName}` : meeting.title}
        lead={
          plan && has
            ? t("lead", {
                tables: plan.geometry.tables.length,
                seats: plan.geometry.seats.filter((seat) => seat.table && !seat.blocked).length,
                people: page.attending,
                seated: plan.seats.length,
              })
            : t("attending", { people: page.attending })
        }
        actions={<LinkButton href={`/events/${eventId}/seating`}>{t("back")}</LinkButton>}
      />
      {plan && tables && has ? (
        <TablePlan
          eventId={eventId}
          plan={plan}
          data={tables}
          mayEdit={mayEdit}
          actions={{ move: moveAction, lock: lockAction, save: saveTablesAction }}
        />
      ) : (
        <Panel>
          {page.hallName === null || !has ? (
            <EmptyState title={t("empty.title")} action={<LinkButton href="/venues">{t("empty.action")}</LinkButton>}>
              {t("empty.text")}
            </EmptyState>
          ) : (
            <EmptyState
              title={t("start.title")}
              action={
                mayEdit ? <StartPlan eventId={eventId} meetingId={meetingId} create={createPlanAction} /> : undefined
              }
            >
              {t(mayEdit ? "start.text" : "start.wait")}
            </EmptyState>
          )}
        </Panel>
      )}
    </>
  )
}
