import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { NoticeForm } from "@/components/notices/notice-form"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { audienceChoices } from "@/lib/notices/queries/audience-choices"
import { requireActor } from "@/lib/platform/auth"
import { sendNoticeAction } from "../actions"

export async function generateMetadata() {
  return { title: (await getTranslations("notices"))("new.title") }
}

export default async function NewNoticePage({ params }: { params: Promise<{ eventId: string }> }) {
  const actor = await requireActor()
  const { eventId } = await params
  const choices = await audienceChoices(actor, eventId)
  if (!choices) notFound()
  const [t, shell] = await Promise.all([getTranslations("notices"), getTranslations("shell")])
  return (
    <>
      <PageHead
        title={t("new.title")}
        actions={<LinkButton href={`/events/${eventId}/notices`}>{shell("back")}</LinkButton>}
      />
      <NoticeForm choices={choices} send={sendNoticeAction} />
    </>
  )
}
