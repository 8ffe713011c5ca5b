import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { requireActor } from "@/lib/platform/auth"
import { confirmHistoryAction, previewHistoryAction } from "../actions"
import { HistoryImport } from "./history-import"

export async function generateMetadata() {
  return { title: (await getTranslations("rotation"))("importPage.title") }
}

export default async function HistoryImportPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  if (!access || !mayEditArea(actor, access.membership, "seating")) notFound()
  const t = await getTranslations("rotation")
  return (
    <>
      <PageHead
        title={t("importPage.title")}
        actions={<LinkButton href={`/events/${eventId}/seating/rotation`}>{t("importPage.back")}</LinkButton>}
      />
      <HistoryImport
        eventId={eventId}
        earlier={access.event.settings.sessionOfTerm - 1}
        preview={previewHistoryAction}
        confirm={confirmHistoryAction}
      />
    </>
  )
}
