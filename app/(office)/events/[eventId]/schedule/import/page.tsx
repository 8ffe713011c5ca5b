import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { requireActor } from "@/lib/platform/auth"
import { confirmScheduleAction, previewScheduleAction } from "./actions"
import { ScheduleImport } from "./schedule-import"

export async function generateMetadata() {
  return { title: (await getTranslations("schedule"))("import") }
}

export default async function ScheduleImportPage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const access = await eventFor(actor, eventId)
  if (!access || !mayEditArea(actor, access.membership, "meetings")) notFound()
  const t = await getTranslations("schedule")
  return (
    <>
      <PageHead
        title={t("import")}
        actions={<LinkButton href={`/events/${eventId}/schedule`}>{t("importing.back")}</LinkButton>}
      />
      <ScheduleImport eventId={eventId} preview={previewScheduleAction} confirm={confirmScheduleAction} />
    </>
  )
}
