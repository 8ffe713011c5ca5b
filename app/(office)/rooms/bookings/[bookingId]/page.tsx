import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { BookingFacts } from "@/components/bookings/booking-facts"
import { BookingForm } from "@/components/bookings/booking-form"
import { formOf } from "@/components/bookings/form-state"
import { PageHead } from "@/components/ui/page-head"
import { mayChangeBooking, mayForce } from "@/lib/bookings/policy"
import { bookingFor, seriesOf } from "@/lib/bookings/queries/bookings"
import { hitsOf } from "@/lib/bookings/queries/week"
import { repeatOfRule } from "@/lib/bookings/rules/repeat"
import { HOLDING } from "@/lib/bookings/schema"
import { toMinutes } from "@/lib/kernel/interval"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { venuesFor } from "@/lib/venues/queries/rooms"
import {
  arriveAtBookingAction,
  cancelBookingAction,
  createBookingAction,
  createSeriesAction,
  extendBookingAction,
  previewSeriesAction,
  updateBookingAction,
  updateSeriesAction,
} from "../../actions"
import { approvedBy } from "../../approvers"

type Params = { params: Promise<{ bookingId: string }>; searchParams: Promise<{ edit?: string }> }

export async function generateMetadata({ params }: Params) {
  const booking = await bookingFor(await requireActor(), (await params).bookingId)
  return { title: booking?.title || (await getTranslations("bookings"))("taken") }
}

/** How far an overrun is looked ahead for, in minutes. */
const AHEAD = 240

export default async function BookingPage({ params, searchParams }: Params) {
  const actor = await requireActor()
  const [{ bookingId }, { edit }] = await Promise.all([params, searchParams])
  const booking = await bookingFor(actor, bookingId)
  if (!booking) notFound()
  const [settings, venues, series, following, t] = await Promise.all([
    officeSettingsOf(),
    venuesFor(actor),
    seriesOf(actor, bookingId),
    hitsOf(actor, { roomId: booking.roomId, from: booking.to, to: booking.to + AHEAD, bookingId, margins: true }),
    getTranslations("bookings"),
  ])
  const room = venues.flatMap((venue) => venue.rooms).find((one) => one.id === booking.roomId)
  const now = toMinutes(clock.now())
  const standing = { bookedById: booking.mine ? actor.id : "", keeperId: room?.keeperId ?? null }
  const open = HOLDING.includes(booking.status) && booking.to > now
  const mayChange = open && !booking.hidden && mayChangeBooking(actor, standing)
  const { zone } = settings
  if (edit && mayChange && booking.from > now)
    return (
      <>
        <PageHead title={t("form.editTitle")} lead={booking.title} />
        <BookingForm
          initial={formOf(booking, zone)}
          changed={{ bookingId, revision: booking.revision, repeat: series ? repeatOfRule(series.rule) : null }}
          venues={venues}
          approvedBy={await approvedBy(actor, venues)}
          zone={zone}
          actions={{
            preview: previewSeriesAction,
            create: createBookingAction,
            createSeries: createSeriesAction,
            update: updateBookingAction,
            updateSeries: updateSeriesAction,
          }}
        />
      </>
    )
  return (
    <BookingFacts
      booking={booking}
      room={room ? `${room.venueName} · ${room.name}` : ""}
      series={series ? { rule: series.rule, left: series.left } : null}
      following={following}
      zone={zone}
      now={now}
      mayChange={mayChange}
      mayForce={mayForce(actor)}
      actions={{ extend: extendBookingAction, cancel: cancelBookingAction, arrive: arriveAtBookingAction }}
    />
  )
}
