import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { groupsOf } from "@/lib/people/queries/participants"
import { requireActor } from "@/lib/platform/auth"
import { EditPerson } from "../edit-person"

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("form.newTitle") }
}

export default async function NewPersonPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  if (!access || !mayEditArea(actor, access.membership, "people")) notFound()
  const t = await getTranslations("people")
  return (
    <>
      <PageHead title={t("form.newTitle")} />
      <EditPerson eventId={eventId} person={null} groups={await groupsOf(eventId)} personal />
    </>
  )
}
