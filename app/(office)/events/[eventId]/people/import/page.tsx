import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { requireActor } from "@/lib/platform/auth"
import { confirmImportAction, previewImportAction } from "../actions"
import { PeopleImport } from "./people-import"

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("import.title") }
}

export default async function PeopleImportPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  if (!access || !mayEditArea(actor, access.membership, "people")) notFound()
  const t = await getTranslations("people")
  return (
    <>
      <PageHead
        title={t("import.title")}
        actions={<LinkButton href={`/events/${eventId}/people`}>{t("form.back")}</LinkButton>}
      />
      <PeopleImport eventId={eventId} preview={previewImportAction} confirm={confirmImportAction} />
    </>
  )
}
