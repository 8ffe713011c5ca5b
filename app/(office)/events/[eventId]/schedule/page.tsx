import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import type { BoardDay, Placement } from "@/components/schedule/board-geometry"
import { ScheduleDesk } from "@/components/schedule/schedule-desk"
import { roomYesOf } from "@/lib/bookings/queries/room-yes"
import { eventDays } from "@/lib/events/rules/event-days"
import type { EventHead } from "@/lib/events/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf } from "@/lib/kernel/zoned"
import { scheduleCursor } from "@/lib/meetings/queries/revision"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { boundOf } from "@/lib/occupancy/queries/bound"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { withoutNeeds } from "@/lib/people/rules/without-needs"
import { requireActor } from "@/lib/platform/auth"
import { clock } from "@/lib/platform/clock"
import { venuesFor } from "@/lib/venues/queries/rooms"
import { askForRoomAction, confirmRoomAction } from "../../../rooms/actions"
import {
  cancelMeetingAction,
  copyMeetingAction,
  createMeetingAction,
  deleteMeetingAction,
  moveMeetingAction,
  moveMeetingsAction,
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

/** The event's days, and any other day on which one of its meetings lies. */
function daysOf(event: EventHead, meetings: readonly MeetingPlan[], locale: Locale): BoardDay[] {
  const others = meetings.flatMap(({ from }) => (from === null ? [] : [dayOf(fromMinutes(from), event.zone)]))
  return eventDays(event, others).map((day) => ({ ...day, label: dayLabel(fromMinutes(day.from), event.zone, locale) }))
}

/** A repair chosen elsewhere (the overview) opens as a move to be confirmed. */
function moveOf(asked: { move?: string; room?: string; from?: string; to?: string }): Placement | null {
  const [from, to] = [Number(asked.from), Number(asked.to)]
  if (!asked.move || !Number.isInteger(from) || !Number.isInteger(to) || from >= to) return null
  return { meetingId: asked.move, roomId: asked.room || null, from, to }
}

export default async function SchedulePage({
  params,
  searchParams,
}: {
  params: Promise<{ eventId: string }>
  searchParams: Promise<{ day?: string; move?: string; room?: string; from?: string; to?: string }>
}) {
  const actor = await requireActor()
  const { eventId } = await params
  // Before the plan: what changes in between is heard of, not missed.
  const cursor = await scheduleCursor(eventId)
  const [found, venues, locale, asked] = await Promise.all([
    findingsFor(actor, eventId),
    venuesFor(actor),
    getLocale(),
    searchParams,
  ])
  if (!found) notFound()
  const { bound, publishedVersion } = await boundOf(eventId)
  const roomYes = await roomYesOf(actor, eventId, found.plan.rooms)
  const days = daysOf(found.event, found.plan.meetings, locale as Locale)
  const today = dayOf(clock.now(), found.event.zone)
  const firstTrouble = found.findings.find((one) => !one.waived)?.finding.from
  const wanted = [
    asked.day,
    today,
    firstTrouble === undefined ? undefined : dayOf(new Date(firstTrouble * 60_000), found.event.zone),
  ]
  const initialDay = wanted.find((iso) => days.some((day) => day.iso === iso)) ?? days[0]?.iso ?? today
  // A guess for the first drawing; the browser knows better.
  const narrow = /Mobi/.test((await headers()).get("user-agent") ?? "")
  // Needs of single persons are not the board's business.
  const participants = found.plan.participants.map(withoutNeeds)
  return (
    <ScheduleDesk
      eventId={eventId}
      plan={JSON.stringify({ ...found.plan, participants })}
      venues={venues}
      narrow={narrow}
      days={days}
      state={{ bound, publishedVersion, revision: found.event.draftRevision, cursor }}
      initialDay={initialDay}
      initialMove={moveOf(asked)}
      findings={JSON.stringify(found.findings.flatMap((one) => (one.waived ? [] : [one.finding])))}
      waived={found.findings.flatMap(({ finding, waived }) =>
        waived
          ? [
              {
                finding,
                waiver: { userName: waived.userName, reason: waived.reason, until: waived.until?.getTime() ?? null },
              },
            ]
          : [],
      )}
      editable={found.mayEdit}
      mayWaive={found.mayWaive}
      actions={{
        create: createMeetingAction,
        update: updateMeetingAction,
        move: moveMeetingAction,
        moves: moveMeetingsAction,
        copy: copyMeetingAction,
        cancel: cancelMeetingAction,
        restore: restoreMeetingAction,
        remove: deleteMeetingAction,
        setAgenda: setAgendaAction,
      }}
      preview={previewMoveAction}
      approval={{ ...roomYes, actions: { ask: askForRoomAction, confirm: confirmRoomAction } }}
      findingActions={{ waive: waiveFindingAction, unwaive: unwaiveFindingAction }}
    />
  )
}
