import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { groupListFor } from "@/lib/people/queries/groups"
import { requireActor } from "@/lib/platform/auth"
import { GroupDesk } from "./group-desk"

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("groups.title") }
}

export default async function GroupsPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const found = await groupListFor(actor, eventId)
  if (!found) notFound()
  const t = await getTranslations("people")
  return (
    <>
      <PageHead
        title={t("groups.title")}
        lead={t("groups.lead")}
        actions={<LinkButton href={`/events/${eventId}/people`}>{t("form.back")}</LinkButton>}
      />
      <GroupDesk eventId={eventId} groups={found.groups} mayEdit={found.mayEdit} />
    </>
  )
}
