import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { SeatEditor } from "@/components/seat-editor/seat-editor"
import { StartPlan } from "@/components/seat-editor/start-plan"
import type { PreviewFigures } from "@/components/seat-editor/types"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, spanLabel } from "@/lib/kernel/zoned"
import { requireActor } from "@/lib/platform/auth"
import { arrangePreview, seatingPlanFor } from "@/lib/seating/queries/plan"
import { seatingSettings } from "@/lib/seating/schema"
import {
  arrangeAction,
  clearAction,
  copyAction,
  createPlanAction,
  deletePlanAction,
  lockAction,
  moveAction,
} from "../actions"

type Props = {
  params: Promise<{ eventId: string; meetingId: string }>
  searchParams: Promise<{ arrange?: string | string[] }>
}

export async function generateMetadata() {
  return { title: (await getTranslations("seating"))("title") }
}

/** The choices of the address, null when there are none or they are not ours. */
function choicesOf(text: string | string[] | undefined) {
  if (typeof text !== "string" || text.length > 2000) return null
  try {
    return seatingSettings.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export default async function MeetingSeatingPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId, meetingId } = await params
  const page = await seatingPlanFor(actor, eventId, meetingId)
  if (!page) notFound()
  const { plan, meeting, event } = page
  const t = await getTranslations("seating")
  const locale = (await getLocale()) as Locale
  const choices = choicesOf((await searchParams).arrange)
  const preview = plan && page.mayEdit && choices ? await previewFigures(actor, eventId, meetingId, choices) : null
  const time =
    meeting.from !== null && meeting.to !== null
      ? `${dayLabel(fromMinutes(meeting.from), event.zone, locale)} ${spanLabel(fromMinutes(meeting.from), fromMinutes(meeting.to), event.zone, locale)}`
      : t("noTime")
  return (
    <>
      <PageHead
        serif
        title={page.hallName ? `${meeting.title} · ${page.hallName}` : meeting.title}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>{time}</span>
            <span>{t("attending", { count: page.attending })}</span>
            {plan ? (
              <>
                <Badge tone="pine" mark>
                  {t("state.seated", { count: plan.seats.length })}
                </Badge>
                {plan.unseatedIds.length > 0 ? (
                  <Badge tone="amber" mark>
                    {t("state.unseated", { count: plan.unseatedIds.length })}
                  </Badge>
                ) : null}
              </>
            ) : null}
          </span>
        }
        actions={<LinkButton href={`/events/${eventId}/seating`}>{t("back")}</LinkButton>}
      />
      {plan ? (
        <SeatEditor
          eventId={eventId}
          plan={plan}
          title={meeting.title}
          mayEdit={page.mayEdit}
          preview={preview}
          others={page.others}
          actions={{
            create: createPlanAction,
            arrange: arrangeAction,
            move: moveAction,
            lock: lockAction,
            clear: clearAction,
            copy: copyAction,
            remove: deletePlanAction,
          }}
        />
      ) : (
        <Panel>
          {page.hallName === null ? (
            <EmptyState title={t("noHall.title")} action={<LinkButton href="/venues">{t("empty.action")}</LinkButton>}>
              {t("noHall.text")}
            </EmptyState>
          ) : (
            <EmptyState
              title={t("start.title")}
              action={
                page.mayEdit ? (
                  <StartPlan eventId={eventId} meetingId={meetingId} create={createPlanAction} />
                ) : undefined
              }
            >
              {t(page.mayEdit ? "start.text" : "start.wait")}
            </EmptyState>
          )}
        </Panel>
      )}
    </>
  )
}

async function previewFigures(...ask: Parameters<typeof arrangePreview>): Promise<PreviewFigures | null> {
  const preview = await arrangePreview(...ask)
  if (!preview) return null
  const { moves } = preview
  return {
    settings: preview.settings,
    moving: moves.filter((move) => move.from !== null && move.to !== null).length,
    seating: moves.filter((move) => move.from === null).length,
    leaving: moves.filter((move) => move.to === null).length,
    kept: preview.kept,
    unseated: preview.unseated.map((one) => one.name),
    notes: preview.notes,
  }
}
