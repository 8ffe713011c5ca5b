import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { copySources } from "@/lib/people/queries/copy-sources"
import { requireActor } from "@/lib/platform/auth"
import { CopyDesk } from "./copy-desk"

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("copy.title") }
}

type Props = { params: Promise<{ eventId: string }>; searchParams: Promise<{ from?: string | string[] }> }

export default async function CopyPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId } = await params
  const { from } = await searchParams
  const found = await copySources(actor, eventId, typeof from === "string" ? from : null)
  if (!found) notFound()
  const t = await getTranslations("people")
  return (
    <>
      <PageHead
        title={t("copy.title")}
        lead={t("copy.lead")}
        actions={<LinkButton href={`/events/${eventId}/people`}>{t("form.back")}</LinkButton>}
      />
      {found.events.length === 0 ? (
        <Panel>
          <EmptyState title={t("copy.none")} />
        </Panel>
      ) : (
        <CopyDesk key={found.from ?? ""} eventId={eventId} {...found} />
      )}
    </>
  )
}
