import { getTranslations } from "next-intl/server"
import { ApprovalList } from "@/components/bookings/approval-list"
import { PageHead } from "@/components/ui/page-head"
import { pendingApprovals } from "@/lib/bookings/queries/approvals"
import { hitsOf } from "@/lib/bookings/queries/week"
import { toMinutes } from "@/lib/kernel/interval"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { roomsFor } from "@/lib/venues/queries/rooms"
import { confirmRoomAction, decideBookingAction } from "../actions"
import { roomNames } from "../room-names"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("tabs.approvals") }
}

export default async function ApprovalsPage() {
  const actor = await requireActor()
  const [{ bookings, meetings }, rooms, { zone }, t] = await Promise.all([
    pendingApprovals(actor, toMinutes(clock.now())),
    roomsFor(actor),
    officeSettingsOf(),
    getTranslations("bookings"),
  ])
  const asked = [
    ...bookings.map(({ id, roomId, from, to }) => ({ id, ask: { roomId, from, to, bookingId: id, margins: true } })),
    ...meetings.map(({ meetingId, roomId, from, to }) => ({ id: meetingId, ask: { roomId, from, to, margins: true } })),
  ]
  const hits = await Promise.all(
    asked.map(async ({ id, ask }) => {
      const found = await hitsOf(actor, ask)
      return [id, found.filter((entry) => entry.id !== id)]
    }),
  )
  return (
    <>
      <PageHead title={t("tabs.approvals")} lead={t("approvals.lead", { count: bookings.length + meetings.length })} />
      <ApprovalList
        bookings={bookings}
        meetings={meetings}
        hits={Object.fromEntries(hits)}
        roomNames={roomNames(rooms)}
        zone={zone}
        actions={{ decide: decideBookingAction, confirm: confirmRoomAction }}
      />
    </>
  )
}
