import { getLocale, getTranslations } from "next-intl/server"
import { z } from "zod"
import { BookingForm } from "@/components/bookings/booking-form"
import { emptyForm } from "@/components/bookings/form-state"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { mayBook } from "@/lib/bookings/policy"
import { roomsWeek } from "@/lib/bookings/queries/week"
import { shiftDay } from "@/lib/documents/rules/weekly/week-days"
import { calendarDay, clockTime } from "@/lib/events/schema"
import type { Locale } from "@/lib/kernel/locale"
import { dayOf } from "@/lib/kernel/zoned"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { travelMinutes, venuesFor } from "@/lib/venues/queries/rooms"
import { clockText } from "@/lib/venues/rules/hours"
import {
  createBookingAction,
  createSeriesAction,
  previewSeriesAction,
  updateBookingAction,
  updateSeriesAction,
} from "../actions"
import { approvedBy } from "../approvers"
import { boardDays } from "../board-range"

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
  const [settings, venues, locale, t, asked] = await Promise.all([
    officeSettingsOf(),
    venuesFor(actor),
    getLocale(),
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
  const days = [initial.day, shiftDay(initial.day, 7)].flatMap((one) =>
    boardDays("week", one, settings, locale as Locale),
  )
  const [entries, travel] = await Promise.all([
    roomsWeek(actor, days[0]?.from ?? 0, days.at(-1)?.to ?? 0),
    travelMinutes(actor),
  ])
  return (
    <>
      <PageHead title={t("form.title")} lead={t("form.lead")} />
      <BookingForm
        initial={initial}
        changed={null}
        venues={venues}
        approvedBy={await approvedBy(actor, venues)}
        week={{ days, entries, travel }}
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
