import { getTranslations } from "next-intl/server"
import { MyBookings } from "@/components/bookings/my-bookings"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { mayForce } from "@/lib/bookings/policy"
import { myBookings } from "@/lib/bookings/queries/bookings"
import { hitsOf } from "@/lib/bookings/queries/week"
import { toMinutes } from "@/lib/kernel/interval"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { roomsFor } from "@/lib/venues/queries/rooms"
import { arriveAtBookingAction, cancelBookingAction, extendBookingAction } from "../actions"
import { roomNames } from "../room-names"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("tabs.mine") }
}

/** How far an overrun is looked ahead for, in minutes. */
const AHEAD = 240

export default async function MyBookingsPage() {
  const actor = await requireActor()
  const now = toMinutes(clock.now())
  const [{ upcoming, past }, rooms, { zone }, t] = await Promise.all([
    myBookings(actor, now),
    roomsFor(actor),
    officeSettingsOf(),
    getTranslations("bookings"),
  ])
  // Only what goes on can be extended from here.
  const running = upcoming.filter((booking) => booking.mine && booking.from <= now)
  const following = await Promise.all(
    running.map(async ({ id: bookingId, roomId, to }) => [
      bookingId,
      await hitsOf(actor, { roomId, from: to, to: to + AHEAD, bookingId, margins: true }),
    ]),
  )
  return (
    <>
      <PageHead
        title={t("tabs.mine")}
        actions={
          <LinkButton href="/rooms/new" tone="primary">
            {t("board.new")}
          </LinkButton>
        }
      />
      <MyBookings
        upcoming={upcoming}
        past={past}
        following={Object.fromEntries(following)}
        roomNames={roomNames(rooms)}
        zone={zone}
        now={now}
        mayForce={mayForce(actor)}
        actions={{ extend: extendBookingAction, cancel: cancelBookingAction, arrive: arriveAtBookingAction }}
      />
    </>
  )
}
