import type { ReactNode } from "react"
import { SeatingTabs } from "@/components/seat-editor/seating-tabs"

type Props = { params: Promise<{ eventId: string; meetingId: string }>; children: ReactNode }

export default async function MeetingSeatingLayout({ params, children }: Props) {
  const { eventId, meetingId } = await params
  return (
    <>
      <SeatingTabs eventId={eventId} meetingId={meetingId} />
      {children}
    </>
  )
}
