import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { SeatingTabs } from "@/components/seat-editor/seating-tabs"
import { RostrumNotice } from "@/components/seat-release/rostrum-notice"
import { LinkButton } from "@/components/ui/button"
import { requireActor } from "@/lib/platform/auth"
import { rostrumAlarmFor } from "@/lib/seating/queries/release"
import { meetingHasTables } from "@/lib/seating/queries/tables"

type Props = { params: Promise<{ eventId: string; meetingId: string }>; children: ReactNode }

export default async function MeetingSeatingLayout({ params, children }: Props) {
  const { eventId, meetingId } = await params
  const actor = await requireActor()
  const alarm = await rostrumAlarmFor(actor, eventId, meetingId)
  const hasTables = await meetingHasTables(actor, eventId, meetingId)
  const t = await getTranslations("releases")
  return (
    <>
      <SeatingTabs eventId={eventId} meetingId={meetingId} hasTables={hasTables} />
      {alarm ? (
        <div className="no-print mb-4">
          <RostrumNotice
            alarm={alarm}
            action={
              <LinkButton size="sm" href={`/events/${eventId}/seating/${meetingId}/releases`}>
                {t("alarm.open")}
              </LinkButton>
            }
          />
        </div>
      ) : null}
      {children}
    </>
  )
}
