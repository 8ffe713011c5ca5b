import { addDays } from "date-fns"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { ScheduleDesk } from "@/components/schedule/schedule-desk"
import type { BoardDay } from "@/components/schedule/week-grid"
import type { EventHead } from "@/lib/events/schema"
import { toMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf, instantOf } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { venuesFor } from "@/lib/venues/queries/rooms"
import {
  cancelMeetingAction,
  copyMeetingAction,
  createMeetingAction,
  deleteMeetingAction,
  moveMeetingAction,
  previewMoveAction,
  restoreMeetingAction,
  setAgendaAction,
  unwaiveFindingAction,
  updateMeetingAction,
  waiveFindingAction,
} from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("schedule"))("title") }
}

const MOST_DAYS = 31

/** The event's days, and any other day on which one of its meetings lies. */
function daysOf(event: EventHead, meetings: readonly MeetingPlan[], locale: Locale): BoardDay[] {
  const isoDays = new Set<string>()
  for (
    let day = new Date(`${event.startsOn}T00:00:00Z`);
    day <= new Date(`${event.endsOn}T00:00:00Z`) && isoDays.size < MOST_DAYS;
    day = addDays(day, 1)
  )
    isoDays.add(day.toISOString().slice(0, 10))
  for (const meeting of meetings)
    if (meeting.from !== null) isoDays.add(dayOf(new Date(meeting.from * 60_000), event.zone))
  return [...isoDays].sort().flatMap((iso) => {
    const [midnight, noon, end] = [
      instantOf(iso, "00:00", event.zone),
      instantOf(iso, "12:00", event.zone),
      instantOf(iso, "24:00", event.zone),
    ]
    return midnight && noon && end
      ? [{ iso, label: dayLabel(noon, event.zone, locale), from: toMinutes(midnight), to: toMinutes(end) }]
      : []
  })
}

export default async function SchedulePage({
  params,
  searchParams,
}: {
  params: Promise<{ eventId: string }>
  searchParams: Promise<{ day?: string }>
}) {
  const actor = await requireActor()
  const { eventId } = await params
  const [found, venues, locale, asked] = await Promise.all([
    findingsFor(actor, eventId),
    venuesFor(actor),
    getLocale(),
    searchParams,
  ])
  if (!found) notFound()
  const days = daysOf(found.event, found.plan.meetings, locale as Locale)
  const today = dayOf(clock.now(), found.event.zone)
  const firstTrouble = found.findings.find((one) => !one.waived)?.finding.from
  const wanted = [
    asked.day,
    today,
    firstTrouble === undefined ? undefined : dayOf(new Date(firstTrouble * 60_000), found.event.zone),
  ]
  const initialDay = wanted.find((iso) => days.some((day) => day.iso === iso)) ?? days[0]?.iso ?? today
  // Needs of single persons are not the board's business.
  const participants = found.plan.participants.map((person) => ({
    ...person,
    wheelchair: false,
    nearExit: false,
    companions: 0,
  }))
  return (
    <ScheduleDesk
      eventId={eventId}
      plan={{ ...found.plan, participants }}
      venues={venues}
      days={days}
      initialDay={initialDay}
      findings={found.findings.flatMap((one) => (one.waived ? [] : [one.finding]))}
      waived={found.findings.flatMap(({ finding, waived }) =>
        waived ? [{ finding, waiver: { userName: waived.userName, reason: waived.reason } }] : [],
      )}
      editable={found.mayEdit}
      mayWaive={found.mayWaive}
      actions={{
        create: createMeetingAction,
        update: updateMeetingAction,
        move: moveMeetingAction,
        copy: copyMeetingAction,
        cancel: cancelMeetingAction,
        restore: restoreMeetingAction,
        remove: deleteMeetingAction,
        setAgenda: setAgendaAction,
      }}
      preview={previewMoveAction}
      findingActions={{ waive: waiveFindingAction, unwaive: unwaiveFindingAction }}
    />
  )
}
