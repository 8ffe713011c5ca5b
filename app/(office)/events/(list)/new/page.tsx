import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { mayCreateEvent } from "@/lib/events/policy"
import { requireActor } from "@/lib/platform/auth"
import { NewEventForm } from "./new-event-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("events"))("new.title") }
}

export default async function NewEventPage() {
  if (!mayCreateEvent(await requireActor())) notFound()
  const t = await getTranslations("events")
  return (
    <div style={{ maxWidth: 720 }}>
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <Panel padded>
        <NewEventForm />
      </Panel>
    </div>
  )
}
