import { getTranslations } from "next-intl/server"
import { AppointmentForm } from "@/components/bookings/appointment-form"
import { HoldList } from "@/components/bookings/hold-list"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { appointmentsFor } from "@/lib/bookings/queries/appointments"
import { namedPerson } from "@/lib/bookings/queries/named-person"
import { toMinutes } from "@/lib/kernel/interval"
import { dayOf } from "@/lib/kernel/zoned"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { venuesFor } from "@/lib/venues/queries/rooms"
import { createAppointmentAction, removeAppointmentAction } from "../actions"

export async function generateMetadata() {
  return { title: (await getTranslations("bookings"))("tabs.appointments") }
}

/** How far back and ahead the list goes, in minutes. */
const BACK = 7 * 1440
const AHEAD = 400 * 1440

export default async function AppointmentsPage({
  searchParams,
}: {
  searchParams: Promise<{ person?: string; day?: string }>
}) {
  const actor = await requireActor()
  const now = clock.now()
  const { person, day } = await searchParams
  const [appointments, venues, { zone }, given, t] = await Promise.all([
    appointmentsFor(actor, toMinutes(now) - BACK, toMinutes(now) + AHEAD),
    venuesFor(actor),
    officeSettingsOf(),
    person ? namedPerson(actor, person) : null,
    getTranslations("bookings"),
  ])
  const first = day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : dayOf(now, zone)
  return (
    <>
      <PageHead title={t("tabs.appointments")} lead={t("appointments.lead")} />
      <div className="flex max-w-4xl flex-col gap-4">
        <Panel title={t("appointments.new")}>
          <AppointmentForm
            venues={venues.map(({ id, name }) => ({ id, name }))}
            person={given}
            day={first}
            create={createAppointmentAction}
          />
        </Panel>
        <HoldList
          title={t("appointments.list")}
          none={t("appointments.none")}
          zone={zone}
          holds={appointments.map((one) => ({
            id: one.id,
            title: `${one.personName} · ${one.title || t("taken")}`,
            from: one.from,
            to: one.to,
            about: [one.venueName, one.note, one.createdByName],
            marks: [one.tentative ? t("appointments.tentative") : "", one.confidential ? t("status.confidential") : ""],
            mayRemove: true,
          }))}
          remove={removeAppointmentAction}
        />
      </div>
    </>
  )
}
