import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { ArrangeDesk } from "@/components/arrangement/arrange-desk"
import { UndoNote } from "@/components/arrangement/undo-note"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { type ArrangementDesk, arrangementDesk } from "@/lib/arrangement/queries/desk"
import { ARRANGE_WHAT, type ArrangeForm, type ArrangeWhat, usualHours } from "@/lib/arrangement/rules/from-plan/asked"
import { inConflict, placeable } from "@/lib/arrangement/rules/from-plan/candidates"
import { eventDays } from "@/lib/events/rules/event-days"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf, minuteOfDay, stampOf } from "@/lib/kernel/zoned"
import { withoutNeeds } from "@/lib/people/rules/without-needs"
import { requireActor } from "@/lib/platform/auth"
import { createBlockAction } from "../../../../rooms/actions"
import { applyArrangementAction, undoArrangementAction } from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("arrangement"))("title") }
}

/** The form as it opens: repair where something is in conflict, else everything. */
function initialForm(
  { plan, findings, event }: ArrangementDesk,
  asked: Record<string, string | undefined>,
): ArrangeForm {
  const known = ARRANGE_WHAT.find((what) => what === asked.what)
  const what: ArrangeWhat = known ?? (inConflict(plan, findings).length > 0 ? "repair" : "all")
  const hours = usualHours(plan, (minute) => minuteOfDay(fromMinutes(minute), plan.zone))
  const days = eventDays(event).map((day) => day.iso)
  return {
    what,
    chosen: plan.meetings.some((meeting) => meeting.id === asked.meeting) ? [asked.meeting ?? ""] : [],
    loss: {
      roomId: asked.room ?? "",
      day: days.find((day) => day === asked.day) ?? days[0] ?? "",
      from: "08:00",
      to: "12:00",
    },
    others: what === "lost",
    days,
    dayFrom: hours.from,
    dayTo: hours.to,
    rooms: plan.rooms.filter((room) => room.bookable !== false).map((room) => room.id),
    keep: "normal",
    breakMinutes: 10,
    keepOrder: true,
    sameVenue: true,
    keepMeals: true,
    compact: false,
  }
}

export default async function ArrangePage({
  params,
  searchParams,
}: {
  params: Promise<{ eventId: string }>
  searchParams: Promise<{ what?: string; room?: string; day?: string; meeting?: string }>
}) {
  const actor = await requireActor()
  const { eventId } = await params
  const [desk, locale, asked, t] = await Promise.all([
    arrangementDesk(actor, eventId),
    getLocale(),
    searchParams,
    getTranslations("arrangement"),
  ])
  if (!desk) notFound()
  const { plan, undoable } = desk
  const others = plan.meetings.flatMap(({ from }) => (from === null ? [] : [dayOf(fromMinutes(from), plan.zone)]))
  const days = eventDays(desk.event, others).map((day) => ({
    ...day,
    label: dayLabel(fromMinutes(day.from), plan.zone, locale as Locale),
  }))
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={`/events/${eventId}/schedule`}>{t("back")}</LinkButton>}
      />
      {undoable ? (
        <UndoNote
          eventId={eventId}
          meetings={undoable.meetings}
          name={undoable.actorName}
          at={stampOf(undoable.at, plan.zone)}
          undo={undoArrangementAction}
        />
      ) : null}
      {placeable(plan).length === 0 || plan.rooms.length === 0 ? (
        <Panel>
          <EmptyState
            title={t("empty.title")}
            action={<LinkButton href={`/events/${eventId}/schedule`}>{t("back")}</LinkButton>}
          >
            {t("empty.body")}
          </EmptyState>
        </Panel>
      ) : (
        <ArrangeDesk
          eventId={eventId}
          // Needs of single persons are not this page's business.
          plan={{ ...plan, participants: plan.participants.map(withoutNeeds) }}
          findings={desk.findings}
          days={days}
          initial={initialForm(desk, asked)}
          published={desk.published}
          publishedNumber={desk.publishedNumber}
          bound={desk.bound}
          actions={{
            apply: applyArrangementAction,
            undo: undoArrangementAction,
            block: desk.editsVenues ? createBlockAction : null,
          }}
          officeZone={desk.officeZone}
        />
      )}
    </>
  )
}
