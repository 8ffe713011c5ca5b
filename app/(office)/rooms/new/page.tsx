import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { BookingForm } from "@/components/bookings/booking-form"
import { emptyForm } from "@/components/bookings/form-state"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { mayBook } from "@/lib/bookings/policy"
import { calendarDay, clockTime } from "@/lib/events/schema"
import { dayOf } from "@/lib/kernel/zoned"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { venuesFor } from "@/lib/venues/queries/rooms"
import { clockText } from "@/lib/venues/rules/hours"
import {
  createBookingAction,
  createSeriesAction,
  previewSeriesAction,
  updateBookingAction,
  updateSeriesAction,
} from "../actions"
import { approvedBy } from "../approvers"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("form.title") }
}

const clockOr = clockTime.or(z.literal("")).catch("")
const given = z.object({
  room: z.string().max(64).catch(""),
  day: calendarDay.or(z.literal("")).catch(""),
  from: clockOr,
  to: clockOr,
})

export default async function NewBookingPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  const [settings, venues, t, asked] = await Promise.all([
    officeSettingsOf(),
    venuesFor(actor),
    getTranslations("bookings"),
    searchParams,
  ])
  const bookable = venues.flatMap((venue) => venue.rooms).filter((room) => room.bookable !== false)
  const { room, day, from, to } = given.parse(asked)
  const start = clockText(Math.min(settings.dayFrom + 60, 1380))
  const initial = emptyForm({
    roomId: bookable.find((one) => one.id === room)?.id ?? "",
    day: day || dayOf(clock.now(), settings.zone),
    from: from || start,
    to: to || clockText(Math.min(settings.dayFrom + 120, 1440)),
  })
  if (!mayBook(actor) || bookable.length === 0)
    return (
      <>
        <PageHead title={t("form.title")} />
        <Panel>
          <EmptyState
            title={t(mayBook(actor) ? "form.noRoom" : "form.notAllowed")}
            action={<LinkButton href={mayBook(actor) ? "/venues" : "/rooms"}>{t("form.back")}</LinkButton>}
          >
            {t(mayBook(actor) ? "form.noRoomLead" : "form.notAllowedLead")}
          </EmptyState>
        </Panel>
      </>
    )
  return (
    <>
      <PageHead title={t("form.title")} lead={t("form.lead")} />
      <BookingForm
        initial={initial}
        changed={null}
        venues={venues}
        approvedBy={await approvedBy(actor, venues)}
        zone={settings.zone}
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
}
