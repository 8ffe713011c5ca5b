import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ConstraintBoard } from "@/components/seat-constraints/constraint-board"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { requireActor } from "@/lib/platform/auth"
import { constraintsFor } from "@/lib/seating/queries/constraints"
import { setConstraintsAction } from "./actions"

type Props = { params: Promise<{ eventId: string; meetingId: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations("constraints"))("title") }
}

export default async function ConstraintsPage({ params }: Props) {
  const actor = await requireActor()
  const { eventId, meetingId } = await params
  const page = await constraintsFor(actor, eventId, meetingId)
  if (!page) notFound()
  const t = await getTranslations("constraints")
  const map = `/events/${eventId}/seating/${meetingId}`
  return (
    <>
      <PageHead
        serif
        title={`${page.meeting.title} · ${t("title")}`}
        lead={t("lead")}
        actions={<LinkButton href={map}>{t("toMap")}</LinkButton>}
      />
      {page.plan ? (
        <ConstraintBoard
          eventId={eventId}
          map={map}
          plan={page.plan}
          mayEdit={page.mayEdit}
          save={setConstraintsAction}
        />
      ) : (
        <Panel>
          <EmptyState title={t("noPlan")} action={<LinkButton href={map}>{t("toMap")}</LinkButton>}>
            {t("noPlanText")}
          </EmptyState>
        </Panel>
      )}
    </>
  )
}
