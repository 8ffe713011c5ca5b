import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import type { z } from "zod"
import { SeatEditor } from "@/components/seat-editor/seat-editor"
import { StartPlan } from "@/components/seat-editor/start-plan"
import type { ComparedWith, PreviewFigures } from "@/components/seat-editor/types"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { publishedNumbers, publishedSeats } from "@/lib/itineraries/queries/published-seats"
import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, spanLabel } from "@/lib/kernel/zoned"
import { peopleOnLeave } from "@/lib/notices/queries/leave"
import { requireActor } from "@/lib/platform/auth"
import { lateChangeFor } from "@/lib/seating/queries/change"
import { arrangePreview, type SeatingPage, seatingPlanFor } from "@/lib/seating/queries/plan"
import { releaseNumbers, seatsOfPlan, seatsOfRelease } from "@/lib/seating/queries/versions"
import { sentPlan } from "@/lib/seating/rules/sent-plan"
import { seatingSettings } from "@/lib/seating/schema"
import { lateChange } from "@/lib/seating/schema/change"
import {
  arrangeAction,
  clearAction,
  copyAction,
  createPlanAction,
  deletePlanAction,
  lockAction,
  moveAction,
  rehallAction,
} from "../actions"
import { applyChangeAction, reopenSeatsAction, shareHallAction, unshareHallAction } from "../change/actions"

type Props = {
  params: Promise<{ eventId: string; meetingId: string }>
  searchParams: Promise<{ arrange?: string | string[]; compare?: string | string[]; change?: string | string[] }>
}

export async function generateMetadata() {
  return { title: (await getTranslations("seating"))("title") }
}

/** What the address says, null when it says nothing or nothing of ours. */
function fromAddress<S extends z.ZodType>(text: string | string[] | undefined, schema: S, longest: number) {
  if (typeof text !== "string" || text.length > longest) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
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
  const asked = await searchParams
  const choices = fromAddress(asked.arrange, seatingSettings, 2000)
  const changed = page.mayEdit ? fromAddress(asked.change, lateChange, 60_000) : null
  const preview = plan && page.mayEdit && choices ? await previewFigures(actor, eventId, meetingId, choices) : null
  const versions = plan ? await versionsOf(actor, page) : []
  const against = plan ? await comparedWith(actor, page, versions, asked.compare) : null
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
          sent={sentPlan(plan)}
          title={meeting.title}
          mayEdit={page.mayEdit}
          preview={preview}
          others={page.others}
          versions={versions}
          against={against}
          lateChange={{
            view: changed ? await lateChangeFor(actor, eventId, meetingId, changed) : null,
            sharedWith: plan.hallFrom?.title ?? null,
            closed: plan.closed,
            onLeave: page.mayEdit ? await peopleOnLeave(actor, eventId, meetingId) : [],
            actions: {
              apply: applyChangeAction,
              reopen: reopenSeatsAction,
              share: shareHallAction,
              unshare: unshareHallAction,
            },
          }}
          actions={{
            create: createPlanAction,
            arrange: arrangeAction,
            move: moveAction,
            lock: lockAction,
            clear: clearAction,
            copy: copyAction,
            remove: deletePlanAction,
            rehall: rehallAction,
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

/** What this plan can be laid over: seats of other meetings in the hall, its frozen versions, the published ones. */
async function versionsOf(actor: Actor, page: SeatingPage): Promise<{ value: string; title: string }[]> {
  const t = await getTranslations("seating")
  const releases = await releaseNumbers(actor, page.event.id, page.plan?.id ?? "")
  const published = await publishedNumbers(actor, page.event.id)
  return [
    ...page.others.map(({ planId, title }) => ({ value: `plan:${planId}`, title })),
    ...releases.map(({ releaseId, number }) => ({
      value: `release:${releaseId}`,
      title: t("compare.release", { number }),
    })),
    ...published.map(({ versionId, number }) => ({
      value: `version:${versionId}`,
      title: t("compare.published", { number }),
    })),
  ]
}

async function comparedWith(
  actor: Actor,
  page: SeatingPage,
  versions: readonly { value: string; title: string }[],
  value: string | string[] | undefined,
): Promise<ComparedWith | null> {
  const version = versions.find((one) => one.value === value)
  if (!version) return null
  const [kind = "", id = ""] = version.value.split(":")
  const seats =
    kind === "plan"
      ? await seatsOfPlan(actor, page.event.id, id)
      : kind === "release"
        ? await seatsOfRelease(actor, page.event.id, id)
        : await publishedSeats(actor, page.event.id, id, page.meeting.id)
  return { ...version, seats: seats ?? [] }
}

/** Of those who break a requirement so many are named. */
const NAMED = 4

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
    broken: preview.verdicts.flatMap(({ constraintId, hard, holds, participationIds: ids, seatIds }) =>
      holds ? [] : [{ constraintId, hard, people: ids.length, places: seatIds.length, ids: ids.slice(0, NAMED) }],
    ),
    infeasible: preview.infeasible,
  }
}
